package org.corredor.local.hsds;

import java.util.List;

/**
 * One answer that broke a rule.
 *
 * @param request method and URL to try, {@code GET https://…}
 * @param arguments of the text of {@code seen}, each at most {@value #LONGEST} characters
 */
public record Evidence(String request, Seen seen, List<String> arguments) {
    static final int LONGEST = 200;

    static Evidence of(String request, Seen seen, Object... arguments) {
        return new Evidence(
                request,
                seen,
                java.util.Arrays.stream(arguments).map(Evidence::brief).toList());
    }

    private static String brief(Object argument) {
        String text = String.valueOf(argument).replaceAll("\\p{Cntrl}", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
