package org.corredor.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.corredor.problem.FieldError;
import org.corredor.problem.JsonProblems;
import org.corredor.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What this request asks of a list: of its query and, where the search words are to stay out of the URL, of its body. */
@RequestScoped
class SentParameters {
    private final UriInfo uri;
    private final Clock clock;

    SentParameters(UriInfo uri, Clock clock) {
        this.uri = uri;
        this.clock = clock;
    }

    /** By the query alone. */
    DirectoryFilter query(Set<String> known) {
        return DirectoryFilter.of(uri.getQueryParameters(), known, Instant.now(clock));
    }

    /**
     * By the query and a body of the same names.
     *
     * @throws Problem 400 for a body that is no object, or a member that is no text, number or truth value
     */
    DirectoryFilter body(Set<String> known, @Nullable JsonNode body) {
        if (body == null || body.isNull()) {
            return query(known);
        }
        if (!(body instanceof ObjectNode members)) {
            throw Problem.malformed(List.of(new FieldError("", "object-required")));
        }
        Map<String, List<String>> all = new TreeMap<>();
        uri.getQueryParameters().forEach((name, values) -> all.put(name, new ArrayList<>(values)));
        List<FieldError> wrong = new ArrayList<>();
        members.properties().forEach(member -> {
            if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                all.computeIfAbsent(member.getKey(), name -> new ArrayList<>())
                        .add(member.getValue().asText());
            } else {
                wrong.add(new FieldError("/" + JsonProblems.escape(member.getKey()), "type"));
            }
        });
        if (!wrong.isEmpty()) {
            throw Problem.malformed(wrong);
        }
        return DirectoryFilter.of(all, known, Instant.now(clock));
    }
}
