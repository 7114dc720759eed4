/**
 * The shared services directory in HSDS 3.2.3 (Open Referral), for everybody and without a login: services,
 * organizations and the places where services are given.
 *
 * <p>What is read here is the projection that each owner's publication fills ({@code app.publish_directory()}), and of
 * it the public's part only: a draft, an unpublished record and an exact address meant for partner centers aren't in
 * it. Other slices ask {@link org.corredor.directory.DirectoryService} by id and get records, never the entity.
 */
@NullMarked
package org.corredor.directory;

import org.jspecify.annotations.NullMarked;
