package org.corredor.referral.paper;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code on a form: eight random characters of Crockford's base 32 and one that checks them, of the same alphabet, so that it can be
 * read out and typed anywhere. It finds every single wrong character and every two that changed places.
 *
 * @param text the nine characters, without hyphens
 */
public record FormCode(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DRAWN = 8;
    private static final int GROUP = 4;

    /** Of the field with 32 elements: x^5 + x^2 + 1. */
    private static final int FIELD = 32;

    private static final int POLYNOMIAL = 0b100101;

    /** A new one. */
    static FormCode draw(SecureRandom random) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < DRAWN; i++) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new FormCode(drawn.toString() + check(drawn));
    }

    /**
     * What somebody typed: in either case, with or without hyphens and spaces, O for 0, I and L for 1. Empty when it can't be a code.
     */
    static Optional<FormCode> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean isCode = plain.length() == DRAWN + 1
                && plain.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && plain.charAt(DRAWN) == check(plain.substring(0, DRAWN));
        return isCode ? Optional.of(new FormCode(plain)) : Optional.empty();
    }

    /** In groups, as it is read. */
    String printed() {
        return text.substring(0, GROUP) + "-" + text.substring(GROUP, DRAWN) + "-" + text.substring(DRAWN);
    }

    /** A sum in which each place has a factor of its own, so that no change of one character or of two places keeps it. */
    private static char check(CharSequence drawn) {
        int sum = 0;
        int factor = 1;
        for (int i = 0; i < drawn.length(); i++) {
            factor = twice(factor);
            sum ^= product(factor, ALPHABET.indexOf(drawn.charAt(i)));
        }
        return ALPHABET.charAt(sum);
    }

    private static int product(int left, int right) {
        int product = 0;
        int shifted = left;
        for (int bits = right; bits > 0; bits >>= 1) {
            product ^= (bits & 1) == 1 ? shifted : 0;
            shifted = twice(shifted);
        }
        return product;
    }

    private static int twice(int element) {
        int shifted = element << 1;
        return shifted < FIELD ? shifted : shifted ^ POLYNOMIAL;
    }
}
