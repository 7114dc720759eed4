package org.corredor.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strong entity tags of the form {@code "v7"} or {@code "v7.suffix"} (RFC 9110, 8.8.3), and 304 for If-None-Match. */
@Provider
@Priority(RequestOrder.ENTITY_TAG)
public class EntityTags implements ContainerResponseFilter {
    private static final Pattern STRONG = Pattern.compile("\"v(\\d{1,9})(?:\\.[0-9a-z]{1,40})?\"");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Versioned record)) {
            return;
        }
        String tag = "\"" + record.tag() + "\"";
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (request.getMethod().equals("GET") && names(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    public static String of(int version) {
        return "\"v" + version + "\"";
    }

    /** The version a single strong tag names; -1 for a weak, foreign or malformed one. */
    static int version(String tag) {
        Matcher strong = STRONG.matcher(tag.trim());
        return strong.matches() ? Integer.parseInt(strong.group(1)) : -1;
    }

    /** Whether it is a single strong tag as {@link #of} writes them; whether any record has it is another question. */
    static boolean isOurs(String tag) {
        return STRONG.matcher(tag.trim()).matches();
    }

    /** Whether an If-None-Match header names the tag (weak comparison, RFC 9110, 13.1.2); false without one. */
    public static boolean names(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String one : header.split(",", -1)) {
            String plain = one.trim();
            if (plain.equals("*") || plain.equals(tag) || plain.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
