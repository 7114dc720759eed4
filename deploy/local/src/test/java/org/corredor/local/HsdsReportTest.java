package org.corredor.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.corredor.local.hsds.Evidence;
import org.corredor.local.hsds.Finding;
import org.corredor.local.hsds.Finding.Outcome;
import org.corredor.local.hsds.Report;
import org.corredor.local.hsds.Rule;
import org.corredor.local.hsds.Seen;
import org.corredor.local.hsds.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HsdsReportTest {
    private static final Report REPORT = new Report(
            URI.create("https://feed.example.org/hsds"),
            12,
            List.of(
                    new Finding(Rule.ENTRY_ANSWERS, "/", Outcome.PASS, 2, 0, null, List.of()),
                    new Finding(
                            Rule.PAGING_MALFORMED,
                            "/services",
                            Outcome.FAIL,
                            6,
                            1,
                            null,
                            List.of(new Evidence(
                                    "GET https://feed.example.org/hsds/services?page=0",
                                    Seen.STATUS,
                                    List.of("400", "200")))),
                    new Finding(Rule.SCHEMA_PAGE, "/services", Outcome.NOT_CHECKED, 0, 0, Why.NO_SCHEMAS, List.of())));

    private static String shown(String language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Screen screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, false);
        new HsdsReport(Texts.in(language)).show(REPORT, screen);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhatHeldWhatDidNotAndWhatWasNotLookedAt() {
        assertEquals("""

                HSDS 3.2.3 · https://feed.example.org/hsds

                /
                  Entry
                ✓ The entry answers with a JSON object

                /services
                  Pages
                ✗ A wrong page or per_page gets 400 [paging-malformed]
                    1 of 6 times · behaviour: page, per_page
                    expected 400, got 200
                      GET https://feed.example.org/hsds/services?page=0
                  Schemas
                – The pages keep their schema (not checked: the schemas of HSDS are not on this machine; name them with \
                --schemas)

                ✗ The feed does not conform. 1 rules kept, 1 broken, 1 not checked · 12 requests
                """, shown("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "ht"})
    void noKeyIsLeftUntranslated(String language) {
        assertFalse(shown(language).contains("hsds."), shown(language));
        assertFalse(shown(language).matches("(?s).*\\{\\d}.*"), shown(language));
    }

    @Test
    void programsReadStableNames() throws Exception {
        JsonNode json = new ObjectMapper().readTree(new HsdsReport(Texts.in("es")).json(REPORT));
        assertFalse(json.path("conformant").booleanValue());
        assertEquals(1, json.path("not_checked").intValue());
        JsonNode failed = json.path("findings").get(1);
        assertEquals("paging-malformed", failed.path("rule").textValue());
        assertEquals("fail", failed.path("outcome").textValue());
        assertEquals("se esperaba 400, llegó 200", failed.at("/examples/0/seen").textValue());
        assertEquals("no-schemas", json.at("/findings/2/why").textValue());
        assertTrue(json.at("/findings/0/why").isMissingNode());
    }
}
