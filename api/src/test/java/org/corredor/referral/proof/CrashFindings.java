package org.corredor.referral.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the database after all, past the walls, held against what was answered. */
final class CrashFindings {
    /** The log of each side; of the origin's first. */
    private static final String LOGS = """
            SELECT r.side || ' ' || r.state || ' ' || r.version || ' ' || coalesce(string_agg(e.command, ',' ORDER BY e.seq), '')
            FROM app.referral r LEFT JOIN app.referral_event e ON e.tenant_id = r.tenant_id AND e.referral_id = r.id
            WHERE r.id = ?::uuid GROUP BY r.tenant_id, r.id, r.side, r.state, r.version ORDER BY r.side DESC""";

    /** Beside each event of a log one of the outbox, one version after the other, and in the origin's log one of the trail at most. */
    private static final String ODD = """
            SELECT 'not one outbox event for each of the log: ' || e.referral_id || ' ' || e.command
            FROM app.referral_event e WHERE e.at > ?::timestamptz AND 1 <> (SELECT count(*) FROM app.outbox_event o
              WHERE o.tenant_id = e.tenant_id AND o.subject_id = e.referral_id AND o.subject_version = e.seq
                AND o.type = 'referral.' || e.command)
            UNION ALL SELECT 'mirrors differ: ' || o.id FROM app.referral o
            LEFT JOIN app.referral i ON i.id = o.id AND i.side = 'IN'
            WHERE o.side = 'OUT' AND o.sent_at IS NOT NULL
              AND to_jsonb(o) - '{tenant_id,side,peer_tenant_id,consent_grant_id,created_at,listed}'::text[]
                IS DISTINCT FROM to_jsonb(i) - '{tenant_id,side,peer_tenant_id,consent_grant_id,created_at,listed}'::text[]
            UNION ALL SELECT 'no receipt at both: ' || o.id FROM app.referral o
            WHERE o.side = 'OUT' AND o.sent_at IS NOT NULL
              AND (SELECT count(*) FROM app.referral_receipt t WHERE t.referral_id = o.id) <> 2
            UNION ALL SELECT 'a version is missing in the log: ' || e.referral_id FROM app.referral_event e
            GROUP BY e.tenant_id, e.referral_id HAVING max(e.seq) <> count(*) + 1
            UNION ALL SELECT 'not one trail entry for a command given over HTTP: ' || e.referral_id || ' ' || e.command
            FROM app.referral_event e WHERE e.by_side <> 'CLOCK' AND coalesce(e.reason, '') <> 'consent-withdrawn'
              AND e.tenant_id = (SELECT r.tenant_id FROM app.referral r WHERE r.id = e.referral_id
                AND r.side = CASE e.by_side WHEN 'ORIGIN' THEN 'OUT' ELSE 'IN' END)
              AND 1 <> (SELECT count(*) FROM app.audit_event a WHERE a.tenant_id = e.tenant_id AND a.object_id = e.referral_id
                AND a.action = 'referral.' || e.command AND a.outcome = 'done')
            UNION ALL SELECT 'a message at one side only: ' || m.id FROM app.referral_message m GROUP BY m.id HAVING count(*) <> 2
            UNION ALL SELECT 'accepted without its custody: ' || r.id FROM app.referral r
            JOIN app.referral_event e ON e.tenant_id = r.tenant_id AND e.referral_id = r.id AND e.command = 'accept'
            WHERE r.side = 'OUT' AND r.kind = 'TRANSFER' AND NOT EXISTS (SELECT 1 FROM app.referral_custody c
              WHERE c.tenant_id = r.tenant_id AND c.referral_id = r.id AND c.moved_at IS NOT NULL)
            UNION ALL SELECT 'custody and case differ: ' || c.referral_id FROM app.referral_custody c
            JOIN app.labour_case k ON k.tenant_id = c.tenant_id AND k.id = c.case_id
            WHERE (c.moved_at IS NOT NULL AND c.ended_at IS NULL) <> (k.outcome IS NOT DISTINCT FROM 'transferred')""";

    private static final String OF_ORIGIN = " WHERE tenant_id = '0190a000-0000-7000-8000-0000000000c2'";

