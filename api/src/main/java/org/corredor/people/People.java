package org.corredor.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.corredor.crypto.BlindIndex;
import org.corredor.crypto.Token;
import org.corredor.paging.Cursors;

/** Persons the caller may see: {@link PersonScope} is in each query, so what isn't visible isn't there. */
@ApplicationScoped
class People implements PanacheRepositoryBase<Person, UUID> {
    private static final String VISIBLE = PersonScope.rule("p");
    private static final int FOUND_AT_MOST = 20;

    private final EntityManager database;
    private final PersonScope scope;

    People(EntityManager database, PersonScope scope) {
        this.database = database;
        this.scope = scope;
    }

    Optional<Person> visible(UUID id) {
        return one(id).getResultStream().findFirst();
    }

    /** The same, unchanged until the transaction ends. */
    Optional<Person> held(UUID id) {
        return one(id).setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultStream()
                .findFirst();
    }

    /** The same, for who is about to change them: two that share a lock would wait for each other. */
    Optional<Person> heldForChange(UUID id) {
        return one(id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Whether the caller works with the person, which is what keeps a restricted one visible. */
    boolean isWorkedWith(UUID id) {
        return scope.worksWith(database, id);
    }

    List<Person> page(Cursors.Window window) {
        UUID before = window.before();
        String below = before == null ? "" : " and p.id < :before";
        var query = query("select p from Person p where " + VISIBLE + below + " order by p.id desc")
                .setMaxResults(window.fetch());
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    /** Visible persons that have every wanted token, those with the most exact ones first; at most 20. */
    List<Person> withTokens(String field, BlindIndex.Wanted wanted) {
        if (wanted.every().isEmpty()) {
            return List.of();
        }
        List<byte[]> every = bytes(wanted.every());
        List<byte[]> any = bytes(wanted.exact().isEmpty() ? wanted.every() : wanted.exact());
        return query("select p from Person p where " + VISIBLE
                        + " and (select count(t) from PersonToken t where t.key.personId = p.id"
                        + "      and t.key.field = :field and t.key.token in (:every)) = :count"
                        + " order by (select count(t) from PersonToken t where t.key.personId = p.id"
                        + "      and t.key.field = :field and t.key.token in (:exact)) desc, p.id desc")
                .setParameter("field", field)
                .setParameter("every", every)
                .setParameter("exact", any)
                .setParameter("count", (long) every.size())
                .setMaxResults(FOUND_AT_MOST)
                .getResultList();
    }

    /** What a person may be found by: all of these tokens in a field. */
    record Trait(String field, BlindIndex.Wanted wanted) {}

    /** Visible persons that have one of the traits whole, the latest first; at most 20. One question, however many traits. */
    List<Person> withAnyOf(List<Trait> traits) {
        List<Trait> usable = traits.stream()
                .filter(trait -> !trait.wanted().every().isEmpty())
                .toList();
        if (usable.isEmpty()) {
            return List.of();
        }
        StringJoiner any = new StringJoiner(" or ", " and (", ")");
        for (int i = 0; i < usable.size(); i++) {
            any.add("(select count(t) from PersonToken t where t.key.personId = p.id and t.key.field = :field" + i
                    + " and t.key.token in (:every" + i + ")) = :count" + i);
        }
        var query = query("select p from Person p where " + VISIBLE + any + " order by p.id desc");
        for (int i = 0; i < usable.size(); i++) {
            Set<Token> every = usable.get(i).wanted().every();
            query.setParameter("field" + i, usable.get(i).field())
                    .setParameter("every" + i, bytes(every))
                    .setParameter("count" + i, (long) every.size());
        }
        return query.setMaxResults(FOUND_AT_MOST).getResultList();
    }

    /** Replaces a person's tokens of one field. */
    void index(UUID person, String field, Set<Token> tokens) {
        database.createQuery("delete from PersonToken t where t.key.personId = :person and t.key.field = :field")
                .setParameter("person", person)
                .setParameter("field", field)
                .executeUpdate();
        for (Token token : tokens) {
            database.persist(new PersonToken(field, token.bytes(), person));
        }
    }

    private jakarta.persistence.TypedQuery<Person> one(UUID id) {
        return query("select p from Person p where p.id = :id and " + VISIBLE).setParameter("id", id);
    }

    private jakarta.persistence.TypedQuery<Person> query(String hql) {
        return scope.bind(database.createQuery(hql, Person.class));
    }

    private static List<byte[]> bytes(Set<Token> tokens) {
        return tokens.stream().map(Token::bytes).toList();
    }
}
