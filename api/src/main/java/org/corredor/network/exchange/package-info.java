/**
 * What the network writes for others: versions of the protocol, and agreements, of which each party has its own copy. By functions of
 * the database, which act for the network's tenant alone; what they refuse becomes a problem here.
 */
@NullMarked
package org.corredor.network.exchange;

import org.jspecify.annotations.NullMarked;
