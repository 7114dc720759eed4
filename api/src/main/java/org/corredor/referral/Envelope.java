package org.corredor.referral;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.corredor.people.Childhood;
import org.corredor.people.PersonView;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What the receiver sees before it accepts, as the exchange takes it: codes and numbers, nobody's name. */
public record Envelope(
        String urgency,
        String language,
        boolean interpreterNeeded,
        String ageBand,
        @Nullable String minor,
        @Nullable List<String> safetyFlags,
        @Nullable List<String> accessNeeds,
        @Nullable Integer deadlineDays) {
    private static final String UNKNOWN = "unknown";
    /** A normal referral is decided within ten working days, which are at least this many: what ends by then can't wait so long. */
    private static final int PRESSING_DAYS = 14;

    /** Canonical JSON, with the urgency that counts. */
    public String json() {
        ObjectNode envelope = JsonNodeFactory.instance
                .objectNode()
                .put("urgency", urgencyThatCounts())
                .put("language", language)
                .put("interpreter_needed", interpreterNeeded)
                .put("age_band", ageBand)
                .put("minor", minorOrByAge())
                .put("deadline_days", deadlineDays);
        list(envelope, "safety_flags", safetyFlags);
        list(envelope, "access_needs", accessNeeds);
        return CanonicalJson.write(envelope);
    }

    /**
     * A limitation date within {@value #PRESSING_DAYS} days makes a normal referral urgent. It makes no emergency: that is what a
     * disclosure without a consent rests on.
     */
    String urgencyThatCounts() {
        boolean pressing = deadlineDays != null && deadlineDays <= PRESSING_DAYS;
        return pressing && urgency.equals("normal") ? "urgent" : urgency;
    }

    /**
     * What was said of being a minor, or what the age band says.
     *
     * @throws Problem 422 where both are said and differ
     */
    public String minorOrByAge() {
        String byAge =
                switch (ageBand) {
                    case "under-15", "15-17" -> "yes";
                    case UNKNOWN -> UNKNOWN;
                    default -> "no";
                };
        if (minor == null || minor.equals(byAge)) {
            return byAge;
        }
        if (!byAge.equals(UNKNOWN)) {
            throw Problem.invalid(new FieldError("/minor", "code", byAge));
        }
        return minor;
    }

    /** Of a child it says so: what protects them goes by it, at both sides. 422 otherwise. */
    public static void mustSayOfAChild(PersonView person, String minor, LocalDate today) {
        if (Childhood.isOf(person, today) && !minor.equals("yes")) {
            throw Problem.invalid(new FieldError("", "child-envelope"));
        }
    }

    private static void list(ObjectNode envelope, String name, @Nullable List<String> codes) {
        var array = envelope.putArray(name);
        if (codes != null) {
            codes.stream().distinct().forEach(array::add);
        }
    }
}
