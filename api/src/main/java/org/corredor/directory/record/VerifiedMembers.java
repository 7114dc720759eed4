package org.corredor.directory.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which verified parts a change touches: what says something else now has not been made sure of, and the whole not any more either. How it
 * stands today (status, alert, waiting time, what is free) is no part of the whole.
 */
final class VerifiedMembers {
    private static final String WHOLE = "whole";
    private static final Map<String, Set<String>> PARTS = Map.of(
            "contact",
            Set.of("phones", "email", "contacts", "url", "website", "additional_urls", "additional_websites"),
            "place",
            Set.of(
                    "addresses",
                    "latitude",
                    "longitude",
                    "location_type",
                    "location_id",
                    "transportation",
                    "accessibility",
                    "time_zone"),
            "schedule",
            Set.of("schedules"),
            "eligibility",
            Set.of(
                    "eligibility_description",
                    "eligibility_rules",
                    "minimum_age",
                    "maximum_age",
                    "required_documents",
                    "application_process",
                    "service_areas"),
            "cost",
            Set.of("cost_options", "fees", "fees_description"),
            "capacity",
            Set.of("capacities"),
            "languages",
            Set.of("languages", "interpretation_services"));
    private static final Set<String> OF_THE_DAY = Set.of(
            "status",
            "alert",
            "closed_until",
            "wait_time",
            "capacities",
            "accepts_referrals",
            "assured_date",
            "assurer_email",
            "metadata",
            "audience");

    private VerifiedMembers() {}

    /** The parts of which two drafts don't say the same; members in JSON. */
    static Set<String> touched(ObjectNode before, ObjectNode after) {
        Set<String> members = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(members::add);
        after.fieldNames().forEachRemaining(members::add);
        Set<String> touched = new LinkedHashSet<>();
        for (String member : members) {
            if (Sameness.same(only(before, member), only(after, member))) {
                continue;
            }
            PARTS.forEach((part, own) -> {
                if (own.contains(member)) {
                    touched.add(part);
                }
            });
            if (!OF_THE_DAY.contains(member)) {
                touched.add(WHOLE);
            }
        }
        return touched;
    }

    private static ObjectNode only(ObjectNode draft, String member) {
        ObjectNode only = JsonNodeFactory.instance.objectNode();
        return draft.has(member) ? only.set(member, draft.get(member)) : only;
    }
}
