package org.corredor.referral.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.SplittableRandom;
import org.corredor.referral.proof.Meeting.Tally;
import org.corredor.tenancy.wall.WallDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of two commands at the same moment exactly one wins, each time; and each of them does at times. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReferralRacesIT {
    private static final String PROOF = "referral races";

    private WallDatabase database;
    private long seed;

    @BeforeAll
    void create() {
        database = WallDatabase.create("proof_races");
        seed = Chance.seed(PROOF);
    }

    @AfterAll
    void drop() {
        database.drop();
    }

    @ParameterizedTest
    @EnumSource(Pair.class)
    void oneOfTheTwoWins(Pair pair) throws Exception {
        try (Race race =
                new Race(database, new SplittableRandom(seed + pair.name().hashCode()))) {
            Tally tally = race.run(pair, Chance.times(60, 1000));
            Chance.say(PROOF, pair + " " + tally);
            assertThat(tally.both()).as("each was first at times: " + tally).isTrue();
        }
    }

    /** Without the lock on the origin's row, two that saw the same version both go on. */
    @Test
    void withoutTheLockTwoWin() throws Exception {
        try (Fault fault = new Fault(database).in("exchange_lock", "FOR NO KEY UPDATE", "")) {
            assertFails(Pair.ACCEPT_WITHDRAW);
        }
    }

    /** Without the lock on the consent, something is sent under one that is being withdrawn. */
    @Test
    void withoutTheConsentsLockItIsSentAnyway() throws Exception {
        try (Fault fault = new Fault(database).in("exchange_send", "FOR SHARE", "")) {
            assertFails(Pair.SEND_CONSENT);
        }
    }

    private void assertFails(Pair pair) throws SQLException {
        try (Race race = new Race(database, new SplittableRandom(1))) {
            assertThatThrownBy(() -> race.run(pair, 1000)).isInstanceOf(AssertionError.class);
        }
    }
}
