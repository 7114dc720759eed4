package org.corredor.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The codes a person can consent to, in Java and in the migration that makes {@code app.package_fields()}. */
class PackageFieldTest {
    private static final List<String> CODES =
            Arrays.stream(PackageField.values()).map(PackageField::code).toList();

    @Test
    void databaseHasTheSameCodes() throws IOException {
        try (InputStream migration = PackageField.class.getResourceAsStream("/db/migration/V006__consent.sql")) {
            assertThat(migration).isNotNull();
            String sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            Matcher list = Pattern.compile("app\\.package_fields\\(\\).*?ARRAY\\[(.*?)]", Pattern.DOTALL)
                    .matcher(sql);
            assertThat(list.find()).isTrue();
            assertThat(Pattern.compile("'([^']+)'")
                            .matcher(list.group(1))
                            .results()
                            .map((MatchResult code) -> code.group(1)))
                    .containsExactlyInAnyOrderElementsOf(CODES);
        }
    }

    @Test
    void noCodeBeginsAnotherSoThatACommitmentReadsOneWayOnly() {
        for (String code : CODES) {
            assertThat(CODES).noneMatch(other -> !other.equals(code) && other.startsWith(code));
        }
    }

    @Test
    void codeNamesItsField() {
        assertThat(PackageField.of("identity.legal_name")).isEqualTo(PackageField.LEGAL_NAME);
        assertThat(PackageField.find("identity.curp")).isEmpty();
    }
}
