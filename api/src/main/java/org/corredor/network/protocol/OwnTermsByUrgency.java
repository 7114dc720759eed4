package org.corredor.network.protocol;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Terms of a center's own; what isn't there is the protocol's. */
@Schema(name = "OwnTermsByUrgency")
public record OwnTermsByUrgency(
        @Nullable @Valid OwnTerms emergency,
        @Nullable @Valid OwnTerms urgent,
        @Nullable @Valid OwnTerms normal) {
    static final OwnTermsByUrgency NONE = new OwnTermsByUrgency(null, null, null);

    /** Those that are there, by their place: {@code /urgent/decide}. */
    Map<String, Limit> byPlace() {
        Map<String, Limit> set = new TreeMap<>();
        put(set, "/emergency/", emergency);
        put(set, "/urgent/", urgent);
        put(set, "/normal/", normal);
        return set;
    }

    private static void put(Map<String, Limit> set, String urgency, @Nullable OwnTerms terms) {
        if (terms != null) {
            terms.byClock().forEach((clock, limit) -> set.put(urgency + clock, limit));
        }
    }
}
