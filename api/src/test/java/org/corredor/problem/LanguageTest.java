package org.corredor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | ES",
                "es-MX | ES",
                "en-US,en;q=0.9 | EN",
                "ht | HT",
                "ht-HT | HT",
                "fr, ht;q=0.8, en;q=0.5 | HT",
                "en;q=0.1, es;q=0.9 | ES",
                "fr | ES",
                "* | ES",
                "';;;' | ES",
                "\u0000 | ES"
            })
    void theBestMatchOrSpanish(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }

    @Test
    void spanishWhenNothingIsAsked() {
        assertThat(Language.of(null)).isEqualTo(Language.ES);
        assertThat(Language.of("  ")).isEqualTo(Language.ES);
    }
}
