package org.corredor.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** On a real PostgreSQL and a real Keycloak: the roles are what the bootstrap says, and tokens carry what the API keys on. */
final class SharedNetworkIT {
    private final TestNetwork network = TestNetwork.get();

    @Test
    void aPersonsTokenCarriesTheFixedSubjectTheAudienceAndTheOrganizationWithItsId() throws IOException {
        JsonNode claims = claims(network.token("coordinator.topolobampo"));
        assertEquals("0190a000-0000-7000-8000-000000010201", claims.path("sub").asText());
        assertEquals("corredor-api", claims.path("aud").asText());
        assertEquals("corredor-cli", claims.path("azp").asText());
        assertEquals(network.issuer(), claims.path("iss").asText());
        assertEquals(300, claims.path("exp").asLong() - claims.path("iat").asLong());
        assertEquals(
                new ObjectMapper().readTree("{\"topolobampo\":{\"id\":\"0190a000-0000-7000-8000-0000000000a2\"}}"),
                claims.path("organization"));
    }

    @Test
    void aTokenHasNoRolesAndNoNames() throws IOException {
        JsonNode claims = claims(network.token("coordinator.topolobampo"));
        for (String absent : new String[] {"realm_access", "resource_access", "name", "email", "preferred_username"}) {
            assertFalse(claims.has(absent), absent);
        }
    }

    @Test
    void theNetworkAdminBelongsToNoCenter() throws IOException {
        JsonNode claims = claims(network.token("network-admin"));
        assertEquals("0190a000-0000-7000-8000-000000010009", claims.path("sub").asText());
        assertTrue(claims.path("organization").isEmpty(), claims.toString());
    }

    @Test
    void aPartnersTokenNamesItsClientAndLivesFiveMinutes() throws IOException {
        JsonNode claims = claims(network.clientToken("partner-demo", "demo"));
        assertEquals("partner-demo", claims.path("azp").asText());
        assertEquals("partner-demo", claims.path("client_id").asText());
        assertTrue(claims(network.token("network-admin")).path("client_id").isMissingNode());
        assertEquals("corredor-api", claims.path("aud").asText());
        assertEquals("0190a000-0000-7000-8000-000000010a01", claims.path("sub").asText());
        assertEquals(300, claims.path("exp").asLong() - claims.path("iat").asLong());
    }

    @Test
    void theOtherRealmsTokenHasAnotherIssuer() throws IOException {
        assertTrue(claims(network.otherRealmToken()).path("iss").asText().endsWith("/realms/master"));
    }

    @Test
    void aWrongPasswordGetsNoConnection() {
        PSQLException refused = assertThrows(PSQLException.class, () -> {
            try (Connection c = java.sql.DriverManager.getConnection(network.jdbcUrl("corredor"), "app_rw", "wrong")) {
                c.isValid(1);
            }
        });
        assertEquals("28P01", refused.getSQLState());
    }

    @Test
    void theApisLoginOwnsNothingAndCannotBecomeTheOwner() throws SQLException {
        try (Connection c = network.dataSource("corredor", "app_rw").getConnection();
                Statement s = c.createStatement()) {
            assertEquals(
                    "f f f",
                    one(
                            s,
                            "select concat_ws(' ', rolsuper, rolbypassrls, rolinherit) from pg_roles"
                                    + " where rolname = current_user"));
            assertEquals("15s", one(s, "show statement_timeout"));
            assertThrows(SQLException.class, () -> s.execute("set role app_owner"));
            assertThrows(SQLException.class, () -> s.execute("create table public.mine ()"));
            assertThrows(SQLException.class, () -> s.execute("create temp table mine ()"));
        }
    }

    @Test
    void theMigrationBecomesTheOwnerOnlyBySayingSoAndHandsFunctionsOver() throws SQLException {
        network.createDatabase("local_migration");
        try (Connection c = network.dataSource("local_migration", "app_migrate").getConnection();
                Statement s = c.createStatement()) {
            assertThrows(SQLException.class, () -> s.execute("create schema app"));
            s.execute("set role app_owner");
            s.execute("create schema app");
            s.execute("create function app.f() returns int language sql security definer return 1");
            s.execute("grant create on schema app to app_exchange");
            s.execute("alter function app.f() owner to app_exchange");
            assertEquals("t", one(s, "select similarity('maquila', 'maquila') = 1"));
        }
        network.copyDatabase("local_migration", "local_copy");
        try (Connection c = network.superuserDataSource("local_copy").getConnection();
                Statement s = c.createStatement()) {
            assertEquals("app_exchange", one(s, "select proowner::regrole from pg_proc where proname = 'f'"));
            assertEquals("f", one(s, "select has_database_privilege('keycloak', current_database(), 'connect')"));
        }
        network.dropDatabase("local_migration");
        network.dropDatabase("local_copy");
    }

    private static String one(Statement s, String sql) throws SQLException {
        try (ResultSet row = s.executeQuery(sql)) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    private static JsonNode claims(String token) throws IOException {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return new ObjectMapper().readTree(new String(payload, StandardCharsets.UTF_8));
    }
}
