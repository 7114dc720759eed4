/**
 * The main job, played against a running network the way a partner's program would do it: with the client generated from
 * the published contract, public HTTP and tokens of Keycloak. There is no other way in here.
 */
@NullMarked
package org.corredor.local.demo;

import org.jspecify.annotations.NullMarked;
