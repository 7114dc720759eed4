package org.corredor.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search that finds nothing proves something only if it finds what is there. */
final class MarkerSearchTest {
    private static final Marker MARKER = new Marker("person.alias_sealed", "Ñacurutú-Lapislázuli");
    private static final byte[] PLAIN = MARKER.text().getBytes(StandardCharsets.UTF_8);

    private final MarkerSearch search = new MarkerSearch(List.of(MARKER));

    @Test
    void everyFormIsFoundInAnyCase() {
        assertFound("plain", "x" + MARKER.text() + "y");
        assertFound("hex", "\\x00" + HexFormat.of().withUpperCase().formatHex(PLAIN));
        assertFound("without accents", "NACURUTU-lapislazuli");
        assertFound("percent-encoded", "/people?q=" + URLEncoder.encode(MARKER.text(), StandardCharsets.UTF_8));
        assertFound("JSON escapes", "\"\\u00d1acurut\\u00fa-Lapisl\\u00e1zuli\"");
        for (String before : List.of("", "a", "ab", "abc", "abcd")) {
            String encoded = Base64.getEncoder()
                    .encodeToString((before + MARKER.text() + " and more").getBytes(StandardCharsets.UTF_8));
            assertFound("base64", encoded.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void nothingElseIs() {
        assertThat(search.inText("log", "Ñacurutú-Lapislázul, Ñacurutú Lapislázuli")
                        .places())
                .isEmpty();
    }

    @Test
    void aBorderOfTwoChunksHidesNothing(@TempDir Path folder) throws IOException {
        for (int before : new int[] {0, (1 << 20) - 1, (1 << 20) - 10, 1 << 20, (3 << 20) - 3}) {
            byte[] content = new byte[before + PLAIN.length];
            System.arraycopy(PLAIN, 0, content, before, PLAIN.length);
            Files.write(folder.resolve("file-" + before), content);
        }
        MarkerSearch.Found found = search.inFiles(folder);
        assertThat(found.places()).hasSize(5).allMatch(place -> place.endsWith("person.alias_sealed (plain)"));
        assertThat(found.bytes()).isGreaterThan(6 << 20);
    }

    private void assertFound(String form, String text) {
        assertThat(search.inText("log", text).places())
                .as(form)
                .hasSize(1)
                .allMatch(place -> place.startsWith("log: person.alias_sealed (" + form));
    }
}
