package org.corredor.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Prints for people: colour and a moving line on a terminal, plain lines in a pipe. */
final class Screen {
    /** System property the {@code corredor} script sets when its output is a terminal. */
    static final String TERMINAL = "corredor.terminal";

    private final PrintStream out;
    private final boolean terminal;
    private final boolean colour;
    private boolean moving;

    Screen(PrintStream out, boolean terminal, boolean colour) {
        this.out = out;
        this.terminal = terminal;
        this.colour = colour;
    }

    /** NO_COLOR, when set to anything, takes the colour away (no-color.org). */
    static Screen standard(Map<String, String> environment) {
        boolean terminal = Boolean.getBoolean(TERMINAL);
        boolean colour = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Screen(new PrintStream(System.out, true, StandardCharsets.UTF_8), terminal, colour);
    }

    boolean isTerminal() {
        return terminal;
    }

    void line(String text) {
        wipe();
        out.println(text);
    }

    void good(String text) {
        line(painted("32", "✓ ") + text);
    }

    void bad(String text) {
        line(painted("31", "✗ " + text));
    }

    void title(String text) {
        line(painted("1", text));
    }

    /** One request and its answer: green for done, yellow for refused, red for broken. */
    void request(String method, String path, int status) {
        String colourOfStatus = status < 400 ? "32" : status < 500 ? "33" : "31";
        line("    " + painted("36", String.format("%-5s", method)) + path + " → "
                + painted(colourOfStatus, String.valueOf(status)));
    }

    /** A line that the next output replaces; in a pipe, nothing. */
    void moving(String text) {
        if (terminal) {
            out.print("\r\u001b[K" + text);
            out.flush();
            moving = true;
        }
    }

    private void wipe() {
        if (moving) {
            out.print("\r\u001b[K");
            moving = false;
        }
    }

    private String painted(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
