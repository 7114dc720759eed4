package org.corredor.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corredor.local.hsds.Rule;
import org.corredor.local.hsds.Seen;
import org.corredor.local.hsds.Why;
import org.junit.jupiter.api.Test;

final class TextsTest {
    @Test
    void theThreeLanguagesHaveTheSameTextsWithTheSamePlaces() {
        Texts spanish = Texts.in("es");
        assertFalse(spanish.keys().isEmpty());
        for (String language : Texts.LANGUAGES) {
            Texts other = Texts.in(language);
            assertEquals(spanish.keys(), other.keys(), language);
            for (String key : spanish.keys()) {
                assertEquals(places(spanish.say(key)), places(other.say(key)), language + " " + key);
                assertFalse(other.say(key).isBlank(), language + " " + key);
            }
        }
    }

    /** Every key named in the code has a text, and so have those put together from enums and command names. */
    @Test
    void everyKeyTheCodeUsesHasAText() throws IOException {
        Texts texts = Texts.in("es");
        TreeSet<String> used = new TreeSet<>();
        for (Part part : Part.values()) {
            used.add("part." + part.id());
        }
        for (NetworkState.Phase phase : NetworkState.Phase.values()) {
            used.add("phase." + phase);
        }
        HelpCommand.COMMANDS.forEach(command -> used.add("help." + command));
        for (Rule rule : Rule.values()) {
            used.add("hsds.rule." + rule.id());
            used.add("hsds.group." + rule.group());
        }
        for (Seen seen : Seen.values()) {
            used.add("hsds.seen." + seen);
        }
        for (Why why : Why.values()) {
            used.add("hsds.why." + why);
        }
        Pattern key = Pattern.compile(
                "(?:say|LocalProblem|List\\.of|scene|step|holds|PlayFailed|require)\\(\\s*\"([a-z]+(?:\\.[a-z]+)+)\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/corredor/local"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher found = key.matcher(Files.readString(source));
                while (found.find()) {
                    used.add(found.group(1));
                }
            }
        }
        assertTrue(used.contains("problem.port"), "the search found nothing");
        assertTrue(used.contains("demo.scene.origin"), "the search found no folder below");
        used.removeAll(texts.keys());
        assertEquals(List.of(), List.copyOf(used));
    }

    @Test
    void spanishUnlessTheEnvironmentAsksForAnother() {
        assertEquals(
                "Anyen pa ap mache.", Texts.of(Map.of("LANG", "ht_HT.UTF-8")).say("down.nothing"));
        assertEquals(
                "Nothing is running.",
                Texts.of(Map.of("LC_ALL", "en_US.UTF-8", "LANG", "es_MX")).say("down.nothing"));
        assertEquals("No hay nada en marcha.", Texts.of(Map.of("LANG", "fr_FR")).say("down.nothing"));
        assertEquals("No hay nada en marcha.", Texts.of(Map.of("LANG", "C")).say("down.nothing"));
        assertEquals("No hay nada en marcha.", Texts.of(Map.of()).say("down.nothing"));
    }

    @Test
    void anOccupiedPortIsNamedWithItsWayOut() {
        String said = Texts.in("en").say(new LocalProblem("problem.port", 8080, "API", "CORREDOR_API_PORT"));
        assertEquals(
                "Port 8080 (API) is taken by another program: close that one, or choose another port with"
                        + " CORREDOR_API_PORT.",
                said);
    }

    private static Set<String> places(String text) {
        Set<String> found = new TreeSet<>();
        Matcher place = Pattern.compile("\\{\\d}").matcher(text);
        while (place.find()) {
            found.add(place.group());
        }
        return found;
    }
}
