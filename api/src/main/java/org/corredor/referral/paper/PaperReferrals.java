package org.corredor.referral.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corredor.cases.CaseScope;
import org.corredor.paging.Cursors;
import org.corredor.people.PersonScope;
import org.corredor.problem.Problem;
import org.corredor.referral.exchange.SealedField;
import org.corredor.referral.exchange.SealedPackage;
import org.jspecify.annotations.Nullable;

/**
 * The center's referrals on paper that the caller may see: those whose case and whose person may be seen. The rule is in each query,
 * so what isn't visible takes no command either.
 */
@ApplicationScoped
class PaperReferrals {
    private static final String FROM =
            " from PaperReferral r join LabourCase c on c.id = r.caseId join Person p on p.id = r.personId";
    private static final String RULE = " where " + CaseScope.rule("c") + " and (" + PersonScope.rule("p") + ")";
    private static final String RECEIPT = " join PaperReceipt k on k.referralId = r.id";
    private static final String SNAPSHOT =
            "cast(sql('(select json_object_agg(f.field_code, encode(f.ciphertext, ''hex''))"
                    + " from app.paper_snapshot(?) f)', r.id) as String)";

    private final EntityManager database;
    private final CaseScope cases;
    private final PersonScope people;

    PaperReferrals(EntityManager database, CaseScope cases, PersonScope people) {
        this.database = database;
        this.cases = cases;
        this.people = people;
    }

    /** A printed referral with its receipt. */
    record Receipted(PaperReferral referral, PaperReceipt receipt) {}

    /** A printed referral with its receipt and what is sealed of its form; no fields where they are gone. */
    record Printed(PaperReferral referral, PaperReceipt receipt, List<SealedField> fields) {}

    Optional<PaperReferral> visible(UUID id) {
        return query("select r" + FROM + RULE + " and r.id = :id", PaperReferral.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Newest first; in one state or any. */
    List<PaperReferral> page(Cursors.Window window, @Nullable String state) {
        UUID before = window.before();
        TypedQuery<PaperReferral> query = query(
                        "select r" + FROM + RULE
                                + (before == null ? "" : " and r.id < :before")
                                + (state == null ? "" : " and r.state = :state")
                                + " order by r.id desc",
                        PaperReferral.class)
                .setMaxResults(window.fetch());
        if (before != null) {
            query.setParameter("before", before);
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.getResultList();
    }

    /** The one whose form bears the code. */
    List<PaperReferral> withCode(FormCode code) {
        return query("select r" + FROM + RULE + " and r.code = :code", PaperReferral.class)
                .setParameter("code", code.text())
                .getResultList();
    }

    /** The log of a visible one, oldest first; empty for a draft. */
    Optional<List<PaperEvent>> events(UUID id) {
        List<Object[]> rows = query(
                        "select e, r" + FROM + " left join PaperEvent e on e.referralId = r.id" + RULE
                                + " and r.id = :id order by e.seq",
                        Object[].class)
                .setParameter("id", id)
                .setMaxResults(Cursors.MAX_LIMIT)
                .getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> (PaperEvent) row[0])
                        .toList());
    }

    /** A visible one that was printed. */
    Optional<Receipted> receipted(UUID id) {
        return query("select r, k" + FROM + RECEIPT + RULE + " and r.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> new Receipted((PaperReferral) row[0], (PaperReceipt) row[1]));
    }

    /**
     * A visible one with what its form says.
     *
     * @throws Problem what the database refuses: 404 once it went back, 403 consent-missing; the transaction can then only be
     *     rolled back
     */
    Optional<Printed> printed(UUID id) {
        TypedQuery<Object[]> query = query(
                        "select r, k, " + SNAPSHOT + FROM + RECEIPT + RULE + " and r.id = :id", Object[].class)
                .setParameter("id", id);
        return SealedPackage.read(query::getResultList).stream()
                .findFirst()
                .map(row -> new Printed(
                        (PaperReferral) row[0], (PaperReceipt) row[1], SealedPackage.fields((String) row[2])));
    }

    /** Forgets what was read of one, after the database has changed it. */
    void forget(PaperReferral changed) {
        database.detach(changed);
    }

    private <T> TypedQuery<T> query(String hql, Class<T> type) {
        return people.bind(cases.bind(database.createQuery(hql, type)));
    }
}
