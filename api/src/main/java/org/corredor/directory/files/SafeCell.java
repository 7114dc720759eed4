package org.corredor.directory.files;

import java.util.regex.Pattern;

/**
 * Text in a cell that a spreadsheet program must not take for a formula (OWASP, CSV injection). What begins with {@code = + - @}, a
 * tab or a carriage return is written with an apostrophe before it and read without; numbers and telephone numbers, which
 * begin with {@code +} or {@code -} and hold digits and separators only, are left as they are: they compute nothing but a number.
 */
public final class SafeCell {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER_OR_PHONE = Pattern.compile("[+-]?[(]?[0-9][0-9 .,;()/+-]*");
    private static final Pattern QUOTED = Pattern.compile("'+([=+\\-@\\t\\r].*)", Pattern.DOTALL);

    private SafeCell() {}

    /** Whether a program could run it. */
    public static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER_OR_PHONE.matcher(text).matches();
    }

    /** As it is written to a file of text. {@link #read} undoes it, whatever the text. */
    public static String write(String text) {
        return isFormula(text) || isQuotedFormula(text) ? "'" + text : text;
    }

    /** What was meant by a cell that isn't a formula. */
    public static String read(String cell) {
        return isQuotedFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean isQuotedFormula(String text) {
        var quoted = QUOTED.matcher(text);
        return quoted.matches() && isFormula(quoted.group(1));
    }
}
