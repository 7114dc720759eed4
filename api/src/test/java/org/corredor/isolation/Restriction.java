package org.corredor.isolation;

import static org.corredor.Api.as;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;

/**
 * A right request on records that are then restricted: who made them works on the case and with the person, so it stays right
 * for them and for nobody else.
 *
 * @param records what the request names, or for a list the newest in it
 */
record Restriction(Call call, List<String> records, List<UUID> cases, List<UUID> persons) {
    private static final String CASES = """
            select id from app.labour_case where id = any (?)
            union select case_id from app.referral_work where referral_id = any (?) and case_id is not null
            union select case_id from app.paper_referral where id = any (?)""";
    private static final String PERSONS = """
            select id from app.person where id = any (?)
            union select person_id from app.labour_case where id = any (?)
            union select person_id from app.intake where id = any (?)
            union select person_id from app.consent_grant where id = any (?)""";

    static Restriction on(Call call) {
        List<String> named = new ArrayList<>(call.idsInPath());
        named.addAll(call.idsInBody());
        if (named.isEmpty()) {
            named.add(call.send(as(call.account())).path("items[0].id"));
        }
        List<UUID> ids = named.stream().map(UUID::fromString).toList();
        List<UUID> cases = select(CASES, ids);
        List<UUID> either = new ArrayList<>(ids);
        either.addAll(cases);
        return new Restriction(call, named, cases, select(PERSONS, either));
    }

    /** Restricts the case and not the person. */
    void hideCases() {
        if (cases.isEmpty()) {
            throw new AssertionError("there is no case to restrict in " + call);
        }
        set("labour_case", cases, true);
        set("person", persons, false);
    }

    /** Restricts the person and not the case. */
    void hidePersons() {
        if (persons.isEmpty()) {
            throw new AssertionError("there is no person to restrict in " + call);
        }
        set("labour_case", cases, false);
        set("person", persons, true);
    }

    String hiddenPerson() {
        return persons.getFirst().toString();
    }

    private static void set(String table, List<UUID> ids, boolean restricted) {
        run("update app." + table + " set restricted = " + restricted + " where id = any (?)", ids);
    }

    private static List<UUID> select(String sql, List<UUID> ids) {
        return run(sql, ids);
    }

    /** As superuser, past both walls; every parameter is the ids. */
    private static List<UUID> run(String sql, List<UUID> ids) {
        try (Connection database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                PreparedStatement statement = database.prepareStatement(sql)) {
            Array all = database.createArrayOf("uuid", ids.toArray());
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setArray(i, all);
            }
            List<UUID> found = new ArrayList<>();
            if (statement.execute()) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
