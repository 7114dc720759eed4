package org.corredor.referral.proof;

import java.util.Collection;
import java.util.Map;

/** What is held to the model. */
interface Subject {
    /** Nothing of what went before counts any more: no consent, no referral. */
    void begin();

    /** Takes a step; the version is what it names as the one of a referral or a consent, and nothing for other steps. */
    Answer take(Step step, int version);

    /** What this center sees of a referral; only what is named here is compared. {@link Protocol#view} has the names. */
    Map<String, String> view(Center center, int referral);

    /** What a view has to have at least, so that nothing passes for having shown nothing. */
    Collection<String> shows();
}
