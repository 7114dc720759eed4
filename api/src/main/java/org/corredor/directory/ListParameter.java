package org.corredor.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import org.corredor.problem.FieldError;

/**
 * What a list can be asked for, by its name in a query or a body. HSDS's own first, then the profile's. {@link #read} turns the text
 * into what the search function compares; a text that says nothing of the kind is refused.
 */
enum ListParameter {
    SEARCH("search", ParameterValue.text(200)),
    ORGANIZATION_ID("organization_id", ParameterValue.id()),
    TAXONOMY_TERM_ID("taxonomy_term_id", ParameterValue.id()),
    TAXONOMY_ID("taxonomy_id", ParameterValue.id()),
    MODIFIED_AFTER("modified_after", ParameterValue.instant()),
    POSTCODE("postcode", ParameterValue.text(20)),
    PROXIMITY("proximity", ParameterValue.number(1, 500_000)),
    TOP_ONLY("top_only", ParameterValue.truth()),
    PARENT_ID("parent_id", ParameterValue.id()),
    LATITUDE("latitude", ParameterValue.number(-90, 90)),
    LONGITUDE("longitude", ParameterValue.number(-180, 180)),
    RADIUS("radius", ParameterValue.number(1, 500_000)),
    ROUTE("route", ParameterValue.route()),
    CORRIDOR("corridor", ParameterValue.number(100, 100_000)),
    OPEN_AT("open_at", ParameterValue.text(40)),
    LANGUAGE("language", ParameterValue.pattern("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "es, ht, nah (BCP 47)")),
    MOBILITY_PROFILE("mobility_profile", ParameterValue.pattern("[a-z0-9-]{1,50}", "in-transit")),
    SECTOR("sector", ParameterValue.pattern("[a-z0-9-]{1,50}", "maquila")),
    COST("cost", ParameterValue.oneOf("free", "paid", "unknown")),
    STATUS("status", ParameterValue.oneOf("active", "inactive", "defunct", "temporarily closed")),
    ACCEPTS_REFERRALS("accepts_referrals", ParameterValue.truth()),
    STATE("state", ParameterValue.text(120)),
    CITY("city", ParameterValue.text(120)),
    VERIFIED_AFTER("verified_after", ParameterValue.instant());

    private final String parameter;

    @SuppressWarnings("ImmutableEnumChecker") // a function of its text alone
    private final ParameterValue value;

    ListParameter(String parameter, ParameterValue value) {
        this.parameter = parameter;
        this.value = value;
    }

    String parameter() {
        return parameter;
    }

    static Optional<ListParameter> named(String name) {
        return Arrays.stream(values()).filter(p -> p.parameter.equals(name)).findFirst();
    }

    /**
     * The value as the search function takes it.
     *
     * @throws ParameterValue.Unusable saying what is wrong with the text
     */
    JsonNode read(String sent) throws ParameterValue.Unusable {
        return value.read(sent);
    }

    FieldError error(String code, Object... bounds) {
        return new FieldError("?" + parameter, code, bounds);
    }
}
