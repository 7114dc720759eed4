package org.corredor.people;

/**
 * What a correction of a person asks of records elsewhere; the slice that has them implements it, since it stands on a higher
 * floor.
 */
public interface Safeguard {
    /**
     * Called once the correction is written, in its transaction.
     *
     * @throws org.corredor.problem.Problem 422 where the person can't be so while a record is as it is
     */
    void corrected(PersonView person);
}
