package org.corredor.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.corredor.directory.hsds.Freshness;
import org.corredor.directory.hsds.HsdsOrganization;
import org.corredor.directory.hsds.HsdsService;
import org.corredor.directory.hsds.HsdsServiceAtLocation;
import org.jspecify.annotations.Nullable;

/**
 * Puts an answer together from published documents: what HSDS nests, and what is worked out for the moment of the answer. A document
 * that doesn't read as its record is a defect, and said so.
 */
@ApplicationScoped
class HsdsAssembly {
    /** What was verified so long ago is half as sure as it was. */
    private static final Duration HALF_LIFE = Duration.ofDays(180);

    private static final Duration FRESH = Duration.ofDays(90);
    private static final Duration STALE = Duration.ofDays(365);

    private final ObjectMapper json;
    private final Openings openings;
    private final Clock clock;

    HsdsAssembly(ObjectMapper json, Openings openings, Clock clock) {
        this.json = json;
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * A service with its organization.
     *
     * @param nested whether the places are shown
     * @param when the moment for which opening is told
     */
    HsdsService service(Hits.Hit hit, boolean nested, Instant when) {
        ObjectNode node = hit.document();
        node.set("organization", hit.organization());
        node.set("freshness", json.valueToTree(freshness(node)));
        if (!hit.offers().isEmpty()) {
            node.set("opening", json.valueToTree(openings.anyAt(hit.offers(), when)));
        }
        distance(node, hit);
        if (nested) {
            ArrayNode places = node.putArray("service_at_locations");
            hit.offers().stream()
                    .filter(offer -> offer.atLocation() != null)
                    .forEach(offer -> places.add(place(offer, when)));
        }
        return read(node, HsdsService.class);
    }

    HsdsServiceAtLocation placed(Hits.Hit hit, Instant when) {
        ObjectNode node = place(hit.offers().getFirst(), when);
        ObjectNode service = Objects.requireNonNull(hit.service());
        service.set("organization", hit.organization());
        node.set("service", service);
        distance(node, hit);
        return read(node, HsdsServiceAtLocation.class);
    }

    /**
     * An organization.
     *
     * @param nested whether its locations are shown
     * @param services its services, where they are asked for
     */
    HsdsOrganization organization(Hits.Hit hit, boolean nested, @Nullable List<HsdsService> services) {
        ObjectNode node = hit.document();
        if (nested) {
            node.putArray("locations").addAll(hit.locations());
        }
        if (services != null) {
            node.set("services", json.valueToTree(services));
        }
        return read(node, HsdsOrganization.class);
    }

    <T> T read(ObjectNode document, Class<T> as) {
        try {
            return json.treeToValue(document, as);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("a published document doesn't read as " + as.getSimpleName(), defect);
        }
    }

    private ObjectNode place(Hits.Offer offer, Instant when) {
        ObjectNode node = Objects.requireNonNull(offer.atLocation());
        if (offer.location() != null) {
            node.set("location", offer.location());
        }
        node.set("opening", json.valueToTree(openings.at(offer, when)));
        return node;
    }

    private static void distance(ObjectNode node, Hits.Hit hit) {
        if (hit.distance() != null) {
            node.put("distance", hit.distance());
        }
    }

    private Freshness freshness(ObjectNode record) {
        Instant latest = null;
        for (JsonNode verification : record.path("verifications")) {
            Instant at = OffsetDateTime.parse(verification.path("verified_at").textValue())
                    .toInstant();
            latest = latest == null || at.isAfter(latest) ? at : latest;
        }
        if (latest == null) {
            return new Freshness("unverified", 0, null);
        }
        Duration age = Duration.between(latest, Instant.now(clock));
        double confidence = Math.pow(0.5, Math.max(0, age.toDays()) / (double) HALF_LIFE.toDays());
        String status = age.compareTo(FRESH) <= 0 ? "fresh" : age.compareTo(STALE) <= 0 ? "aging" : "stale";
        return new Freshness(status, Math.round(confidence * 100) / 100.0, latest);
    }
}
