package org.corredor.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.corredor.tenancy.CallingPartner;
import org.corredor.tenancy.TenantId;

/** Reads the partner of a client from the token and the network's register of clients; asked anew each time, since a client can be revoked. */
@RequestScoped
class PartnerOfClient implements CallingPartner {
    private final SecurityIdentity identity;
    private final AgroalDataSource database;

    PartnerOfClient(SecurityIdentity identity, AgroalDataSource database) {
        this.identity = identity;
        this.database = database;
    }

    @Override
    public Optional<TenantId> find() {
        Token token = Token.of(identity);
        if (!token.isClient()) {
            return Optional.empty();
        }
        return QuarkusTransaction.requiringNew().call(() -> read(token.clientId(), token.subject()));
    }

    private Optional<TenantId> read(String client, String subject) throws SQLException {
        try (var connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT app.client_tenant(?, ?)")) {
            statement.setString(1, client);
            statement.setString(2, subject);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, UUID.class)).map(TenantId::new);
            }
        }
    }
}
