package org.corredor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.corredor.Api.MERGE_PATCH;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.corredor.NetworkResource;
import org.corredor.crypto.FieldCipher;
import org.corredor.crypto.FieldRef;
import org.corredor.crypto.KeyDestroyed;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Keys;
import org.corredor.crypto.Sealed;
import org.corredor.crypto.TamperedCiphertext;
import org.corredor.local.TestNetwork;
import org.corredor.tenancy.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** With the key of a person gone, the person is: to the API as if never there, and in every copy of the database. */
@QuarkusTest
final class ErasureIT {
    private static final String PEOPLE = "/v1/centers/topolobampo/people";
    private static final String WHO = "coordinator.topolobampo";
    private static final String NAME = "Hermelinda Xochiquetzal";

    @Inject
    Keys keys;

    @Inject
    FieldCipher cipher;

    @ConfigProperty(name = "corredor.keystore.directory")
    Path keyStore;

    @Test
    void anErasedPersonIsNotThere() throws SQLException {
        Header once = key();
        Response made = register(once, NAME);
        Response other = register(key(), NAME);
        UUID id = UUID.fromString(made.path("id"));
        String path = PEOPLE + "/" + id;
        assertThat(found()).contains(id.toString(), other.<String>path("id"));

        keys.destroy(KeyRef.person(tenant(), id));

        String never = as(WHO).get(PEOPLE + "/" + UUID.randomUUID()).asString();
        Response read = as(WHO).get(path);
        assertThat(read.statusCode()).isEqualTo(404);
        assertThat(read.asString()).isEqualTo(never);
        Response changed = change(made, path);
        assertThat(changed.statusCode()).isEqualTo(404);
        assertThat(changed.asString()).isEqualTo(never);
        Response again = register(once, NAME); // the same command, told again
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.asString()).isEqualTo(never);
        // the others of the same page and of the same name are
        assertThat(found()).doesNotContain(id.toString()).contains(other.<String>path("id"));
        assertThat(listed()).doesNotContain(id.toString()).contains(other.<String>path("id"));
        assertThat(change(other, PEOPLE + "/" + other.path("id")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsCountedStaysWithoutItsTexts() {
        String person = register(key(), NAME).path("id");
        String aboutThem = "{\"person_id\": \"" + person + "\", ";
        Response opened = as(WHO).header(key())
                .body(aboutThem + "\"types\": [\"unpaid-wages\"], \"summary\": \"x\"}")
                .post("/v1/centers/topolobampo/cases");
        Response held = as(WHO).header(key())
                .body(aboutThem + "\"on_date\": \"2026-01-12\", \"channel\": \"phone\", \"form_version\": \"core-1\","
                        + " \"notes\": \"x\"}")
                .post("/v1/centers/topolobampo/intakes");
        for (Response made : List.of(opened, held)) {
            assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        }

        keys.destroy(KeyRef.person(tenant(), UUID.fromString(person)));

        for (Response made : List.of(opened, held)) {
            String path = made.header("Location");
            Response read = as(WHO).get(path);
            assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
            assertThat(read.<String>path("person_id")).isEqualTo(person);
            assertThat(read.asString()).doesNotContain("summary", "notes");
            String all = path.substring(0, path.lastIndexOf('/'));
            assertThat(as(WHO).get(all).<List<String>>path("items.id")).contains(made.<String>path("id"));
        }
        // and nothing new is recorded of who was erased
        assertThat(as(WHO).header(key())
                        .body(aboutThem + "\"types\": [\"unpaid-wages\"]}")
                        .post("/v1/centers/topolobampo/cases")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCopyOfTheDatabaseCanNotBeOpenedAnyMore() throws SQLException {
        UUID id = UUID.fromString(register(key(), NAME).path("id"));
        KeyRef key = KeyRef.person(tenant(), id);
        FieldRef field = new FieldRef(tenant(), "person", "alias_sealed", id);
        Sealed backup = Sealed.of(sealed(id));
        assertThat(cipher.open(key, field, backup)).isEqualTo(NAME);
        assertThat(keyFile(id)).exists();

        keys.destroy(key);

        assertThat(keyFile(id)).doesNotExist();
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> cipher.open(key, field, backup));
        // not even by who makes a key of that name again
        keys.createPersonKey(tenant(), id);
        assertThatExceptionOfType(TamperedCiphertext.class).isThrownBy(() -> cipher.open(key, field, backup));
        keys.destroy(key);
    }

    private Path keyFile(UUID person) {
        String name = person.toString();
        Path file = keyStore.resolve(tenant().toString())
                .resolve("person")
                .resolve(name.substring(name.length() - 2))
                .resolve(name + ".key");
        return file;
    }

    private static Response register(Header once, String alias) {
        return as(WHO).header(once).body("{\"alias\": \"" + alias + "\"}").post(PEOPLE);
    }

    private static Response change(Response read, String path) {
        return as(WHO).contentType(MERGE_PATCH)
                .header(ifMatch(read))
                .body("{\"notes\": \"x\"}")
                .patch(path);
    }

    private static List<String> found() {
        Response found = as(WHO).body("{\"name\": \"" + NAME + "\"}").post(PEOPLE + "/search");
        assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
        return found.path("items.id");
    }

    private static List<String> listed() {
        Response listed = as(WHO).get(PEOPLE);
        assertThat(listed.statusCode()).as(listed.asString()).isEqualTo(200);
        return listed.path("items.id");
    }

    private static TenantId tenant() {
        return TenantId.of("0190a000-0000-7000-8000-0000000000c2");
    }

    private static byte[] sealed(UUID person) throws SQLException {
        try (Connection c = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                PreparedStatement s = c.prepareStatement("SELECT alias_sealed FROM app.person WHERE id = ?")) {
            s.setObject(1, person);
            try (ResultSet r = s.executeQuery()) {
                assertThat(r.next()).isTrue();
                return r.getBytes(1);
            }
        }
    }
}