    /** Whose key of which referral isn't to be there any more. */
    private static final String KEYLESS = """
            SELECT r.tenant_id || '/' || r.id FROM app.referral r JOIN app.referral_state s ON s.state = r.state
            WHERE s.terminal AND NOT s.package_open AND (r.side = 'IN' OR r.state = 'entered-in-error')""";

    private final Connection database;
    private final List<String> wrong = new ArrayList<>();

    CrashFindings(Connection database) {
        this.database = database;
    }

    /** Everything that isn't as it should be. */
    List<String> of(List<CrashStory> stories, Map<String, Integer> before) throws SQLException {
        wrong.addAll(strings(ODD, "2000-01-01"));
        for (CrashStory story : stories) {
            referral(story);
        }
        counts(stories, before);
        return wrong;
    }

    private void referral(CrashStory story) throws SQLException {
        String id = story.ids().get("referrals");
        if (id == null) {
            return;
        }
        List<String> sides = strings(LOGS, id);
        String logged = story.answered().stream()
                .filter(command -> !CrashStory.UNLOGGED.contains(command))
                .map(CrashFindings::logged)
                .collect(Collectors.joining(","));
        String cutOff = story.unanswered();
        String more = cutOff == null || CrashStory.UNLOGGED.contains(cutOff) ? null : join(logged, logged(cutOff));
        for (String side : sides) {
            String log = side.substring(side.lastIndexOf(' ') + 1);
            boolean asAnswered = matches(log, logged) || (more != null && matches(log, more));
            if (!asAnswered) {
                wrong.add(id + ": answered " + logged + ", without an answer " + story.unanswered() + ", but " + sides);
            }
        }
        boolean isSent = !sides.isEmpty() && !sides.getFirst().endsWith(" ");
        if (sides.size() != (isSent ? 2 : 1)) {
            wrong.add(id + ": " + sides);
        }
    }

    /** The end of a consent is in the log what follows from it. */
    private static String logged(String command) {
        return command.equals("withdraw-consent") ? "(withdraw|request-cancellation)" : command;
    }

    private static String join(String log, String command) {
        return log.isEmpty() ? command : log + "," + command;
    }

    private static boolean matches(String log, String expected) {
        return log.matches(expected);
    }

    /** As many of each as were answered, and at most those more that had no answer. */
    private void counts(List<CrashStory> stories, Map<String, Integer> before) throws SQLException {
        Map<String, Integer> now = counted();
        for (Map.Entry<String, Integer> each : now.entrySet()) {
            String what = each.getKey();
            long answered =
                    stories.stream().filter(s -> s.ids().containsKey(what)).count();
            long unanswered =
                    stories.stream().filter(s -> what.equals(s.unanswered())).count();
            long made = (long) each.getValue() - before.getOrDefault(what, 0);
            if (made < answered || made > answered + unanswered) {
                wrong.add(made + " " + what + ", answered " + answered + ", without an answer " + unanswered);
            }
        }
    }

    Map<String, Integer> counted() throws SQLException {
        return Map.of(
                "people",
                count("app.person" + OF_ORIGIN),
                "cases",
                count("app.labour_case" + OF_ORIGIN),
                "consents",
                count("app.consent_grant"),
                "referrals",
                count("app.referral WHERE side = 'OUT'"),
                CrashStory.MESSAGE,
                count("app.referral_message" + OF_ORIGIN),
                CrashStory.OPENING,
                count("app.labour_case WHERE referral_id IS NOT NULL"));
    }

    /** Whose key of which referral isn't to be there: {@code tenant/referral}. */
    List<String> keyless() throws SQLException {
        return strings(KEYLESS, null);
    }

    /** How many keys are still marked to go. */
    int keysToGo() throws SQLException {
        return count("app.due_work WHERE kind = 'referral.key'");
    }

    private int count(String from) throws SQLException {
        return Integer.parseInt(strings("SELECT count(*) FROM " + from, null).getFirst());
    }

    private List<String> strings(String sql, @Nullable String value) throws SQLException {
        try (PreparedStatement s = database.prepareStatement(sql)) {
            if (value != null) {
                s.setString(1, value);
            }
            try (ResultSet r = s.executeQuery()) {
                List<String> strings = new ArrayList<>();
                while (r.next()) {
                    strings.add(r.getString(1));
                }
                return strings;
            }
        }
    }
}
