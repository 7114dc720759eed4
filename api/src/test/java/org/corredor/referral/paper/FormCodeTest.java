package org.corredor.referral.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code on a form survives being read out and typed in, and a slip doesn't make another code of it. */
final class FormCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void whatIsPrintedIsRead() {
        for (int i = 0; i < 1000; i++) {
            FormCode code = FormCode.draw(RANDOM);
            assertThat(code.text()).matches("[" + ALPHABET + "]{9}");
            assertThat(code.printed()).matches(".{4}-.{4}-.");
            assertThat(FormCode.read(code.printed())).contains(code);
            assertThat(FormCode.read(" " + code.text().toLowerCase(Locale.ROOT) + " "))
                    .contains(code);
        }
    }

    @Test
    void lettersThatLookLikeDigitsAreRead() {
        FormCode code = drawnWith('0', '1');
        assertThat(FormCode.read(code.text().replace('0', 'O').replace('1', 'l')))
                .contains(code);
        assertThat(FormCode.read(code.text().replace('0', 'o').replace('1', 'I')))
                .contains(code);
    }

    @Test
    void everyWrongCharacterIsFound() {
        for (int i = 0; i < 50; i++) {
            String code = FormCode.draw(RANDOM).text();
            for (int place = 0; place < code.length(); place++) {
                for (int other = 0; other < ALPHABET.length(); other++) {
                    String wrong = code.substring(0, place) + ALPHABET.charAt(other) + code.substring(place + 1);
                    assertThat(FormCode.read(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(code));
                }
            }
        }
    }

    @Test
    void everyTwoThatChangedPlacesAreFound() {
        for (int i = 0; i < 200; i++) {
            char[] code = FormCode.draw(RANDOM).text().toCharArray();
            for (int left = 0; left < code.length; left++) {
                for (int right = left + 1; right < code.length; right++) {
                    char[] changed = code.clone();
                    changed[left] = code[right];
                    changed[right] = code[left];
                    assertThat(FormCode.read(new String(changed)).isPresent())
                            .as(new String(changed))
                            .isEqualTo(code[left] == code[right]);
                }
            }
        }
    }

    @Test
    void whatIsNoCodeIsNone() {
        for (String typed : new String[] {"", "ABC", "ABCDEFGHJK", "UUUUUUUUU", "ÑÑÑÑÑÑÑÑÑ", "12345678\u0661"}) {
            assertThat(FormCode.read(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void codesAreDrawn() {
        Set<FormCode> drawn = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            drawn.add(FormCode.draw(RANDOM));
        }
        assertThat(drawn).hasSizeGreaterThan(990);
    }

    private static FormCode drawnWith(char first, char second) {
        while (true) {
            FormCode code = FormCode.draw(RANDOM);
            if (code.text().indexOf(first) >= 0 && code.text().indexOf(second) >= 0) {
                return code;
            }
        }
    }
}
