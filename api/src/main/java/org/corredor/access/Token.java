package org.corredor.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What Corredor reads of an access token, whose signature, issuer, audience and expiry are checked before. Realm and
 * group roles are never read: in Keycloak they are united over all organizations of a person.
 */
record Token(JsonWebToken jwt) {

    /** @throws Problem 401 when the identity doesn't come from a token */
    static Token of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken jwt && jwt.getSubject() != null) {
            return new Token(jwt);
        }
        throw Problem.of(ProblemType.UNAUTHENTICATED);
    }

    String subject() {
        return jwt.getSubject();
    }

    /** The program that got the token (RFC 9068 {@code client_id}; Keycloak says {@code azp}). */
    String clientId() {
        return text("azp");
    }

    /**
     * Client credentials: the realm's scope {@code client} puts {@code client_id} into such a token and into no
     * person's. A realm that did could open nothing by it: a grant also asks that the subject is the client's own
     * service account.
     */
    boolean isClient() {
        return !clientId().isEmpty() && clientId().equals(text("client_id"));
    }

    private String text(String claim) {
        Object value = jwt.getClaim(claim);
        return value instanceof JsonString json ? json.getString() : Objects.toString(value, "");
    }

    /** Whether the {@code organization} claim holds the organization; by its id, since an alias can be reused. */
    boolean isMemberOf(@Nullable UUID organization) {
        Object claim = jwt.getClaim("organization");
        if (organization == null || !(claim instanceof JsonObject organizations)) {
            return false;
        }
        return organizations.values().stream()
                .anyMatch(value -> organization.toString().equals(id(value)));
    }

    private static @Nullable String id(JsonValue organization) {
        return organization instanceof JsonObject named && named.get("id") instanceof JsonString id
                ? id.getString()
                : null;
    }
}
