package org.corredor.referral.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.corredor.referral.proof.Step.Kind;
import org.corredor.referral.proof.Step.Parcel;
import org.corredor.referral.proof.Step.Shape;
import org.corredor.tenancy.wall.WallDatabase;

/**
 * Lets the two of a pair meet, again and again. They start at one barrier, one of them a little later than the other: drawn from the
 * seed, about a lead that follows who won, so that both come first at times. No waiting decides anything: whoever wins, it must be
 * one of them, and wholly.
 */
final class Race implements AutoCloseable {
    private static final String LOG = "SELECT string_agg(command, ', ' ORDER BY seq) FROM app.referral_event"
            + " WHERE referral_id = ?::uuid AND seq > ?";
    private static final String STATE =
            "SELECT state || ' ' || version FROM app.referral WHERE id = ?::uuid";
    /** What the one that came too late is told: another version by now, no draft of that state, no live consent. */
    private static final Set<String> LOST = Set.of(Protocol.STALE, Protocol.ILLEGAL, Protocol.NO_CONSENT);

    private final Door setup;
    private final Door one;
    private final Door other;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final SplittableRandom random;
    /** How much later the left one starts, in nanoseconds; negative: the right one. */
    private long lead;

    private long stride = 20_000;
    private boolean leftWonLast;

    Race(WallDatabase database, SplittableRandom random) throws SQLException {
        setup = new Door(database);
        one = new Door(database);
        other = new Door(database);
        this.random = random;
    }

    /** How often each was first. */
    record Tally(int left, int right) {
        boolean both() {
            return left > 0 && right > 0;
        }
    }

    /**
     * So many rounds, and up to ten times as many until both have been first.
     *
     * @throws AssertionError for a round that not exactly one has won
     */
    Tally run(Pair pair, int rounds) throws Exception {
        int left = 0;
        int right = 0;
        for (int i = 0; i < rounds || (i < 10 * rounds && (left == 0 || right == 0)); i++) {
            if (round(pair)) {
                left++;
            } else {
                right++;
            }
        }
        return new Tally(left, right);
    }

    /** Whether the left one was first. */
    private boolean round(Pair pair) throws Exception {
        String consent = setup.consent(Center.ALPHA, Shape.FITS, Center.ALPHA.record());
        String id = UUID.randomUUID().toString();
        must(setup.draft(Center.ALPHA, id, Kind.REFERRAL));
        int version = 1;
        for (String command : pair.state().way()) {
            boolean origins = Set.of("send", "request-cancellation").contains(command);
            Pair.Move move = new Pair.Move(origins ? Center.ALPHA : Center.BETA, false, command);
            version = must(perform(setup, move, id, version, consent)).number();
        }
        List<Answer> answers = meet(pair, id, version, consent);
        boolean leftWon = judge(pair, answers);
        check(pair, id, version, leftWon);
        follow(leftWon);
        return leftWon;
    }

    private List<Answer> meet(Pair pair, String id, int version, String consent) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        long jitter = random.nextLong(-stride, stride + 1);
        long later = lead + jitter;
        Callable<Answer> left = () -> start(barrier, later, one, pair.left(), id, version, consent);
        Callable<Answer> right = () -> start(barrier, -later, other, pair.right(), id, version, consent);
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : threads.invokeAll(List.of(left, right))) {
            answers.add(each.get());
        }
        return answers;
    }

    private static Answer start(
            CyclicBarrier barrier, long later, Door door, Pair.Move move, String id, int version, String consent)
            throws Exception {
        barrier.await();
        long begin = System.nanoTime() + Math.max(0, later);
        while (System.nanoTime() < begin) {
            Thread.onSpinWait();
        }
        return perform(door, move, id, version, consent);
    }

    private static Answer perform(Door door, Pair.Move move, String id, int version, String consent)
            throws SQLException {
        String command = move.command();
        if (command == null) {
            return door.withdraw(move.by(), consent, 0);
        } else if (command.equals("send")) {
            return door.send(move.by(), id, version, consent, Parcel.BOTH_FIELDS);
        }
        String reason = DesignRules.NEED_A_REASON.contains(command) ? "other" : null;
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
        boolean one = pair.right().command() == null ? right : left != right;
        Answer loser = answers.get(left ? 1 : 0);
        if (!one || (!loser.isDone() && !LOST.contains(loser.code()))) {
            throw new AssertionError(pair + ": not one of the two won: " + answers);
        }
        return left;
    }

    /** Both sides have the winner's log and state, and nothing of the other's. */
    private void check(Pair pair, String id, int version, boolean leftWon) throws SQLException {
        String expected = pair.log(leftWon);
        Set<String> states = Set.of(Center.ALPHA, Center.BETA).stream()
                .map(center -> look(center, id, version))
                .filter(seen -> !seen.equals("nothing"))
                .collect(Collectors.toSet());
        int commands = expected.isEmpty() ? 0 : expected.split(", ", -1).length;
        String end = " " + (version + commands) + " [" + expected + "]";
        if (states.size() != 1 || !states.iterator().next().endsWith(end)) {
            throw new AssertionError(pair + ": the two sides have " + states + ", not " + end);
        }
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

    /** The winner starts later the next time: by more each time that it goes on winning. */
    private void follow(boolean leftWon) {
        stride = leftWon == leftWonLast ? Math.min(stride * 3 / 2, 4_000_000) : Math.max(stride / 3, 5_000);
        lead += leftWon ? stride : -stride;
        leftWonLast = leftWon;
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        setup.close();
        one.close();
        other.close();
    }
}
