package org.corredor.referral.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.corredor.BehindTheWalls;
import org.corredor.PackagedApi;
import org.corredor.local.DatabaseRole;
import org.corredor.local.TestNetwork;
import org.corredor.referral.proof.Caseworker.Answered;
import org.corredor.referral.proof.MortalNetwork.Victim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The API or the database is killed (kill -9) at any moment while clients give commands and, without an answer, give them again under
 * the same key. In the end both sides of every referral agree, each answered command is there, none is doubled, and one without an
 * answer is there wholly or not at all.
 */
final class CrashIT {
    private static final String PROOF = "crash";
    private static final int CLIENTS = 4;
    private static final Path SAID = Path.of("target", "crash-api.log");
    /** Shorter than a token's five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private record Token(String text, long since) {}

    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    /** A permit for each command that is sent. */
    private final Semaphore sent = new Semaphore(0);

    private final AtomicBoolean stop = new AtomicBoolean();

    @TempDir
    Path folder;

    private String token(String who) {
        return tokens.compute(
                        who,
                        (name, known) -> known != null && System.nanoTime() - known.since() < FRESH.toNanos()
                                ? known
                                : new Token(TestNetwork.get().token(name), System.nanoTime()))
                .text();
    }

    @Test
    void nothingIsLostDoubledOrHalf() throws Exception {
        long seed = Chance.seed(PROOF);
        SplittableRandom random = new SplittableRandom(seed);
        int kills = Chance.times(3, 120);
        try (MortalNetwork network = new MortalNetwork(folder);
                ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            Map<String, Integer> before = look(network, CrashFindings::counted);
            Caseworker caseworker = new Caseworker(network.url(), this::token, sent);
            List<Future<List<CrashStory>>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(client(caseworker, random.split())));
            }
            kill(network, random, kills);
            List<CrashStory> stories = new ArrayList<>();
            for (Future<List<CrashStory>> client : clients) {
                stories.addAll(client.get());
            }
            Chance.say(
                    PROOF,
                    kills + " kills, " + caseworker.given() + " commands, " + caseworker.again()
                            + " attempts without an answer, of them "
                            + caseworker.refusals() + ", "
                            + stories.size() + " referrals");
            // what the API said of a 500 would be gone with the folder
            Files.copy(PackagedApi.log(folder), SAID, StandardCopyOption.REPLACE_EXISTING);
            assertThat(caseworker.again()).as("attempts that a kill cut off").isPositive();
            assertThat(caseworker.refusals())
                    .as("a 5xx but unavailable is a defect")
                    .containsOnlyKeys(503);
            assertSound(network, stories, before);
            assertReadable(stories);
            assertKeysGone(network);
            answerAgain(caseworker, stories);
            assertSound(network, stories, before);
        } finally {
            stop.set(true);
        }
    }

    private Callable<List<CrashStory>> client(Caseworker caseworker, SplittableRandom random) {
        return () -> {
            List<CrashStory> stories = new ArrayList<>();
            try {
                while (!stop.get()) {
                    CrashStory story = new CrashStory(caseworker, random.split());
                    stories.add(story);
                    story.play();
                }
            } finally {
                stop.set(true);
            }
            return stories;
        };
    }

    /** After so many commands and a moment more, over and over: it may hit anything, also a start that is hardly over. */
    private void kill(MortalNetwork network, SplittableRandom random, int kills) throws Exception {
        boolean apiFirst = random.nextBoolean();
        for (int i = 0; i < kills && !stop.get(); i++) {
            awaitCommands(random.nextInt(10, 60));
            long moment = System.nanoTime() + random.nextLong(20_000_000);
            while (System.nanoTime() < moment) {
                Thread.onSpinWait();
            }
            network.kill((i % 2 == 0) == apiFirst ? Victim.API : Victim.POSTGRES);
            Chance.progress(PROOF, i + 1, kills);
        }
        awaitCommands(20);
        stop.set(true);
    }

    /** So many more are sent, or a client has failed and nobody goes on. */
    private void awaitCommands(int more) throws InterruptedException {
        sent.drainPermits();
        boolean enough = false;
        while (!enough && !stop.get()) {
            enough = sent.tryAcquire(more, 1, TimeUnit.SECONDS);
        }
    }

    /** Something asked of the database. */
    private interface Question<T> {
        T of(CrashFindings findings) throws SQLException;
    }

    private static <T> T look(MortalNetwork network, Question<T> question) throws SQLException {
        try (Connection c = network.postgres().dataSource(DatabaseRole.POSTGRES).getConnection()) {
            return question.of(new CrashFindings(c));
        }
    }

    /** What was accepted opens: its keys were on the disk before the row that needs them. */
    private static void assertReadable(List<CrashStory> stories) throws InterruptedException {
        int read = 0;
        for (CrashStory story : stories) {
            if (story.isReleased() && read < 100) {
                Answered there = Objects.requireNonNull(story.packageThere());
                assertThat(there.status()).as(there.body().toString()).isEqualTo(200);
                assertThat(there.body().toString()).contains("Eulalia Buitimea");
                read++;
            }
        }
        assertThat(read).as("packages read").isPositive();
    }

    /** Where a package was closed its key goes, whoever was killed between the two. */
    private static void assertKeysGone(MortalNetwork network) throws IOException, SQLException {
        BehindTheWalls.await("no key is left to go", () -> {
            try {
                return look(network, CrashFindings::keysToGo) == 0;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        List<String> keyless = look(network, CrashFindings::keyless);
        assertThat(keyless).isNotEmpty();
        assertThat(network.keysOfReferrals()).isNotEmpty().doesNotContainAnyElementsOf(keyless);
    }

    /** The same keys once more, when all is over: each has its answer. */
    private static void answerAgain(Caseworker caseworker, List<CrashStory> stories) throws InterruptedException {
        for (CrashStory story : stories.subList(0, Math.min(20, stories.size()))) {
            for (Caseworker.Command command : story.given()) {
                Answered again = Objects.requireNonNull(caseworker.give(command, false));
                assertThat(again.status()).as(command.path()).isBetween(200, 201);
            }
        }
    }

    private static void assertSound(MortalNetwork network, List<CrashStory> stories, Map<String, Integer> before)
            throws SQLException {
        List<String> wrong = look(network, found -> found.of(stories, before));
        assertThat(wrong).isEmpty();
    }
}
