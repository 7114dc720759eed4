package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corredor.local.hsds.GreatCircle.Point;

/** A made-up directory, each record as its own address gives it. */
final class FixtureRecords {
    static final Map<String, Point> CENTROIDS = Map.of(
            "84000", new Point(31.31, -110.95),
            "22000", new Point(32.52, -117.02),
            "32000", new Point(31.7, -106.4));

    /** Named by records, and no record. */
    static final String NOWHERE = "0190b000-0000-7000-8099-000000000000";

    private static final String[] WORDS = {"odontología", "encuadernación", "alojamiento", "conciliación", "traducción"
    };

    private final Map<String, List<ObjectNode>> lists = new LinkedHashMap<>();

    FixtureRecords() {
        taxonomies();
        for (int i = 1; i <= 3; i++) {
            add("organizations", organization(i));
        }
        for (int i = 1; i <= 7; i++) {
            add("services", service(i));
        }
        for (int i = 1; i <= 6; i++) {
            add("service_at_locations", placed(i));
        }
    }

    List<ObjectNode> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    ObjectNode record(String list, int number) {
        return list(list).get(number - 1);
    }

    private void add(String list, ObjectNode record) {
        lists.computeIfAbsent(list, none -> new ArrayList<>()).add(record);
    }

    static String id(int kind, int number) {
        return String.format("0190b000-0000-7000-80%02d-%012d", kind, number);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private void taxonomies() {
        for (int i = 1; i <= 2; i++) {
            add(
                    "taxonomies",
                    object().put("id", id(4, i))
                            .put("name", i == 1 ? "Necesidades" : "Sectores")
                            .put("description", "Inventada")
                            .put("uri", "https://feed.example.org/taxonomies/" + i));
        }
        String[] names = {"Salud", "Salud dental", "Salud mental", "Vivienda", "Agricultura", "Maquila"};
        for (int i = 1; i <= names.length; i++) {
            ObjectNode term = object().put("id", id(5, i))
                    .put("code", "T" + i)
                    .put("name", names[i - 1])
                    .put("description", "Inventado")
                    .put("taxonomy_id", id(4, i <= 4 ? 1 : 2));
            term.set("taxonomy_detail", record("taxonomies", i <= 4 ? 1 : 2).deepCopy());
            if (i == 2 || i == 3) {
                term.put("parent_id", id(5, 1));
            }
            add("taxonomy_terms", term);
        }
    }

    private ObjectNode attribute(int number, String record, String kind, int term) {
        ObjectNode attribute = object().put("id", id(6, number))
                .put("link_id", record)
                .put("link_entity", kind)
                .put("taxonomy_term_id", id(5, term));
        attribute.set("taxonomy_term", record("taxonomy_terms", term).deepCopy());
        return attribute;
    }

    private ObjectNode organization(int i) {
        String[] names = {"Clínica comunitaria", "Albergue fronterizo", "Sindicato inventado"};
        ObjectNode organization = object().put("id", id(1, i))
                .put("name", names[i - 1])
                .put("description", "Organización inventada")
                .put("email", "hola@feed.example.org")
                .put("website", "https://feed.example.org/" + i)
                .put("tax_status", "sin fines de lucro");
        if (i == 3) {
            organization.put("parent_organization_id", id(1, 1));
        }
        organization.putArray("attributes").add(attribute(i, id(1, i), "organization", i));
        organization
                .putArray("phones")
                .addObject()
                .put("id", id(7, i))
                .put("organization_id", id(1, i))
                .put("number", "+52 000 000 000" + i);
        var services = organization.putArray("services");
        for (int s = i; s <= 7; s += 3) {
            services.addObject().put("id", id(2, s)).put("name", name(s)).put("status", "active");
        }
        return organization;
    }

    private static String name(int service) {
        return "Atención de " + WORDS[service % WORDS.length] + (service > 5 ? " ambulante" : "");
    }

    private ObjectNode service(int i) {
        int provider = (i - 1) % 3 + 1;
        ObjectNode service = object().put("id", id(2, i))
                .put("organization_id", id(1, provider))
                .put("name", name(i))
                .put("description", "Inventado")
                .put("url", "https://feed.example.org/services/" + i)
                .put("email", "hola@feed.example.org")
                .put("status", i == 7 ? "temporarily closed" : "active")
                .put("assured_date", "2026-01-3" + i % 2)
                .put("minimum_age", 12)
                .put("last_modified", "2026-02-0" + i + "T10:00:00.500Z");
        service.set("organization", bare(record("organizations", provider)));
        service.putArray("attributes").add(attribute(10 + i, id(2, i), "service", i % 6 + 1));
        service.putArray("phones")
                .addObject()
                .put("id", id(7, 10 + i))
                .put("service_id", id(2, i))
                .put("number", "+52 000 000 010" + i);
        service.putArray("schedules")
                .addObject()
                .put("id", id(8, i))
                .put("service_id", id(2, i))
                .put("valid_from", "2026-01-01")
                .put("opens_at", "09:00-07:00")
                .put("closes_at", "17:30:00-07:00");
        return service;
    }

    private ObjectNode placed(int i) {
        double[][] points = {
            {31.3, -110.94}, {31.33, -110.99}, {32.53, -117.03}, {32.45, -116.9}, {31.69, -106.42}, {30.4, -110.9}
        };
        String[] postcodes = {"84000", "84000", "22000", "22000", "32000", "84000"};
        ObjectNode placed = object().put("id", id(3, i))
                .put("service_id", id(2, i))
                .put("location_id", id(9, i))
                .put("description", "Segundo patio");
        ObjectNode service = bare(record("services", i));
        service.set("attributes", record("services", i).path("attributes").deepCopy());
        placed.set("service", service);
        ObjectNode location = object().put("id", id(9, i))
                .put("location_type", "physical")
                .put("name", "Lugar " + i)
                .put("latitude", points[i - 1][0])
                .put("longitude", points[i - 1][1]);
        location.putArray("addresses")
                .addObject()
                .put("id", id(10, i))
                .put("location_id", id(9, i))
                .put("address_1", "Calle Abierta " + i)
                .put("city", "Ciudad inventada")
                .put("state_province", "Sonora")
                .put("postal_code", postcodes[i - 1])
                .put("country", "MX")
                .put("address_type", "physical");
        placed.set("location", location);
        placed.putArray("attributes").add(attribute(20 + i, id(3, i), "service_at_location", i));
        return placed;
    }

    /** As in a list: without arrays, at any depth. */
    static ObjectNode bare(JsonNode record) {
        ObjectNode bare = object();
        record.properties().forEach(member -> {
            if (member.getValue().isObject()) {
                bare.set(member.getKey(), bare(member.getValue()));
            } else if (!member.getValue().isArray()) {
                bare.set(member.getKey(), member.getValue());
            }
        });
        return bare;
    }
}
