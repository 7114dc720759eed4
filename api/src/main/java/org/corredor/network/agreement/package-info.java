/**
 * Agreements between two centers or partners: who may refer to whom, what may travel, from when until when. The network makes and
 * ends them, and deletes none; each party has its own copy to read. Whether one lets a referral go is asked of the database
 * ({@code app.agreement_fault}), by who sends it.
 */
@NullMarked
package org.corredor.network.agreement;

import org.jspecify.annotations.NullMarked;
