package org.corredor.directory;

import java.util.Arrays;

/** What stands in the directory, by its name in HSDS and in the projection. */
enum Kind {
    ORGANIZATION("organization"),
    LOCATION("location"),
    SERVICE("service"),
    SERVICE_AT_LOCATION("service_at_location"),
    TAXONOMY("taxonomy"),
    TAXONOMY_TERM("taxonomy_term");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Kind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
