/**
 * The shared attention protocol: its versions, which the network publishes and nobody changes, and each center's own terms
 * for the clocks of the referrals it receives, within the ceilings of the version in force.
 */
@NullMarked
package org.corredor.network.protocol;

import org.jspecify.annotations.NullMarked;
