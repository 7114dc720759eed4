package org.corredor.directory.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.directory.record.Desk.fine;
import static org.corredor.directory.record.Desk.name;
import static org.corredor.directory.record.Desk.points;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a record may say of its parts, of others and in other languages, and what is answered when it can't be so. */
@QuarkusTest
final class RecordPartsIT {
    private static final Desk DESK = new Desk("tijuana");

    @Test
    void partsKeepTheirIdsAndSayOfTheirOwnerWhatIsThere() {
        String organization = DESK.organization(name("Casa"));
        String service = DESK.made("services", """
                {"organization_id": "%s", "name": "%s", "status": "active", "schedules": [%s],
                 "contacts": [{"department": "Recepción", "phones": [{"number": "664 555 0101", "languages": [{"code": "es"}]}]}],
                 "cost_options": [{"option": "Gratis", "amount": 0, "currency": "MXN"}],
                 "languages": [{"code": "ht"}], "eligibility_rules": [{"subject": "age", "minimum": 12}],
                 "capacities": [{"unit": {"name": "cama"}, "available": 3, "updated": "2026-01-05T10:00:00Z"}]}""".formatted(organization, name("Taller"), Desk.SCHEDULE));
        Response first = DESK.read(service);
        String phone = first.path("record.contacts[0].phones[0].id");
        String contact = first.path("record.contacts[0].id");
        assertThat(first.<String>path("record.contacts[0].phones[0].contact_id"))
                .isEqualTo(contact);

        Response again = DESK.changed("services", service, """
                {"contacts": [{"id": "%1$s", "service_id": "%2$s", "phones": [
                   {"id": "%3$s", "contact_id": "%1$s", "number": "664 555 0102"}, {"id": "%4$s", "number": "664 555 0103"}]}]}""".formatted(contact, service, phone, UUID.randomUUID()));
        assertThat(again.<String>path("record.contacts[0].id")).isEqualTo(contact);
        assertThat(again.<List<String>>path("record.contacts[0].phones.number"))
                .containsExactly("664 555 0102", "664 555 0103");
        assertThat(again.<String>path("record.contacts[0].phones[0].id")).isEqualTo(phone);
        assertThat(again.<String>path("record.schedules[0].id")).isEqualTo(first.path("record.schedules[0].id"));
        assertThat(again.<String>path("record.capacities[0].unit.id"))
                .isEqualTo(first.path("record.capacities[0].unit.id"));
        assertThat(again.<Object>path("record.contacts[0].phones[0].languages")).isNull();

        Response astray = DESK.patch(
                "services",
                service,
                "{\"contacts\": [{\"phones\": [{\"number\": \"1\", \"service_id\": \"" + service + "\"}]}]}");
        points(astray, "/contacts/0/phones/0/service_id", "read-only");
    }

    @Test
    void aProgramStaysWhatItsServicesReferTo() {
        String organization = DESK.made(
                "organizations",
                "{\"name\": \"" + name("Casa") + "\", \"description\": \"\", \"programs\": ["
                        + "{\"name\": \"Retorno\", \"description\": \"\"}, {\"name\": \"Abrigo\", \"description\": \"\"}]}");
        Response read = DESK.read(organization);
        String program = read.path("record.programs[0].id");
        String service = DESK.made(
                "services",
                Desk.serviceBody(organization, name("Taller"))
                        .replace("{\"org", "{\"program_id\": \"" + program + "\", \"org"));
        DESK.changed(
                "organizations",
                organization,
                "{\"programs\": [{\"id\": \"" + program + "\", \"name\": \"Regreso\", \"description\": \"\"}]}");
        assertThat(DESK.read(service).<String>path("record.program.name")).isEqualTo("Regreso");
        points(
                DESK.create(
                        "services",
                        Desk.serviceBody(DESK.organization(name("Otra")), "Ajeno")
                                .replace("{\"org", "{\"program_id\": \"" + program + "\", \"org")),
                "/program_id",
                "unknown-reference");
    }

    @Test
    void whatContradictsItselfOrIsNotThereIsPointedAt() {
        String organization = DESK.organization(name("Casa"));
        String foreign = new Desk("topolobampo").organization(name("Casa"));
        points(DESK.create("services", Desk.serviceBody(foreign, "Ajeno")), "/organization_id", "unknown-reference");
        points(
                DESK.patch("organizations", organization, "{\"parent_organization_id\": \"" + organization + "\"}"),
                "/parent_organization_id",
                "unknown-reference");
        points(
                DESK.patch(
                        "organizations",
                        organization,
                        "{\"attributes\": [{\"taxonomy_term_id\": \"" + UUID.randomUUID() + "\"}]}"),
                "/attributes/0/taxonomy_term_id",
                "unknown-reference");
        String service = DESK.service(organization, name("Taller"));
        for (Map.Entry<String, String> wrong : Map.of(
                        "opens_at", "{\"dtstart\": \"2026-01-05\", \"opens_at\": \"9\"}",
                        "byday", "{\"freq\": \"WEEKLY\", \"byday\": \"LU\"}",
                        "zone", "{\"dtstart\": \"2026-01-05\", \"zone\": \"Mars/Base\"}")
                .entrySet()) {
            points(
                    DESK.patch("services", service, "{\"schedules\": [" + wrong.getValue() + "]}"),
                    "/schedules/0/" + wrong.getKey(),
                    "format");
        }
        points(
                DESK.patch(
                        "services",
                        service,
                        "{\"schedules\": [{\"freq\": \"WEEKLY\", \"byday\": \"MO\","
                                + " \"valid_from\": \"2026-02-01\", \"valid_to\": \"2026-01-01\"}]}"),
                "/schedules/0/valid_to",
                "conflict");
        points(
                DESK.patch("services", service, "{\"cost_options\": [{\"amount\": 5}]}"),
                "/cost_options/0/currency",
                "required");
        points(
                DESK.create("locations", "{\"location_type\": \"physical\", \"latitude\": 32.5}"),
                "/longitude",
                "required");
        points(
                DESK.create("locations", "{\"location_type\": \"physical\", \"time_zone\": \"Mars/Base\"}"),
                "/time_zone",
                "time-zone");
    }

    @Test
    void aTranslationIsOfTheSourceItWasMadeFrom() {
        String id = DESK.organization(name("Casa"));
        Response translated = fine(DESK.translate(id, "en", "{\"name\": \"House\", \"description\": \"Made up\"}"));
        assertThat(translated.<List<?>>path("stale_translations")).isEmpty();
        Response changed = DESK.changed("organizations", id, "{\"description\": \"Inventada otra vez\"}");
        assertThat(changed.<List<Map<String, String>>>path("stale_translations"))
                .containsExactly(Map.of("language", "en", "field", "description"));
        Response again = fine(DESK.translate(id, "en", "{\"description\": \"Made up\"}"));
        assertThat(again.<List<?>>path("stale_translations")).isEmpty();
        assertThat(again.<List<String>>path("record.translations.field")).containsExactly("description");
        points(DESK.translate(id, "ht", "{\"alternate_name\": \"Kay\"}"), "/alternate_name", "no-source");
        points(DESK.translate(id, "ht", "{\"licenses\": \"Papye\"}"), "/licenses", "unknown-field");
        assertThat(DESK.translate(id, "fr", "{\"name\": \"Maison\"}").statusCode())
                .isEqualTo(422);
        assertThat(fine(DESK.translate(id, "en", "{}")).<Object>path("record.translations"))
                .isNull();
    }
}
