/**
 * The whole network on one machine, without containers: PostgreSQL and Keycloak from the package registry, the packaged
 * API, demo data; and the supervisor that keeps them running for {@code ./corredor up}.
 *
 * <p>Every piece is usable in-process too: {@link org.corredor.local.TestNetwork} is the same code, thrown away afterwards.
 * Nothing here is meant for production: passwords are generated, everything listens on 127.0.0.1 only.
 */
@NullMarked
package org.corredor.local;

import org.jspecify.annotations.NullMarked;
