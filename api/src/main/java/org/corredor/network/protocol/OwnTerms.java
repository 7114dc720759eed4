package org.corredor.network.protocol;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Terms of a center's own for one urgency; what isn't there is the protocol's. */
@Schema(name = "OwnTerms")
public record OwnTerms(
        @Nullable @Valid Limit acknowledge,
        @Nullable @Valid Limit decide,
        @Nullable @Valid Limit contact) {
    static OwnTerms of(Terms terms) {
        return new OwnTerms(terms.acknowledge(), terms.decide(), terms.contact());
    }

    /** Those that are there, by their clock. */
    Map<String, Limit> byClock() {
        Map<String, Limit> set = new TreeMap<>();
        put(set, "acknowledge", acknowledge);
        put(set, "decide", decide);
        put(set, "contact", contact);
        return set;
    }

    private static void put(Map<String, Limit> set, String clock, @Nullable Limit limit) {
        if (limit != null) {
            set.put(clock, limit);
        }
    }
}
