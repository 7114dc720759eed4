package org.corredor.referral.measures;

/**
 * What became of referrals, each counted once.
 *
 * @param accepted decided on and not rejected since
 * @param rejected also after accepting
 * @param unanswered time ran out, or the origin withdrew it because nobody answered
 * @param withdrawn by the origin before an answer, for another reason
 * @param awaiting not decided on yet
 */
record Answers(long accepted, long rejected, long unanswered, long withdrawn, long awaiting) {
    long sent() {
        return answered() + unanswered + withdrawn + awaiting;
    }

    long answered() {
        return accepted + rejected;
    }

    /** Those whose receiver had its chance: what was withdrawn for another reason or may still be answered says nothing of it. */
    long due() {
        return answered() + unanswered;
    }

    Answers plus(Answers other) {
        return new Answers(
                accepted + other.accepted,
                rejected + other.rejected,
                unanswered + other.unanswered,
                withdrawn + other.withdrawn,
                awaiting + other.awaiting);
    }
}
