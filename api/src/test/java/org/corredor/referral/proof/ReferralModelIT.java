package org.corredor.referral.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.Immutable;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.corredor.tenancy.wall.WallDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exchange functions do what the model says, over sequences of both sides, of clocks, of strangers and of time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReferralModelIT {
    private static final String PROOF = "referral model";
    private static final int LENGTH = 30;

    private WallDatabase database;
    private JdbcSubject subject;

    @BeforeAll
    void create() throws SQLException {
        database = WallDatabase.create("proof_model");
        subject = new JdbcSubject(database);
    }

    @AfterAll
    void close() throws SQLException {
        subject.close();
    }

    @Test
    void whatRunsIsWhatTheDesignSays() {
        long seed = Chance.seed(PROOF);
        SplittableRandom random = new SplittableRandom(seed);
        Draw draw = new Draw();
        Trial trial = new Trial(subject);
        int sequences = Chance.times(150, 10_000);
        for (int i = 1; i <= sequences; i++) {
            trial.hold(PROOF, seed, i, draw.sequence(random.split(), LENGTH, false));
            Chance.progress(PROOF, i, sequences);
        }
        Chance.say(PROOF, sequences * LENGTH + " steps, " + Coverage.size() + " transitions, each taken");
        assertThat(draw.coverage().missed())
                .as("transitions of the design that were never taken")
                .isEmpty();
    }

    /** Put in. */
    @Immutable
    private interface Injection {
        Fault into(Fault fault) throws SQLException;
    }

    /** What may be wrong in the exchange. */
    enum Wrong {
        A_STALE_VERSION_WILL_DO(
                fault -> fault.in("exchange_lock", "canon.version IS DISTINCT FROM p_version", "false")),
        THE_PACKAGE_STAYS_OPEN(fault -> fault.in("exchange_readable", "AND s.package_open", "")),
        ONE_SIDE_IS_NOT_TOLD(fault -> fault.in("exchange_record", "'referral.' || p_command", "'referral.send'")),
        A_WITHDRAWAL_FORGETS(fault -> fault.in("exchange_withdraw_consent", "ARRAY['withdraw', ", "ARRAY[")),
        A_ROW_IS_MISSING(fault -> fault.table(
                "DELETE FROM app.referral_transition WHERE kind = 'REFERRAL' AND from_state = 'on-hold' AND"
                        + " command = 'complete'",
                "INSERT INTO app.referral_transition VALUES ('REFERRAL', 'on-hold', 'complete', 'RECEIVER',"
                        + " 'completed')")),
        A_TRANSFER_GOES_BACK(fault -> fault.table(
                "INSERT INTO app.referral_transition VALUES ('TRANSFER', 'accepted', 'reject', 'RECEIVER',"
                        + " 'rejected')",
                "DELETE FROM app.referral_transition WHERE kind = 'TRANSFER' AND from_state = 'accepted' AND"
                        + " command = 'reject'")),
        A_HOLD_IS_FORGOTTEN(fault -> fault.in("exchange_move", "THEN canon.held_state END", "THEN NULL END")),
        READING_GOES_ON(fault -> fault.in("exchange_readable", "IF fault IS NOT NULL THEN", "IF false THEN")),
        ACCEPTED_WITHOUT_CONSENT(fault ->
                fault.in("exchange_apply", "IF p_command = 'accept' THEN\n    fault", "IF false THEN\n    fault"));

        private final Injection injection;

        Wrong(Injection injection) {
            this.injection = injection;
        }
    }

    /** In the gate the first few, which are seen at once. */
    static Stream<Wrong> wrongs() {
        return EnumSet.allOf(Wrong.class).stream().limit(Chance.times(4, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void whatIsWrongIsSeen(Wrong wrong) throws SQLException {
        try (Fault fault = wrong.injection.into(new Fault(database))) {
            SplittableRandom random = new SplittableRandom(1);
            Draw draw = new Draw();
            Trial trial = new Trial(subject);
            int sequences = 0;
            List<Step> steps;
            do {
                assertThat(++sequences)
                        .as("sequences in which nothing was seen")
                        .isLessThan(400);
                steps = draw.sequence(random.split(), LENGTH, false);
            } while (trial.difference(steps) == null);
            List<Step> shortest = trial.shortest(steps);
            Chance.say(
                    PROOF,
                    wrong + ", seen in sequence " + sequences + ": " + shortest + " " + trial.difference(shortest));
            assertThat(shortest.size()).as(shortest.toString()).isLessThanOrEqualTo(9);
        }
    }
}
