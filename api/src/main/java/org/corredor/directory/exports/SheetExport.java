package org.corredor.directory.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corredor.directory.files.SheetColumn;
import org.jspecify.annotations.Nullable;

/** The directory in the rows of the spreadsheet: services at their places, then places and organizations that have no service. */
@ApplicationScoped
class SheetExport {
    private final OwnedExport owned;

    SheetExport(OwnedExport owned) {
        this.owned = owned;
    }

    void write(SheetOutput sheet, boolean publishedOnly) throws IOException {
        owned.each(
                "service", OwnedExport.Which.ALL, publishedOnly, services -> services(sheet, services, publishedOnly));
        owned.each("location", OwnedExport.Which.PLACES_ALONE, publishedOnly, places -> {
            Map<String, ObjectNode> organizations =
                    owned.byId("organization", ids(places, "organization_id"), publishedOnly);
            for (ObjectNode place : places) {
                ObjectNode organization =
                        organizations.get(place.path("organization_id").asText());
                // the sheet has no words for a place of no organization
                if (organization != null) {
                    sheet.row(cells(organization, null, place, null));
                }
            }
        });
        owned.each("organization", OwnedExport.Which.ORGANIZATIONS_ALONE, publishedOnly, organizations -> {
            for (ObjectNode organization : organizations) {
                sheet.row(cells(organization, null, null, null));
            }
        });
    }

    private void services(SheetOutput sheet, List<ObjectNode> services, boolean publishedOnly) throws IOException {
        List<ObjectNode> given = owned.of("service_at_location", "service_id", ids(services, "id"), publishedOnly);
        Map<String, ObjectNode> organizations =
                owned.byId("organization", ids(services, "organization_id"), publishedOnly);
        Map<String, ObjectNode> places = owned.byId("location", ids(given, "location_id"), publishedOnly);
        Map<String, List<ObjectNode>> byService = new LinkedHashMap<>();
        given.forEach(it -> byService
                .computeIfAbsent(it.get("service_id").asText(), id -> new ArrayList<>())
                .add(it));
        for (ObjectNode service : services) {
            ObjectNode organization =
                    organizations.get(service.get("organization_id").asText());
            List<ObjectNode> here = byService.getOrDefault(service.get("id").asText(), List.of());
            if (here.isEmpty()) {
                sheet.row(cells(organization, service, null, null));
            }
            for (ObjectNode at : here) {
                sheet.row(cells(
                        organization, service, places.get(at.get("location_id").asText()), at));
            }
        }
    }

    private static Set<String> ids(List<ObjectNode> records, String member) {
        Set<String> ids = new LinkedHashSet<>();
        for (ObjectNode record : records) {
            if (record.hasNonNull(member)) {
                ids.add(record.get(member).asText());
            }
        }
        return ids;
    }

    private static List<String> cells(
            @Nullable ObjectNode organization,
            @Nullable ObjectNode service,
            @Nullable ObjectNode place,
            @Nullable ObjectNode given) {
        return Arrays.stream(SheetColumn.values())
                .map(column -> {
                    ObjectNode record =
                            switch (column.kind()) {
                                case "organization" -> organization;
                                case "service" -> service;
                                case "location" -> place;
                                default -> given;
                            };
                    return record == null ? "" : column.show(record);
                })
                .toList();
    }
}
