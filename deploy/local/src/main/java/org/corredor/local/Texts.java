package org.corredor.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the launcher says to people, in Spanish, English or Haitian Creole. */
final class Texts {
    /** The first is spoken when the environment asks for none of them. */
    static final List<String> LANGUAGES = List.of("es", "en", "ht");

    private final Properties bundle;

    private Texts(Properties bundle) {
        this.bundle = bundle;
    }

    /** By LC_ALL, else LC_MESSAGES, else LANG, as POSIX orders them. */
    static Texts of(Map<String, String> environment) {
        String wanted = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        String language = wanted.length() < 2 ? "" : wanted.substring(0, 2).toLowerCase(Locale.ROOT);
        return in(LANGUAGES.contains(language) ? language : LANGUAGES.getFirst());
    }

    static Texts in(String language) {
        Properties read = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("texts_" + language + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("no texts in " + language);
            }
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Texts(read);
    }

    Set<String> keys() {
        return new TreeSet<>(bundle.stringPropertyNames());
    }

    /** The text with {0}, {1}, … replaced; a key without a text shows as itself. */
    String say(String key, Object... arguments) {
        String text = bundle.getProperty(key, key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    String say(LocalProblem problem) {
        return say(problem.key(), problem.arguments().toArray());
    }
}
