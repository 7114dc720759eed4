/**
 * A center's own records of the directory: writing them with all of their parts, publishing and suspending, verifying, translating,
 * and saying what is free today. What others read is the projection that publishing fills ({@code app.publish_directory}); a record
 * that was never published is nowhere but behind its owner's wall.
 *
 * <p>A record is written whole: its parts are replaced together, each part stays under its id as long as its owner sends that id
 * back. What HSDS lets a part say of its owner ({@code service_id} of a phone) may be sent back as it was read and not otherwise.
 * The language of a record is Spanish; other languages are translations bound to the source they were made from.
 */
@NullMarked
package org.corredor.directory.record;

import org.jspecify.annotations.NullMarked;
