package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The machine as one value: held to the database's copy, and to what no machine of this kind may do. */
class TransitionsTest {
    private static final Set<ReferralState> OVER =
            EnumSet.of(ReferralState.CLOSED, ReferralState.DELETED, ReferralState.ENTERED_IN_ERROR);

    @Test
    void migrationHasTheSameTransitions() throws IOException {
        List<String> stored =
                matches("\\('(REFERRAL|TRANSFER)', '([^']+)', '([^']+)', '([A-Z]+)', (?:'([^']+)'|NULL)\\)");
        List<String> expected =
                Transitions.table().stream().map(TransitionsTest::sql).toList();
        assertThat(stored)
                .as(() -> "the migrations should say:\n  " + String.join(",\n  ", expected) + ";")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void migrationHasTheSameStates() throws IOException {
        List<String> expected = Arrays.stream(ReferralState.values())
                .map(state -> "('%s', %s, %s)".formatted(state.code(), state.packageOpen(), state.terminal()))
                .toList();
        assertThat(matches("\\('([^']+)', (true|false), (true|false)\\)"))
                .as(() -> "the migration should say:\n  " + String.join(",\n  ", expected) + ";")
                .containsExactlyElementsOf(expected);
    }

    @Test
    void nothingLeavesWhatIsOverButAnErrorAndAClosedOneNotEvenThat() {
        assertThat(Transitions.table())
                .filteredOn(row -> row.from().terminal())
                .allMatch(row -> row.command() == ReferralCommand.ENTER_IN_ERROR)
                .noneMatch(row -> OVER.contains(row.from()));
    }

    @Test
    void everyStateIsReachedByAReferral() {
        assertThat(reachable(ReferralKind.REFERRAL)).containsExactlyInAnyOrder(ReferralState.values());
        assertThat(reachable(ReferralKind.TRANSFER))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(
                        EnumSet.of(ReferralState.CANCELLATION_REQUESTED, ReferralState.CANCELLED)));
    }

    @Test
    void everyCommandIsUsedAndNoStateIsATrap() {
        assertThat(Transitions.table().stream().map(Transition::command).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ReferralCommand.values());
        for (ReferralState state : ReferralState.values()) {
            assertThat(state.terminal() || leaves(state)).as(state.code()).isTrue();
        }
    }

    @Test
    void noSideHasTwoRowsForOneCommand() {
        for (Transition row : Transitions.table()) {
            assertThat(Transitions.table())
                    .filteredOn(other -> other.kind() == row.kind()
                            && other.from() == row.from()
                            && other.command() == row.command()
                            && other.by() == row.by())
                    .hasSize(1);
        }
    }

    @Test
    void oneLeadsBackOnlyFromAPause() {
        assertThat(Transitions.table())
                .filteredOn(row -> row.to() == null)
                .isNotEmpty()
                .allMatch(row ->
                        row.from() == ReferralState.ON_HOLD || row.from() == ReferralState.CANCELLATION_REQUESTED);
    }

    @Test
    void anOpenQuestionForbidsAccepting() {
        assertThat(allowed(ReferralState.INFO_REQUESTED, Party.RECEIVER, null))
                .doesNotContain(ReferralCommand.ACCEPT)
                .contains(ReferralCommand.REJECT);
    }

    @Test
    void whoAsksForACancellationMayRetractItAndTheOtherAnswersIt() {
        for (Party asker : List.of(Party.ORIGIN, Party.RECEIVER)) {
            Party other = asker == Party.ORIGIN ? Party.RECEIVER : Party.ORIGIN;
            assertThat(allowed(ReferralState.CANCELLATION_REQUESTED, asker, asker))
                    .contains(ReferralCommand.RETRACT_CANCELLATION)
                    .doesNotContain(ReferralCommand.CONFIRM_CANCELLATION, ReferralCommand.COMPLETE);
            assertThat(allowed(ReferralState.CANCELLATION_REQUESTED, other, asker))
                    .contains(
                            ReferralCommand.CONFIRM_CANCELLATION,
                            ReferralCommand.REFUSE_CANCELLATION,
                            ReferralCommand.COMPLETE)
                    .doesNotContain(ReferralCommand.RETRACT_CANCELLATION);
        }
    }

