/**
 * Ownership of the directory's records: an organization goes from one center to another with its programs, locations, services and all of
 * their parts, ids kept, so that links, mirrors and referrals find them where they were. One center offers, the other accepts; neither can
 * do the other's part. What ties the organization to records that stay must be untied first.
 */
@NullMarked
package org.corredor.directory.transfer;

import org.jspecify.annotations.NullMarked;
