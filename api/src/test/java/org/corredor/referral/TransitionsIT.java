package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corredor.NetworkResource;
import org.corredor.consent.PackageField;
import org.corredor.http.OneOf;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.Test;

/** The migrated database holds what Java holds: transitions, states, package fields, reasons and outcomes. */
@QuarkusTest
final class TransitionsIT {
    @Test
    void theDatabaseHasTheSameTransitions() throws SQLException {
        List<String> expected = new ArrayList<>();
        for (Transition row : Transitions.table()) {
            expected.add(String.join(
                    "|",
                    row.kind().name(),
                    row.from().code(),
                    row.command().code(),
                    row.by().name(),
                    Optional.ofNullable(row.to()).map(ReferralState::code).orElse("")));
        }
        assertThat(rows("SELECT kind || '|' || from_state || '|' || command || '|' || side || '|' ||"
                        + " coalesce(to_state, '') FROM app.referral_transition"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theDatabaseHasTheSameStates() throws SQLException {
        assertThat(rows("SELECT state || '|' || package_open || '|' || terminal FROM app.referral_state"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ReferralState.values())
                        .map(state -> state.code() + "|" + state.packageOpen() + "|" + state.terminal())
                        .toList());
    }

    @Test
    void theDatabaseHasTheSamePackageFields() throws SQLException {
        assertThat(rows("SELECT unnest(app.package_fields())"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PackageField.values())
                        .map(PackageField::code)
                        .toList());
    }

    @Test
    void whatACallerMaySayIsKnownToTheDatabase() throws SQLException, NoSuchFieldException {
        assertThat(rows("SELECT unnest(app.referral_reasons())"))
                .containsAll(codes(RejectDraft.class, "reason"))
                .containsAll(codes(WithdrawDraft.class, "reason"));
        assertThat(rows("SELECT unnest(app.referral_outcomes())"))
                .containsExactlyInAnyOrderElementsOf(codes(CompleteDraft.class, "outcome"));
    }

    private static Set<String> codes(Class<? extends Record> body, String field) throws NoSuchFieldException {
        return new HashSet<>(
                List.of(body.getDeclaredField(field).getAnnotation(OneOf.class).value()));
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
