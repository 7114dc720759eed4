/**
 * Labour cases: what happened to a person at work, how far the matter got, who of the center takes part, and what was
 * delivered. Employer, summary and notes are sealed under the person's key.
 *
 * <p>Who sees a case is one rule, {@link org.corredor.cases.CaseScope}, inside each query: with {@code case:read} all but
 * the restricted, otherwise those one takes part in. A restricted case, and any case of a restricted person, shows to
 * its participants and to nobody else of the same center. Whoever opens a case takes part in it, and a case always keeps
 * one participant.
 * A closed case takes no changes and no services. Other slices ask {@link org.corredor.cases.CaseService} by id and get
 * records.
 */
@NullMarked
package org.corredor.cases;

import org.jspecify.annotations.NullMarked;
