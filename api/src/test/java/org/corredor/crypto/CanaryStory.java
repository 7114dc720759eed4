package org.corredor.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A case told through the API in which every sealed field is a marker; new in each run. */
final class CanaryStory {
    static final String CENTER = "/v1/centers/topolobampo";
    static final String WHO = "coordinator.topolobampo";
    static final String RECEIVER = "coordinator.ciudad-juarez";
    /** Too short to be looked for in a heap of bytes. */
    static final int BIRTH_YEAR = 1931;
    /** A word of the network's public taxonomies too, so that only rows and logs about the person can be looked through for it. */
    static final String SECTOR = "sex-work";

    private final SplittableRandom random = new SplittableRandom();
    private final List<Marker> markers = new ArrayList<>();
    private final Set<String> columns = new TreeSet<>();
    private final List<String> records = new ArrayList<>();

    private final List<String> untold = new ArrayList<>();

    String alias = "";
    /** The package as the receiver reads it once it has accepted. */
    String told = "";

    /** What the receiver was answered before that. */
    List<String> untold() {
        return untold;
    }

    List<Marker> markers() {
        return markers;
    }

    /** Table and column of everything that was filled. */
    Set<String> columns() {
        return columns;
    }

    /** Paths of what was made, the person first. */
    List<String> records() {
        return records;
    }

    void tell() {
        String person = person();
        intake(person);
        String labourCase = labourCase(person);
        post(CENTER + "/cases/" + labourCase + "/services-delivered", """
                {"on_date": "2026-01-12", "services": ["legal-triage"], "modality": "in-person", "note": "%s"}""".formatted(
                        word("service_delivered.note_sealed")));
        refer(person, labourCase);
        print(person, labourCase);
    }

    /** Sends the case to Ciudad Juárez with all that a package can hold; it is accepted and becomes a case there too. */
    private void refer(String person, String labourCase) {
        columns.add("referral_package_field.ciphertext");
        String fields = "\"fields\": [\"identity.alias\", \"identity.legal_name\", \"identity.birth_year\","
                + " \"identity.gender\", \"contact.channels\", \"contact.safe_contact\", \"case.summary\","
                + " \"case.employer\"]";
        String consent =
                post(CENTER + "/consents", """
                {"person_id": "%s", "purpose": "referral", "recipient": "ciudad-juarez", "explained_in": "es",
                 "read_aloud": true, "method": "autograph", "given_by": "person", "notice_version": "1",
                 "expires_at": "%s", %s}""".formatted(person, Instant.now().plus(Duration.ofDays(30)), fields));
        String referral = post(CENTER + "/referrals", """
                {"service_id": "0190a000-0000-7000-8000-00000000d301", "case_id": "%s", "urgency": "normal",
                 "language": "es", "interpreter_needed": false, "age_band": "60-plus"}""".formatted(labourCase));
        command(
                WHO,
                CENTER + "/referrals/" + referral,
                "send",
                "{\"consent_id\": \"" + consent + "\", " + fields + "}");
        String received = "/v1/centers/ciudad-juarez/referrals/" + referral;
        command(RECEIVER, received, "acknowledge", "");
        untold.add(as(RECEIVER).get(received).asString());
        untold.add(as(RECEIVER).get(received + "/package").asString());
        untold.add(as(RECEIVER).get(received + "/receipt").asString());
        command(RECEIVER, received, "accept", "");
        told = as(RECEIVER).get(received + "/package").asString();
        command(RECEIVER, received, "open-case", "");
        post(CENTER + "/referrals/" + referral + "/messages", """
                {"text": "%s"}""".formatted(word("referral_message.ciphertext")));
    }

    /** Prints the same for an organisation that has no account. */
    private void print(String person, String labourCase) {
        columns.add("paper_field.ciphertext");
        String consent =
                post(CENTER + "/consents", """
                {"person_id": "%s", "purpose": "referral", "recipient_organization": "0190a000-0000-7000-8000-000000b10600",
                 "explained_in": "es", "read_aloud": true, "method": "autograph", "given_by": "person", "notice_version": "1",
                 "expires_at": "%s", "fields": ["identity.alias", "case.summary", "case.employer"]}""".formatted(person, Instant.now().plus(Duration.ofDays(30))));
        String paper = post(CENTER + "/paper-referrals", """
                {"service_id": "0190a000-0000-7000-8000-000000b10611", "case_id": "%s", "urgency": "normal",
                 "language": "es", "interpreter_needed": false, "age_band": "60-plus"}""".formatted(labourCase));
        command(
                WHO,
                CENTER + "/paper-referrals/" + paper,
                "print",
                "{\"consent_id\": \"" + consent
                        + "\", \"fields\": [\"identity.alias\", \"case.summary\", \"case.employer\"]}");
    }

    private static void command(String account, String referral, String command, String body) {
        Response read = as(account).get(referral);
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        RequestSpecification request = as(account).header(key()).header(ifMatch(read));
        Response done = (body.isEmpty() ? request : request.body(body)).post(referral + "/" + command);
        assertThat(done.statusCode()).as(command + ": " + done.asString()).isEqualTo(200);
    }

    private String person() {
        alias = word("person.alias_sealed");
        columns.addAll(Set.of("person.birth_year_sealed", "person.occupation_sector_sealed"));
        return post(CENTER + "/people", """
                {"alias": "%s", "legal_name": "%s", "birth_year": %d, "gender": "%s", "pronoun": "%s", "notes": "%s",
                 "mobility_profile": ["%s"], "occupation_sector": "%s",
                 "contacts": [
                   {"channel": "email", "value": "%s@example.org", "safe_hours": "%s", "may_leave_message": false},
                   {"channel": "phone", "value": "+52%s", "may_leave_message": false}]}""".formatted(
                        alias,
                        word("person.legal_name_sealed"),
                        BIRTH_YEAR,
                        word("person.gender_sealed"),
                        word("person.pronoun_sealed"),
                        word("person.notes_sealed"),
                        // each code is public, the two of a person in this order are not
                        mark("person.mobility_profile_sealed", "settled\",\"cross-border"),
                        SECTOR,
                        word("person.contacts_sealed"),
                        word("person.contacts_sealed"),
                        mark("person.contacts_sealed", digits())));
    }

    private void intake(String person) {
        post(CENTER + "/intakes", """
                {"person_id": "%s", "on_date": "2026-01-12", "channel": "in-person", "form_version": "core-1",
                 "notes": "%s"}""".formatted(person, word("intake.notes_sealed")));
    }

    private String labourCase(String person) {
        return post(CENTER + "/cases", """
                {"person_id": "%s", "types": ["recruitment-fraud"], "restricted": true, "summary": "%s",
                 "employer": {"name": "%s", "facility": "%s"}}""".formatted(
                        person,
                        word("labour_case.summary_sealed"),
                        word("labour_case.employer_sealed"),
                        word("labour_case.employer_sealed")));
    }

    /** A word that nobody ever wrote, with letters that need two bytes. */
    private String word(String column) {
        return mark(
                column,
                "Ñúzqa"
                        + random.ints(12, 'a', 'z' + 1)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining()));
    }

    private String digits() {
        return Long.toString(random.nextLong(1_000_000_000L, 10_000_000_000L));
    }

    private String mark(String column, String text) {
        columns.add(column);
        markers.add(new Marker(column, text));
        return text;
    }

    private String post(String path, String body) {
        Response made = as(WHO).header(key()).body(body).post(path);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        records.add(Objects.requireNonNull(made.header("Location")));
        return made.path("id");
    }
}
