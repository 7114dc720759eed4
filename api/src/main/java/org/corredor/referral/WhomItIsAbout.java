package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.people.PersonDraft;
import org.corredor.people.PersonService;
import org.corredor.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The person of a partner's referral. A partner opens no case from what it receives, so whom a received referral is about is
 * recorded when it goes on; from then on everything that follows from it is about that same person.
 */
@ApplicationScoped
@Transactional
class WhomItIsAbout {
    private final Referrals referrals;
    private final PersonService people;
    private final AuditTrail audit;
    private final Clock clock;

    WhomItIsAbout(Referrals referrals, PersonService people, AuditTrail audit, Clock clock) {
        this.referrals = referrals;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records what is told of the person and returns their id: a new one where nothing is followed, else the one of the
     * followed referral. Whether that one may be followed is for the exchange to say, in this transaction.
     *
     * @param follows the referral it follows from
     * @throws Problem 422 for one that the caller can't see or whose person was erased; 403 and 422 as for registering
     */
    UUID recorded(PersonDraft told, @Nullable UUID follows) {
        if (follows == null) {
            return people.register(told);
        }
        ReferralWork own = referrals.takeUp(referrals.followed(follows));
        if (own.personId != null) {
            return renewed(own.personId, told);
        }
        UUID person = people.register(told);
        own.isAbout(person, Instant.now(clock));
        audit.wrote("referral.record-person", "referral", follows, List.of("person_id"));
        return person;
    }

    private UUID renewed(UUID person, PersonDraft told) {
        if (!people.renew(person, told)) {
            throw Referrals.unknownToFollow();
        }
        return person;
    }
}
