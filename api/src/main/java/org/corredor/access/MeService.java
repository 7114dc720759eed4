package org.corredor.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What a caller may know of themself, before any center is chosen. */
@ApplicationScoped
class MeService {
    private final SecurityIdentity identity;
    private final Memberships memberships;

    MeService(SecurityIdentity identity, Memberships memberships) {
        this.identity = identity;
        this.memberships = memberships;
    }

    @Transactional
    MeView me() {
        Token token = Token.of(identity);
        return new MeView(token.subject(), token.clientId(), memberships.mine(token.subject(), token::isMemberOf));
    }
}
