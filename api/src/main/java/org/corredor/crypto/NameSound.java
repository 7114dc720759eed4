package org.corredor.crypto;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How names are compared: folded to plain letters, and reduced to a sound that Spanish and Haitian Creole spellings of
 * one name share.
 *
 * <p>It errs on the side of finding too much: a person searching sees a few more names of their own center, while a
 * name written by ear in another office is still found. Changing a rule changes tokens: raise the version in
 * {@link BlindIndex}.
 */
final class NameSound {

    /** Left out of names, since people write them or don't: Juan de la Cruz, Juan Cruz. */
    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "y", "e", "da", "do", "dos");

    private static final Pattern APOSTROPHES = Pattern.compile("['`´‘’ʻʼ]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern), replacement);
        }
    }

    /** Applied in this order to a folded word. Capitals stand for sounds, so that a later rule leaves them alone. */
    private static final List<Rule> RULES = List.of(
            // J(e)an is Haiti's commonest name and Jn its usual abbreviation; no other rule may touch it
            Rule.of("^(jean|jn)$", "JAN"),
            // digraphs with h, then h is silent: Joseph Josef, Chavez Shavez, Edith Edit, Hernandez Ernandez, Jhon Jon
            Rule.of("ph", "f"),
            Rule.of("t?ch|sh", "X"),
            Rule.of("h", ""),
            // Creole dj is j: Djimi Jimmy
            Rule.of("dj", "j"),
            // French and Creole vowels: Beauvoir Bovoir, Paul Pol, Louis Lwis Luis
            Rule.of("eau|au", "o"),
            Rule.of("ou|w", "u"),
            // k: Quispe Kispe, Carlos Karlos, Patrick Patrik; before c and g are told apart by the vowel
            Rule.of("qu(?=[eiy])|q|ck|c(?![eiyX])", "k"),
            // s: Cecilia Sesilia, Gonzalez Gonsales, Felix Felis, Aleksis Alexis; but Ximena is Jimena
            Rule.of("^x(?=[ei])", "j"),
            Rule.of("ks|x|z|c", "s"),
            // hard g before e and i: Guerra; a w sound before a and o: Guadalupe Wadalupe, Gualter Walter
            Rule.of("gu(?=[eiy])", "G"),
            Rule.of("^gu(?=[ao])", "u"),
            // gn and ñ (folded) sound n: Ignacio Inacio
            Rule.of("gn", "n"),
            // soft g is j: Gimenez Jimenez
            Rule.of("g(?=[eiy])", "j"),
            Rule.of("G", "g"),
            // y, ll and i: Castillo Castiyo, Maria Marya; at the beginning j too: Yesica Jessica, Llanes Yanes
            Rule.of("^(ll|y|i)(?=[aeou])", "j"),
            Rule.of("ll|y", "i"),
            Rule.of("v", "b"),
            // n before b and p is written m: Zambrano Zanbrano
            Rule.of("n(?=[bp])", "m"),
            // any letter doubled: Jessica Yesica, Anna Ana, Torrez Torez
            Rule.of("(.)\\1+", "$1"),
            // mute e at the end: Rose Roz, Marie Mari, Vicente Vicent; short words keep theirs
            Rule.of("(?<=...)e$", ""));

    private NameSound() {}

    /** The name's words without accents, marks, apostrophes and particles, in lower case; ñ is n, ß is ss. */
    static List<String> words(String name) {
        List<String> all = Arrays.stream(BETWEEN_WORDS.split(folded(name)))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> telling =
                all.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    private static String folded(String name) {
        // before decomposing, which would make a space of an acute accent used as an apostrophe
        String letters = decomposed(APOSTROPHES.matcher(name).replaceAll(""));
        // down, up, down: some letters, such as ß in its two sizes, meet only after that
        String lower = letters.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        // again, since either step can give what the other takes apart
        String plain = MARKS.matcher(decomposed(lower)).replaceAll("");
        return APOSTROPHES.matcher(plain).replaceAll("").replace("œ", "oe").replace("æ", "ae");
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    /** The sound of one of {@link #words}; the word itself when nothing of it sounds. */
    static String of(String word) {
        String sound = word;
        for (Rule rule : RULES) {
            sound = rule.pattern().matcher(sound).replaceAll(rule.replacement());
        }
        return sound.isEmpty() ? word : sound;
    }
}
