package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corredor.cases.CaseScope;
import org.corredor.paging.Cursors;
import org.corredor.people.PersonScope;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.referral.exchange.SealedField;
import org.corredor.referral.exchange.SealedMessages;
import org.corredor.referral.exchange.SealedPackage;
import org.jspecify.annotations.Nullable;

/**
 * This tenant's referrals that the caller may see: an incoming one that nothing was opened from yet, whose envelope names
 * nobody; any other where both its case and its person may be seen. The rule is in each query, so what isn't visible takes
 * no command either.
 */
@ApplicationScoped
class Referrals {
    private static final String JOINS = " from Referral r left join ReferralWork w on w.referralId = r.id"
            + " left join LabourCase c on c.id = w.caseId left join Person p on p.id = w.personId";
    private static final String RULE = " where (w.caseId is null or " + CaseScope.rule("c") + ")"
            + " and (w.personId is null or " + PersonScope.rule("p") + ")";
    private static final String WARNING = "case when r.side = 'OUT' and r.state in ('draft', 'requested')"
            + " then cast(sql('app.agreement_warning(?, ?)', r.tenantId, r.peerTenantId) as String) end";
    private static final String VISIBLE = "select r, w, " + WARNING + JOINS + RULE;
    private static final String RECEIPT =
            "select k, r" + JOINS + " join ReferralReceipt k on k.referralId = r.id" + RULE + " and r.id = :id";
    private static final String EVENTS = "select e, r" + JOINS + " left join ReferralEvent e on e.referralId = r.id"
            + RULE + " and r.id = :id order by e.seq desc";
    private static final String ONWARD = "select o, r" + JOINS + " left join ReferralOnward o on o.referralId = r.id"
            + RULE + " and r.id = :id order by o.id desc";
    /** The rule is the condition and the package in the list of what is selected, so of what isn't visible none is asked for. */
    private static final String PACKAGE =
            "select r, " + SealedPackage.column("r.id") + JOINS + RULE + " and r.id = :id";

    private static final String TALK =
            "select r, " + SealedMessages.page("r.id", ":before", ":limit") + JOINS + RULE + " and r.id = :id";
    private static final String MESSAGE =
            "select r, " + SealedMessages.one("r.id", ":message") + JOINS + RULE + " and r.id = :id";
    private static final String PRINTED = "select k, " + name("origin") + ", " + name("recipient") + JOINS
            + " join ReferralReceipt k on k.referralId = r.id" + RULE + " and r.id = :id";

    private static final String TAKE_UP =
            "INSERT INTO app.referral_work (tenant_id, referral_id) VALUES (app.tid(), :id) ON CONFLICT DO NOTHING";

    /** A conflict is written over with what is there, since that locks the row, and DO NOTHING wouldn't. */
    private static final String HOLD = "INSERT INTO app.referral_work (tenant_id, referral_id)"
            + " SELECT r.tenant_id, r.id FROM app.referral r WHERE r.id = :id AND r.side = 'IN'"
            + " ON CONFLICT (tenant_id, referral_id) DO UPDATE SET referral_id = excluded.referral_id";

    private final EntityManager database;
    private final CaseScope cases;
    private final PersonScope people;

    Referrals(EntityManager database, CaseScope cases, PersonScope people) {
        this.database = database;
        this.cases = cases;
        this.people = people;
    }

    /**
     * A referral and what this side keeps of it for itself.
     *
     * @param agreement what is to be said of the agreement it goes under: {@code lapsed}
     */
    record Known(
            Referral referral,
            @Nullable ReferralWork work,
            @Nullable String agreement) {
        static Known of(Object[] row) {
            return new Known((Referral) row[0], (ReferralWork) row[1], (String) row[2]);
        }
    }

    /** A referral and what is sealed in its package: no fields where there are none for this side. */
    record Packaged(Referral referral, List<SealedField> fields) {}

    Optional<Known> visible(UUID id) {
        return query(VISIBLE + " and r.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(Known::of);
    }

    /** The one that another says it follows from. 422 for one that isn't visible, as for one that isn't there. */
    Known followed(UUID id) {
        return visible(id).orElseThrow(Referrals::unknownToFollow);
    }

    /** The 422 of a referral that nothing here can follow from. */
    static Problem unknownToFollow() {
        return Problem.invalid(new FieldError("/part_of", "unknown-reference"));
    }

    /**
     * Which ones a list shows; null is any.
     *
     * @param assignee who works on it here; {@link ReferralQueue#NOBODY} for nobody
     */
    record Wanted(
            @Nullable String side,
            @Nullable String state,
            @Nullable UUID assignee) {
        private String conditions() {
            return (side == null ? "" : " and r.side = :side")
                    + (state == null ? "" : " and r.state = :state")
                    + (assignee == null
                            ? ""
                            : assignee.equals(ReferralQueue.NOBODY)
                                    ? " and w.assignee is null"
                                    : " and w.assigneeId = :assignee and w.assignee is not null");
        }

        private Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            if (side != null) {
                parameters.put("side", side);
            }
            if (state != null) {
                parameters.put("state", state);
            }
            if (assignee != null && !assignee.equals(ReferralQueue.NOBODY)) {
                parameters.put("assignee", assignee);
            }
            return parameters;
        }
    }

