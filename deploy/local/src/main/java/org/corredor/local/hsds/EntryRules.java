package org.corredor.local.hsds;

import java.net.URI;

/** {@code GET /}: which HSDS this is, and where its profile and its API file are. */
final class EntryRules {
    static final String PLACE = "/";

    private EntryRules() {}

    static void look(Feed feed, Checks checks, SchemaRules schemas) {
        Check answers = checks.of(Rule.ENTRY_ANSWERS, PLACE);
        Check version = checks.of(Rule.ENTRY_VERSION, PLACE);
        Check profile = checks.of(Rule.ENTRY_PROFILE, PLACE);
        Check api = checks.of(Rule.ENTRY_OPENAPI, PLACE);
        Check schema = checks.of(Rule.SCHEMA_ENTRY, PLACE);
        Answer entry = feed.source().get("/");
        if (!answers.status(200, entry)) {
            return;
        }
        answers.that(entry.json().isObject(), entry.request(), Seen.FORM, "/", entry.body());
        String said = entry.json().path("version").asText();
        version.that(
                said.matches("(HSDS[ -]?)?3\\.2(\\.\\d+)?"), entry.request(), Seen.VALUE, "version", "3.2.x", said);
        link(feed, profile, entry, "profile");
        link(feed, api, entry, "openapi_url");
        schemas.entry(entry, schema);
    }

    private static void link(Feed feed, Check check, Answer entry, String member) {
        String address = entry.json().path(member).asText();
        if (address.isEmpty()) {
            check.that(false, entry.request(), Seen.MISSING, member);
        } else if (!Form.isUrl(address) || !address.matches("(?i)https?://.+")) {
            check.that(false, entry.request(), Seen.FORM, member, address);
        } else {
            check.status(200, feed.source().follow(URI.create(address)));
        }
    }
}
