package org.corredor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.corredor.directory.files.FileFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken out and brought in again says the same: in the same center nothing changes, in another all is there. */
@QuarkusTest
final class RoundTripIT {
    private static final ImportDesk FROM = new ImportDesk("topolobampo");
    private static final ImportDesk TO = new ImportDesk("tijuana");
    private static final ImportDesk ELSEWHERE = new ImportDesk("ciudad-juarez");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RICH = """
            {"taxonomies": [{"id": "vuelta-x", "name": "Temas", "description": "=x", "uri": "urn:temas", "version": "2.1"}],
             "taxonomy_terms": [{"id": "vuelta-t2", "taxonomy_id": "vuelta-x", "parent_id": "vuelta-t1", "name": "Salario", "description": ""},
                                {"id": "vuelta-t1", "taxonomy_id": "vuelta-x", "name": "Trabajo", "description": "", "code": "t",
                                 "labels": {"ht": "Travay"}}],
             "organizations": [{"id": "vuelta-o", "name": "Casa de la vuelta", "description": "=1+1", "email": "oficina@example.org",
               "tax_id": "X", "year_incorporated": 1999, "website": "https://example.org/", "uri": "urn:x",
               "phones": [{"number": "+52 668 000 0000", "extension": 12, "type": "voice",
                           "languages": [{"code": "ht", "note": "\\"a veces\\",\\nde tarde"}]}],
               "contacts": [{"title": "Recepción", "phones": [{"number": "668 1"}]}],
               "funding": [{"source": "- propios"}], "additional_websites": [{"url": "https://example.org/a", "label": "@a"}],
               "programs": [{"id": "vuelta-p", "name": "Programa", "description": ""}],
               "organization_identifiers": [{"identifier_type": "RFC", "identifier": "0001"}],
               "metadata": [{"resource_type": "organization", "last_action_date": "2025-01-01", "last_action_type": "update",
                             "field_name": "name", "previous_value": "", "replacement_value": "x", "updated_by": "otra"}]}],
             "locations": [{"id": "vuelta-l", "organization_id": "vuelta-o", "location_type": "physical", "name": "Centro",
               "latitude": 25.6, "longitude": -109.05, "audience": "partner", "time_zone": "America/Mazatlan",
               "addresses": [{"address_1": "Calle 1", "city": "Ahome", "state_province": "Sinaloa", "postal_code": "", "country": "MX",
                              "address_type": "physical"}],
               "accessibility": [{"description": "Rampa"}], "languages": [{"name": "señas"}],
               "schedules": [{"dtstart": "2026-12-25", "closed": true, "description": "Navidad"}]}],
             "services": [{"id": "vuelta-s", "organization_id": "vuelta-o", "program_id": "vuelta-p", "name": "Consulta", "status": "active",
               "attributes": [{"taxonomy_term_id": "vuelta-t2"}], "minimum_age": 18, "accepts_referrals": true, "assured_date": "2026-01-02",
               "schedules": [{"freq": "WEEKLY", "byday": "MO,TU,WE", "opens_at": "09:00", "closes_at": "17:00"},
                             {"freq": "MONTHLY", "byday": "1SA", "opens_at": "09:00", "closes_at": "12:00", "open_on_holidays": true}],
               "cost_options": [{"amount": 0, "currency": "MXN"}, {"amount": 12.50, "currency": "USD", "option": "tarde"}],
               "required_documents": [{"document": "INE"}], "service_areas": [{"name": "Ahome", "extent_type": "text", "extent": "x"}],
               "eligibility_rules": [{"subject": "age", "minimum": 18}, {"subject": "gender", "codes": ["woman", "man"], "note": "todas"}],
               "capacities": [{"unit": {"name": "cama"}, "available": 3, "maximum": 24, "updated": "2026-11-01T00:00:00Z"}],
               "translations": [{"field": "name", "language": "en", "text": "Advice", "stale": false},
                                {"field": "name", "language": "ht", "text": "Konsèy", "stale": true}]}],
             "service_at_locations": [{"id": "vuelta-a", "service_id": "vuelta-s", "location_id": "vuelta-l", "description": "Aquí",
               "phones": [{"number": "668 2"}]}]}
            """;

    private static int total() {
        int total = 0;
        try {
            for (JsonNode kind : JSON.readTree(FROM.export(FileFormat.JSON))) {
                total += kind.size();
            }
        } catch (IOException wrong) {
            throw new AssertionError(wrong);
        }
        return total;
    }

    private static void enrich() {
        assertThat(FROM.outcome(FileFormat.JSON, RICH, ""))
                .startsWith("applied ")
                .endsWith("/0");
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void inTheSameCenterNothingChanges(FileFormat format) {
        enrich();
        String outcome = FROM.outcome(format, FROM.export(format), "");
        assertThat(outcome).matches("applied 0/0/[0-9]+/0");
        if (format != FileFormat.XLSX && format != FileFormat.CSV) {
            assertThat(outcome).isEqualTo("applied 0/0/" + total() + "/0");
        }
    }

    @Test
    void inAnotherCenterAllIsThere() throws IOException {
        enrich();
        byte[] json = FROM.export(FileFormat.JSON);
        TO.outcome(FileFormat.JSON, json, "");
        for (FileFormat format : List.of(FileFormat.NDJSON, FileFormat.TABULAR)) {
            assertThat(TO.outcome(format, FROM.export(format), ""))
                    .as(format.code())
                    .isEqualTo("applied 0/0/" + total() + "/0");
        }
        assertThat(said(TO.export(FileFormat.JSON))).containsAll(said(json));
    }

    /** An asterisk stands for what the sheet has no words for, and brings nothing. */
    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"XLSX", "CSV"})
    void theSheetBringsToAnotherCenterWhatItHasColumnsFor(FileFormat format) {
        enrich();
        byte[] sheet = FROM.export(format);
        assertThat(ELSEWHERE.outcome(format, sheet, "")).startsWith("applied ").endsWith("/0");
        assertThat(ELSEWHERE.outcome(format, sheet, "")).matches("applied 0/0/[1-9][0-9]*/0");
        assertThat(new String(ELSEWHERE.export(FileFormat.JSON), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Casa de la vuelta", "Calle 1")
                .doesNotContain("\"*\"");
    }

    /** Records without ids and without how far they are shown, sorted. */
    private static List<String> said(byte[] export) throws IOException {
        List<String> records = new ArrayList<>();
        JSON.readTree(export).properties().forEach(kind -> kind.getValue()
                .forEach(record -> records.add(kind.getKey() + " " + plain(record))));
        return records.stream().sorted().toList();
    }

    private static JsonNode plain(JsonNode node) {
        if (!node.isObject()) {
            return node.isArray() ? JSON.createArrayNode().addAll(plainAll(node)) : node;
        }
        TreeMap<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> {
            boolean told = !member.getKey().equals("id")
                    && !member.getKey().endsWith("_id")
                    && !member.getKey().equals("publication");
            if (told) {
                members.put(member.getKey(), plain(member.getValue()));
            }
        });
        ObjectNode plain = JSON.createObjectNode();
        members.forEach(plain::set);
        return plain;
    }

    private static List<JsonNode> plainAll(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(element -> all.add(plain(element)));
        return all;
    }
}
