package org.corredor.directory.transfer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.corredor.BehindTheWalls;

/** Records with something in every part, and how many rows of them there are. */
final class TransferWords {
    private static final String TERM = "0190a000-0000-7000-8000-00000e010501";

    private TransferWords() {}

    /** A word that nothing else has in its name. */
    static String next() {
        return "Tr" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    static String organization(String word) {
        return """
                {"name": "Casa %s", "description": "Inventada", "programs": [{"name": "Retorno", "description": "Inventado"}],
                 "organization_identifiers": [{"identifier_type": "RFC", "identifier": "X"}], "funding": [{"source": "Donativos"}],
                 "additional_websites": [{"url": "https://casa.example.org"}],
                 "contacts": [{"department": "Recepción", "phones": [{"number": "664 555 0101", "languages": [{"code": "es"}]}]}]}""".formatted(word);
    }

    static String location(String organization) {
        return """
                {"organization_id": "%s", "location_type": "physical", "name": "Sede", "accessibility": [{"description": "Rampa"}],
                 "addresses": [{"address_1": "Calle 1", "city": "Tijuana", "state_province": "Baja California", "postal_code": "22000",
                   "country": "MX", "address_type": "physical"}],
                 "schedules": [{"freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "17:00"}]}""".formatted(organization);
    }

    static String service(String organization, String program, String word) {
        return """
                {"organization_id": "%s", "program_id": "%s", "name": "Taller %s", "status": "active", "languages": [{"code": "es"}],
                 "phones": [{"number": "664 555 0100"}], "cost_options": [{"option": "Gratis", "amount": 0, "currency": "MXN"}],
                 "eligibility_rules": [{"subject": "age", "minimum": 12}], "required_documents": [{"document": "Ninguno"}],
                 "service_areas": [{"name": "Tijuana"}], "attributes": [{"taxonomy_term_id": "%s"}],
                 "capacities": [{"unit": {"name": "cama"}, "available": 3, "updated": "2026-01-05T10:00:00Z"}]}""".formatted(organization, program, word, TERM);
    }

    /** How many rows of these records a center holds in each table that has any. */
    static Map<String, Integer> rows(List<String> records, String center) {
        Map<String, Integer> rows = new TreeMap<>();
        for (String table : List.of(
                "organization",
                "location",
                "service",
                "service_at_location",
                "program",
                "organization_identifier",
                "url",
                "funding",
                "contact",
                "phone",
                "language",
                "address",
                "accessibility",
                "schedule",
                "service_area",
                "cost_option",
                "required_document",
                "service_capacity",
                "eligibility_rule",
                "attribute",
                "metadata",
                "translation",
                "verification")) {
            rows.put(table, held(table, records, center));
        }
        return rows;
    }

    private static int held(String table, List<String> records, String center) {
        return BehindTheWalls.count(
                "select count(*) from app." + table + " p join app.tenant t on t.id = p.tenant_id and t.slug = ?"
                        + " where exists (select from jsonb_each_text(to_jsonb(p)) e where e.key in ('id', 'record_id', 'organization_id',"
                        + " 'location_id', 'service_id', 'service_at_location_id') and e.value = any (?::text[]))",
                center,
                "{" + String.join(",", records) + "}");
    }
}