    /** What came to be there last, first. */
    List<Known> page(Cursors.Window window, Wanted wanted) {
        UUID before = window.before();
        TypedQuery<Object[]> query = query(VISIBLE
                        + (before == null ? "" : " and r.listed < :before")
                        + wanted.conditions()
                        + " order by r.listed desc")
                .setMaxResults(window.fetch());
        if (before != null) {
            query.setParameter("before", before);
        }
        wanted.parameters().forEach(query::setParameter);
        return query.getResultList().stream().map(Known::of).toList();
    }

    /** The referral whose latest command is this one of its log, whoever may see it: for the clocks, which act for the center. */
    Optional<Referral> ofLatestEvent(UUID event) {
        return database.createQuery(
                        "select r from ReferralEvent e join Referral r on r.id = e.referralId where e.id = :event and e.seq = r.version",
                        Referral.class)
                .setParameter("event", event)
                .getResultStream()
                .findFirst();
    }

    /**
     * Lets the receiver's people come one after the other: until the end of the transaction nobody else of them decides about an
     * incoming one. Before it is looked at, so that who waited sees what the one before has done.
     */
    void hold(UUID id) {
        database.createNativeQuery(HOLD).setParameter("id", id).executeUpdate();
    }

    /** This side's own record, made if there is none, and locked: who comes second waits and then finds what was done. */
    ReferralWork takeUp(Known known) {
        UUID id = known.referral().id;
        if (known.work() != null) {
            // what was read without the lock may be old by now
            database.detach(known.work());
        }
        database.createNativeQuery(TAKE_UP).setParameter("id", id).executeUpdate();
        return database.createQuery("select w from ReferralWork w where w.referralId = :id", ReferralWork.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /** The log of a visible one, oldest first; it has as many entries as there were commands, of which the last 200 are shown. */
    Optional<List<ReferralEvent>> events(UUID id) {
        return last(EVENTS, id, ReferralEvent.class);
    }

    /** What came of a visible one further on, oldest first; the last 200 are shown. */
    Optional<List<ReferralOnward>> onward(UUID id) {
        return last(ONWARD, id, ReferralOnward.class);
    }

    /** Of rows that begin with the latest; one without any has a row of null. */
    private <T> Optional<List<T>> last(String hql, UUID id, Class<T> type) {
        List<Object[]> rows = query(hql)
                .setParameter("id", id)
                .setMaxResults(Cursors.MAX_LIMIT)
                .getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream()
                        .map(row -> row[0])
                        .filter(type::isInstance)
                        .map(type::cast)
                        .toList()
                        .reversed());
    }

    /** The receipt of a visible one. */
    Optional<ReferralReceipt> receipt(UUID id) {
        return query(RECEIPT)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> (ReferralReceipt) row[0]);
    }

    /**
     * A visible one with its package.
     *
     * @throws Problem what the exchange refuses: 404 before release, 403 consent-missing for the receiver; the transaction
     *     can then only be rolled back
     */
    Optional<Packaged> packaged(UUID id) {
        TypedQuery<Object[]> query = query(PACKAGE).setParameter("id", id);
        return SealedPackage.read(query::getResultList).stream()
                .findFirst()
                .map(row -> new Packaged((Referral) row[0], SealedPackage.fields((String) row[1])));
    }

    /**
     * A receipt with the names that its parties have in the directory, if they are there.
     *
     * @param origin null for one that isn't
     */
    record Printed(
            ReferralReceipt receipt,
            @Nullable String origin,
            @Nullable String recipient) {}

    /** The receipt of a visible one, to be printed. */
    Optional<Printed> printed(UUID id) {
        return query(PRINTED)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> new Printed((ReferralReceipt) row[0], (String) row[1], (String) row[2]));
    }

    /** The name of the center that the receipt names so. */
    private static String name(String party) {
        return "cast(sql('(select n.name from app.directory_center n where n.audience = ''public'' and n.slug = cast(? as jsonb) ->> ''"
                + party + "'')', k.body) as String)";
    }

    /** A referral and what was said of it, sealed. */
    record Talk(Referral referral, List<SealedMessages.Stored> messages) {
        static Talk of(Object[] row) {
            return new Talk((Referral) row[0], SealedMessages.stored((String) row[1]));
        }
    }

    /**
     * A visible one with what was said, latest first.
     *
     * @throws Problem what the exchange refuses, as for {@link #packaged}
     */
    Optional<Talk> talk(UUID id, Cursors.Window window) {
        UUID before = window.before();
        return talk(query(TALK)
                .setParameter("id", id)
                .setParameter("before", before == null ? SealedMessages.LATEST : before)
                .setParameter("limit", window.fetch()));
    }

    /** A visible one with one message of it, if there is that. */
    Optional<Talk> talk(UUID id, UUID message) {
        return talk(query(MESSAGE).setParameter("id", id).setParameter("message", message));
    }

    private static Optional<Talk> talk(TypedQuery<Object[]> query) {
        return SealedPackage.read(query::getResultList).stream().findFirst().map(Talk::of);
    }

    /** Forgets what was read of a referral, after the exchange has changed it. */
    void forget(Known changed) {
        database.detach(changed.referral());
    }

    private TypedQuery<Object[]> query(String hql) {
        return people.bind(cases.bind(database.createQuery(hql, Object[].class)));
    }
}
