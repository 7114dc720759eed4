package org.corredor.directory.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where HSDS's JSON has what its tables have in rows of their own. */
public final class Nesting {
    /** Records of their own, in the order in which one may stand on another. */
    public static final List<String> ROOTS =
            List.of("taxonomy", "taxonomy_term", "organization", "location", "service", "service_at_location");

    private static final Map<String, String> MEMBER = Map.ofEntries(
            Map.entry("phone", "phones"),
            Map.entry("contact", "contacts"),
            Map.entry("funding", "funding"),
            Map.entry("program", "programs"),
            Map.entry("organization_identifier", "organization_identifiers"),
            Map.entry("language", "languages"),
            Map.entry("address", "addresses"),
            Map.entry("accessibility", "accessibility"),
            Map.entry("schedule", "schedules"),
            Map.entry("service_area", "service_areas"),
            Map.entry("required_document", "required_documents"),
            Map.entry("cost_option", "cost_options"),
            Map.entry("service_capacity", "capacities"),
            Map.entry("eligibility_rule", "eligibility_rules"),
            Map.entry("attribute", "attributes"),
            Map.entry("metadata", "metadata"),
            Map.entry("translation", "translations"));

    /** The collections of a file of several kinds, and what is in each. */
    public static final Map<String, String> COLLECTIONS = Map.of(
            "taxonomies", "taxonomy",
            "taxonomy_terms", "taxonomy_term",
            "organizations", "organization",
            "locations", "location",
            "services", "service",
            "service_at_locations", "service_at_location");

    /** References that make a row a part of another; the others only point. */
    private static final Map<String, Set<String>> OWNERS = Map.ofEntries(
            Map.entry("phone", Set.of("organization", "location", "service", "service_at_location", "contact")),
            Map.entry("contact", Set.of("organization", "location", "service", "service_at_location")),
            Map.entry("funding", Set.of("organization", "service")),
            Map.entry("program", Set.of("organization")),
            Map.entry("organization_identifier", Set.of("organization")),
            Map.entry("url", Set.of("organization", "service")),
            Map.entry("language", Set.of("location", "service", "phone")),
            Map.entry("address", Set.of("location")),
            Map.entry("accessibility", Set.of("location")),
            Map.entry("schedule", Set.of("location", "service", "service_at_location")),
            Map.entry("service_area", Set.of("service", "service_at_location")),
            Map.entry("required_document", Set.of("service")),
            Map.entry("cost_option", Set.of("service")),
            Map.entry("service_capacity", Set.of("service")),
            Map.entry("eligibility_rule", Set.of("service")));

    private Nesting() {}

    /** The member of the owner's JSON that lists parts of a kind. */
    public static String member(String owner, String part) {
        if (part.equals("url")) {
            return owner.equals("organization") ? "additional_websites" : "additional_urls";
        }
        return MEMBER.getOrDefault(part, part);
    }

    /** The kind of part that a member of an owner's JSON lists. */
    public static Optional<String> part(String member) {
        if (member.equals("additional_websites") || member.equals("additional_urls")) {
            return Optional.of("url");
        }
        return MEMBER.entrySet().stream()
                .filter(known -> known.getValue().equals(member))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether rows of a kind are parts of an owner of another. */
    public static boolean isPartOf(String part, String owner) {
        return OWNERS.getOrDefault(part, Set.of()).contains(owner);
    }
}
