package org.corredor.directory.files;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opening hours in words, brought to the short form of {@link HoursText}: days by their names or usual abbreviations in Spanish, English
 * and Creole, {@code a} and {@code y} for dash and comma, morning and evening by {@code a.m.} and {@code p.m.}. What isn't surely
 * understood stays as it is, and is then no hours. A lone M may be Tuesday or Wednesday, and is neither.
 */
final class PlainHours {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Map<Pattern, String> WORDS = words();
    private static final Pattern HALF_DAY =
            Pattern.compile("\\b(1[0-2]|0?[1-9])(?::([0-5]\\d))? *(?:([AP])[.]? ?M\\b[.]?)");
    private static final Pattern HALF_SAID_ONCE =
            Pattern.compile("\\b(1[0-2]|0?[1-9])(:[0-5]\\d)? *(-) *(1[0-2]|0?[1-9])(?::[0-5]\\d)? *P[.]? ?M\\b");

    private PlainHours() {}

    private static Map<Pattern, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("TODOS LOS DIAS|DIARIO|DIARIAMENTE|EVERY DAY|DAILY|CHAK JOU|TOUT JOU", "LU-DO");
        words.put("LUNES|LUN|LENDI|MONDAYS?|MON|L", "LU");
        words.put("MARTES|MAR|MADI|TUESDAYS?|TUES?", "MA");
        words.put("MIERCOLES|MIER|MIE|MEKREDI|WEDNESDAYS?|WED|X", "MI");
        words.put("JUEVES|JUE|JEDI|THURSDAYS?|THURS?|J", "JU");
        words.put("VIERNES|VIE|VANDREDI|FRIDAYS?|FRI|V", "VI");
        words.put("SABADOS?|SAB|SAMDI|SATURDAYS?|SAT|S", "SA");
        words.put("DOMINGOS?|DOM|DIMANCH|SUNDAYS?|SUN|D", "DO");
        words.put("DE|DEL|LOS|LAS|FROM|HRS?|HORAS?|HS", " ");
        words.put("AL?|HASTA|TO|RIVE", "-");
        words.put("Y|E|AND|AK", ",");
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        // a name keeps its letters together: the full stop of an abbreviation goes, a letter beside it makes it another
        // word
        words.forEach((word, said) ->
                patterns.put(Pattern.compile("(?<![\\p{L}.])(?:" + word + ")(?![\\p{L}])[.]?+(?! ?M\\b)"), said));
        return patterns;
    }

    static String plain(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('–', '-')
                .replace('\n', ';');
        for (Map.Entry<Pattern, String> word : WORDS.entrySet()) {
            plain = word.getKey().matcher(plain).replaceAll(word.getValue());
        }
        plain = plain.replaceAll("(\\d) ?H\\b[.]?", "$1")
                .replaceAll(" *([-,;]) *", "$1")
                .replaceAll("  +", " ");
        plain = halves(plain);
        plain = plain.replaceAll("(\\p{L}) ?: ?", "$1 ").replaceAll("(\\p{L}),(?=\\d)", "$1 ");
        return plain.replaceAll("(\\d) ?,(?=" + HoursText.DAY + ")", "$1; ").strip();
    }

    /** Hours of half a day as those of a whole one. {@code 9 to 5 pm} begins in the morning, as nine in the evening is after five. */
    private static String halves(String text) {
        Matcher once = HALF_SAID_ONCE.matcher(text);
        String said = once.replaceAll(found -> {
            boolean morning = hour(found.group(1)) > hour(found.group(4));
            return Matcher.quoteReplacement(
                    morning
                            ? found.group().replaceFirst("-", " AM-")
                            : found.group().replaceFirst("-", " ?-"));
        });
        return HALF_DAY.matcher(said)
                .replaceAll(found -> String.format(
                        Locale.ROOT,
                        "%02d:%s",
                        hour(found.group(1)) + (found.group(3).equals("P") ? 12 : 0),
                        found.group(2) == null ? "00" : found.group(2)));
    }

    private static int hour(String written) {
        return Integer.parseInt(written) % 12;
    }
}
