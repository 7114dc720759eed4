package org.corredor.directory.record;

import java.util.UUID;

/**
 * Where a part is stored.
 *
 * @param id the part's
 * @param position among its owner's parts of the same kind, from 0
 */
record Place(UUID id, Owner owner, int position) {}
