package org.corredor.referral.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.corredor.referral.proof.Step.Parcel;
import org.corredor.referral.proof.Step.Shape;
import org.corredor.tenancy.wall.WallDatabase;

/** Lets the two of a pair meet on a new referral each time: whoever wins, it must be one of them, and wholly. */
final class Race implements AutoCloseable {
    private static final String LOG = "SELECT string_agg(command, ', ' ORDER BY seq) FROM app.referral_event"
            + " WHERE referral_id = ?::uuid AND seq > ?";
    private static final String STATE = "SELECT state || ' ' || version FROM app.referral WHERE id = ?::uuid";
    /** What the one that came too late is told: another version by now, no draft of that state, no live consent, a closed case. */
    private static final Set<String> LOST =
            Set.of(Protocol.STALE, Protocol.ILLEGAL, Protocol.NO_CONSENT, Protocol.NOT_ITS_CASE);

    private final Door setup;
    private final Door one;
    private final Door other;
    private final Meeting meeting;

    Race(WallDatabase database, SplittableRandom random) throws SQLException {
        setup = new Door(database);
        one = new Door(database);
        other = new Door(database);
        meeting = new Meeting(random);
    }

    /**
     * So many rounds, and more until both have been first.
     *
     * @throws AssertionError for a round that not exactly one has won
     */
    Meeting.Tally run(Pair pair, int rounds) throws Exception {
        return meeting.run(() -> round(pair), rounds);
    }

    /** Whether the left one was first. */
    private boolean round(Pair pair) throws Exception {
        String consent = setup.consent(Center.ALPHA, Shape.FITS, Center.ALPHA.record());
        String id = UUID.randomUUID().toString();
        must(setup.draft(Center.ALPHA, id, pair.kind()));
        int version = 1;
        for (String command : pair.state().way()) {
            boolean origins = Set.of("send", "request-cancellation").contains(command);
            Pair.Move move = new Pair.Move(origins ? Center.ALPHA : Center.BETA, false, command);
            version = must(perform(setup, move, id, version, consent)).number();
        }
        int seen = version;
        List<Answer> answers = meeting.meet(
                () -> perform(one, pair.left(), id, seen, consent),
                () -> perform(other, pair.right(), id, seen, consent));
        boolean leftDone = judge(pair, answers);
        String log = looked(pair, id, version);
        boolean leftWon = leftDone && (!pair.isOfTwoDone() || log.equals(pair.log(true)));
        if (!log.equals(pair.log(leftWon))) {
            throw new AssertionError(pair + ": " + answers + ", and then [" + log + "]");
        }
        return leftWon;
    }

    private static Answer perform(Door door, Pair.Move move, String id, int version, String consent)
            throws SQLException {
        String command = move.command();
        if (command == null) {
            return door.withdraw(move.by(), consent, 0);
        } else if (command.equals("send")) {
            return door.send(move.by(), id, version, consent, Parcel.BOTH_FIELDS);
        } else if (move.equals(Pair.Move.MESSAGE)) {
            return door.say(move.by(), id);
        } else if (move.equals(Pair.Move.CLOSE_CASE)) {
            return door.closeCase(move.by(), id);
        }
        String reason =
                Payload.reason(DesignRules.NEED_A_REASON.contains(command) ? Step.Code.KNOWN : Step.Code.NONE, command);
        String outcome = command.equals("complete") ? "resolved" : null;
        return door.give(move.by(), move.clock(), id, version, command, reason, outcome);
    }

    private static Answer must(Answer answer) {
        if (!answer.isDone()) {
            throw new AssertionError("could not be prepared: " + answer);
        }
        return answer;
    }

    private static boolean judge(Pair pair, List<Answer> answers) {
        boolean left = answers.get(0).isDone();
        boolean right = answers.get(1).isDone();
        // a consent is withdrawn in any case: what counts is whether the other one came before
        boolean one = pair.right().command() == null ? right && (left || !pair.isOfTwoDone()) : left != right;
        Answer loser = answers.get(left ? 1 : 0);
        if (!one || (!loser.isDone() && !LOST.contains(loser.code()))) {
            throw new AssertionError(pair + ": not one of the two won: " + answers);
        }
        return left;
    }

    /** What both sides' logs have more than before, the same on both, and as many versions more. */
    private String looked(Pair pair, String id, int version) {
        List<String> sides = Stream.of(Center.ALPHA, Center.BETA)
                .map(center -> look(center, id, version))
                .filter(seen -> !seen.equals("nothing"))
                .distinct()
                .toList();
        String seen = sides.getFirst();
        String log = seen.substring(seen.indexOf('[') + 1, seen.length() - 1);
        int commands = log.isEmpty() ? 0 : log.split(", ", -1).length;
        if (sides.size() != 1 || !seen.contains(" " + (version + commands) + " [")) {
            throw new AssertionError(pair + ": the two sides have " + sides);
        }
        return log;
    }

    private String look(Center center, String id, int version) {
        try (ResultSet state = setup.query(center, STATE, id)) {
            if (!state.next()) {
                return "nothing";
            }
            String seen = state.getString(1);
            try (ResultSet log = setup.further(LOG, id, version)) {
                log.next();
                return seen + " [" + Objects.requireNonNullElse(log.getString(1), "") + "]";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        meeting.close();
        setup.close();
        one.close();
        other.close();
    }
}
