package org.corredor.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.corredor.calendar.Opening;
import org.corredor.calendar.OpeningHours;
import org.corredor.calendar.Schedule;
import org.corredor.directory.hsds.HsdsSchedule;
import org.corredor.directory.hsds.OpeningView;

/** Whether what stands in the directory is open at a moment, from the HSDS schedules it is read with. */
@ApplicationScoped
class Openings {
    private static final TypeReference<List<HsdsSchedule>> SCHEDULES = new TypeReference<>() {};

    /** The closure that stands for the service's own status (app.status_closure). */
    private static final UUID STATUS = new UUID(0, 0);

    private final ObjectMapper json;

    Openings(ObjectMapper json) {
        this.json = json;
    }

    /** One offer: yes, no or unknown, with the reason. */
    OpeningView at(Hits.Offer offer, Instant when) {
        Opening opening = OpeningHours.at(schedules(offer.schedules()), offer.zone(), when);
        boolean status = opening.schedules().contains(STATUS);
        return new OpeningView(
                code(opening.answer()),
                status ? "service-closed" : code(opening.reason()),
                opening.closesAt() == null ? opening.opensNext() : opening.closesAt(),
                opening.schedules().stream().filter(id -> !id.equals(STATUS)).toList(),
                offer.zone().getId());
    }

    /** A service given at several places is open when one of them is, and shut only when all are known to be. */
    OpeningView anyAt(Collection<Hits.Offer> offers, Instant when) {
        return offers.stream()
                .map(offer -> at(offer, when))
                .min(Comparator.comparing(
                        view -> List.of("yes", "unknown", "no").indexOf(view.open())))
                .orElseThrow();
    }

    /** HSDS schedules as the calendar reckons with them. */
    List<Schedule> schedules(String document) {
        try {
            return json.readValue(document, SCHEDULES).stream()
                    .map(s -> s.reckoned(Objects.requireNonNull(s.id())))
                    .toList();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("schedules that are none were published", impossible);
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
