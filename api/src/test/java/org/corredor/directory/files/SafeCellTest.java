package org.corredor.directory.files;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeCellTest {
    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> nasty =
                Arbitraries.strings().withChars("'=+-@\t\r\n0123 aé,;\"()").ofMaxLength(12);
        return Arbitraries.oneOf(nasty, Arbitraries.strings().ofMaxLength(20));
    }

    @Property
    void isReadAsItWasWrittenAndNeverRuns(@ForAll("cells") String text) {
        String written = SafeCell.write(text);
        assertThat(SafeCell.isFormula(written)).isFalse();
        assertThat(SafeCell.read(written)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+A1", "\t=1", "\r=1", "- lista", "=", "+"})
    void whatAProgramCouldRunIsAFormula(String text) {
        assertThat(SafeCell.isFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+52 662 000 0000",
                "+52(662)0000000",
                "+52 1; +52 2",
                "-12.5",
                "662-000-0000",
                "texto",
                "'=1",
                "",
                " =1"
            })
    void numbersTelephonesAndTextAreNone(String text) {
        assertThat(SafeCell.isFormula(text)).isFalse();
    }

    @Test
    void anApostropheOfTheTextItselfStays() {
        assertThat(SafeCell.read("'ndrangheta")).isEqualTo("'ndrangheta");
        assertThat(SafeCell.write("'=1")).isEqualTo("''=1");
    }
}
