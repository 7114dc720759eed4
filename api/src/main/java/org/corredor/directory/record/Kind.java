package org.corredor.directory.record;

import java.util.List;
import java.util.stream.Stream;
import org.corredor.directory.hsds.LocationDraft;
import org.corredor.directory.hsds.OrganizationDraft;
import org.corredor.directory.hsds.ServiceAtLocationDraft;
import org.corredor.directory.hsds.ServiceDraft;

/** The four records of HSDS that have an owner's draft, and which of their texts can be translated. */
enum Kind {
    ORGANIZATION("organization", OrganizationDraft.class, Organization.class),
    LOCATION("location", LocationDraft.class, Location.class),
    SERVICE("service", ServiceDraft.class, Service.class),
    SERVICE_AT_LOCATION("service_at_location", ServiceAtLocationDraft.class, ServiceAtLocation.class);

    private final String code;
    private final Class<? extends Record> draft;
    private final Class<? extends Root<?>> entity;

    Kind(String code, Class<? extends Record> draft, Class<? extends Root<?>> entity) {
        this.code = code;
        this.draft = draft;
        this.entity = entity;
    }

    /** The kind with this code of HSDS; the database holds no other. */
    static Kind of(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The kind a draft is of. */
    static Kind of(Record draft) {
        return Stream.of(values())
                .filter(kind -> kind.draft.isInstance(draft))
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return code;
    }

    /** As trail and events name it. */
    String subject() {
        return code.replace('_', '-');
    }

    Class<? extends Record> draft() {
        return draft;
    }

    Class<? extends Root<?>> entity() {
        return entity;
    }

    /** Which of its own texts can be translated, by their names in HSDS. */
    List<String> translatable() {
        return switch (this) {
            case ORGANIZATION -> List.of("name", "alternate_name", "description");
            case LOCATION -> List.of("name", "alternate_name", "description", "transportation");
            case SERVICE ->
                List.of(
                        "name",
                        "alternate_name",
                        "description",
                        "interpretation_services",
                        "application_process",
                        "fees_description",
                        "wait_time",
                        "fees",
                        "accreditations",
                        "eligibility_description",
                        "licenses",
                        "alert");
            case SERVICE_AT_LOCATION -> List.of("description");
        };
    }
}
