package org.corredor.directory.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of the spreadsheet: a row is a service at a place, with its organization. What HSDS has beyond them stays as it is. */
public enum SheetColumn {
    ORGANIZATION_KEY("organization", "", null),
    ORGANIZATION_NAME("organization", "/name", CellForms.text("name")),
    ORGANIZATION_DESCRIPTION("organization", "/description", CellForms.requiredText("description")),
    ORGANIZATION_EMAIL("organization", "/email", CellForms.text("email")),
    ORGANIZATION_WEBSITE("organization", "/website", CellForms.url("website")),
    ORGANIZATION_PHONES("organization", "/phones", phones()),

    SERVICE_KEY("service", "", null),
    SERVICE_NAME("service", "/name", CellForms.text("name")),
    SERVICE_DESCRIPTION("service", "/description", CellForms.text("description")),
    SERVICE_STATUS(
            "service",
            "/status",
            CellForms.choice("status", List.of("active", "inactive", "defunct", "temporarily closed"), "active")),
    SERVICE_PHONES("service", "/phones", phones()),
    SERVICE_EMAIL("service", "/email", CellForms.text("email")),
    SERVICE_URL("service", "/url", CellForms.url("url")),
    SERVICE_HOURS("service", "/schedules", CellForms.hours()),
    LANGUAGES("service", "/languages", CellForms.languages()),
    INTERPRETATION("service", "/interpretation_services", CellForms.text("interpretation_services")),
    APPLICATION_PROCESS("service", "/application_process", CellForms.text("application_process")),
    REQUIRED_DOCUMENTS(
            "service",
            "/required_documents",
            CellForms.parts(
                    "required_documents",
                    document -> document.path("document")
                            .asText(document.path("uri").asText("")),
                    (document, text) -> document.put("document", text))),
    COST("service", "/cost_options", CellForms.cost()),
    FEES_DESCRIPTION("service", "/fees_description", CellForms.text("fees_description")),
    ELIGIBILITY("service", "/eligibility_description", CellForms.text("eligibility_description")),
    MINIMUM_AGE("service", "/minimum_age", CellForms.number("minimum_age", true)),
    MAXIMUM_AGE("service", "/maximum_age", CellForms.number("maximum_age", true)),
    WAIT_TIME("service", "/wait_time", CellForms.text("wait_time")),
    ALERT("service", "/alert", CellForms.text("alert")),
    ACCEPTS_REFERRALS("service", "/accepts_referrals", CellForms.choice("accepts_referrals", List.of("true", "false"))),

    PLACE_KEY("location", "", null),
    PLACE_NAME("location", "/name", CellForms.text("name")),
    PLACE_AUDIENCE("location", "/audience", CellForms.choice("audience", List.of("public", "partner"))),
    ADDRESS_1("location", "/addresses/0/address_1", CellForms.address("address_1")),
    ADDRESS_2("location", "/addresses/0/address_2", CellForms.address("address_2")),
    CITY("location", "/addresses/0/city", CellForms.address("city")),
    STATE("location", "/addresses/0/state_province", CellForms.address("state_province")),
    POSTAL_CODE("location", "/addresses/0/postal_code", CellForms.address("postal_code")),
    COUNTRY("location", "/addresses/0/country", CellForms.country()),
    LATITUDE("location", "/latitude", CellForms.number("latitude", false)),
    LONGITUDE("location", "/longitude", CellForms.number("longitude", false)),
    PLACE_PHONES("location", "/phones", phones()),
    TRANSPORTATION("location", "/transportation", CellForms.text("transportation")),

    HOURS_HERE("service_at_location", "/schedules", CellForms.hours()),
    PHONES_HERE("service_at_location", "/phones", phones()),
    DESCRIPTION_HERE("service_at_location", "/description", CellForms.text("description"));

    private final String kind;
    private final String pointer;
    /** Forms are functions without state, which no annotation of theirs says. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final transient @Nullable CellForm form;

    SheetColumn(String kind, String pointer, @Nullable CellForm form) {
        this.kind = kind;
        this.pointer = pointer;
        this.form = form;
    }

    private static CellForm phones() {
        return CellForms.parts(
                "phones", phone -> phone.path("number").asText(""), (phone, text) -> phone.put("number", text));
    }

    /** The record that it belongs to, by HSDS's name. */
    public String kind() {
        return kind;
    }

    /** Stable; the member under which a row's cell is kept. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in the first row. */
    public String header() {
        return SheetTexts.spanish("column." + code());
    }

    /** Whether it only names the record. */
    public boolean isKey() {
        return form == null;
    }

    /** The cell for a record. */
    public String show(ObjectNode record) {
        return form == null ? record.path("id").asText("") : form.show(record);
    }

    /** Makes the record say what the cell says; answers a code for what it can't. */
    public @Nullable String change(ObjectNode record, String text) {
        return form == null ? null : form.change(record, text);
    }

    /** What the text of a mistake in this column needs: the words there are. */
    public List<Object> allowed() {
        return form == null || form.words().isEmpty() ? List.of() : List.of(String.join(", ", form.words()));
    }

    /** The column of a {@link #code}. */
    public static SheetColumn ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static Optional<SheetColumn> ofHeader(String header) {
        return Arrays.stream(values())
                .filter(column -> SheetTexts.names(header, column.code()))
                .findFirst();
    }

    /** The column that shows a place of a record, to point at a mistake in it. */
    public static Optional<SheetColumn> at(String kind, String pointer) {
        return Arrays.stream(values())
                .filter(column -> column.kind.equals(kind) && !column.pointer.isEmpty())
                .filter(column -> (pointer + "/").startsWith(column.pointer + "/"))
                .findFirst();
    }

    /** A record that a row begins. */
    public static ObjectNode begun(String kind, ObjectNode empty) {
        switch (kind) {
            case "organization" -> empty.put("description", "");
            case "location" -> empty.put("location_type", "physical");
            case "service" -> empty.put("status", "active");
            default -> {}
        }
        return empty;
    }
}