    @Test
    void anAcceptedTransferGoesBackByNothing() {
        for (Party side : List.of(Party.ORIGIN, Party.RECEIVER, Party.CLOCK)) {
            assertThat(Transitions.allowed(ReferralKind.TRANSFER, ReferralState.ACCEPTED, side, null))
                    .doesNotContain(ReferralCommand.REJECT, ReferralCommand.REQUEST_CANCELLATION);
        }
    }

    /** Whatever both sides and the clock do, in whatever order: what the receiver may read follows an acceptance. */
    @Property
    void thePackageOpensByAcceptingOnly(
            @ForAll ReferralKind kind, @ForAll @Size(max = 25) List<@IntRange(max = 999) Integer> choices) {
        Walk walk = new Walk(kind);
        for (int choice : choices) {
            walk.step(choice);
            assertThat(walk.state.packageOpen() && !walk.accepted)
                    .as(walk.state.code())
                    .isFalse();
            assertThat(OVER.contains(walk.before)).isFalse();
        }
    }

    /** A run of the machine that takes any allowed step. */
    private static final class Walk {
        private final ReferralKind kind;
        private ReferralState state = ReferralState.DRAFT;
        private ReferralState before = ReferralState.DRAFT;
        private final Deque<ReferralState> paused = new ArrayDeque<>();
        private @Nullable Party askedBy;
        private boolean accepted;

        Walk(ReferralKind kind) {
            this.kind = kind;
        }

        void step(int choice) {
            List<Transition> rows = Transitions.table().stream()
                    .filter(row -> row.kind() == kind && row.from() == state)
                    .toList();
            if (rows.isEmpty()) {
                return;
            }
            Transition row = rows.get(choice % rows.size());
            before = state;
            accepted |= row.command() == ReferralCommand.ACCEPT;
            if (row.command() == ReferralCommand.REQUEST_CANCELLATION) {
                askedBy = row.by();
            }
            if (row.command() == ReferralCommand.REQUEST_CANCELLATION || row.command() == ReferralCommand.HOLD) {
                paused.push(state);
            }
            state = Optional.ofNullable(row.to()).orElseGet(paused::pop);
            if (state != ReferralState.CANCELLATION_REQUESTED) {
                askedBy = null;
            }
            assertThat((askedBy != null) == (state == ReferralState.CANCELLATION_REQUESTED))
                    .isTrue();
        }
    }

    private static List<ReferralCommand> allowed(ReferralState state, Party side, @Nullable Party askedBy) {
        return Transitions.allowed(ReferralKind.REFERRAL, state, side, askedBy);
    }

    private static Set<ReferralState> reachable(ReferralKind kind) {
        Set<ReferralState> reached = EnumSet.of(ReferralState.DRAFT);
        boolean more = true;
        while (more) {
            more = reached.addAll(Transitions.table().stream()
                    .filter(row -> row.kind() == kind && reached.contains(row.from()))
                    .flatMap(row -> Optional.ofNullable(row.to()).stream())
                    .collect(Collectors.toSet()));
        }
        return reached;
    }

    private static boolean leaves(ReferralState state) {
        return Arrays.stream(ReferralKind.values()).anyMatch(kind -> Transitions.table().stream()
                .anyMatch(row ->
                        row.kind() == kind && row.from() == state && row.command() != ReferralCommand.ENTER_IN_ERROR));
    }

    private static String sql(Transition row) {
        ReferralState to = row.to();
        return "('%s', '%s', '%s', '%s', %s)"
                .formatted(
                        row.kind(),
                        row.from().code(),
                        row.command().code(),
                        row.by(),
                        to == null ? "NULL" : "'" + to.code() + "'");
    }

    /** In the order of the table, whatever migration brought them. */
    private static List<String> matches(String pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (String migration : List.of("V011__referral_transitions.sql", "V033__custody_and_chains.sql")) {
            try (InputStream text = Transitions.class.getResourceAsStream("/db/migration/" + migration)) {
                assertThat(text).isNotNull();
                Pattern.compile(pattern)
                        .matcher(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(match -> found.add(match.group()));
            }
        }
        return found;
    }
}
