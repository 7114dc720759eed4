package org.corredor.local;

import java.util.Locale;

/** The database roles that can log in; the others of {@code deploy/postgres/bootstrap.sql} cannot, so have no password. */
public enum DatabaseRole {
    /** The superuser of the cluster: bootstrap and tests only. */
    POSTGRES,
    /** Flyway's login; works as {@code app_owner} after SET ROLE. */
    APP_MIGRATE,
    /** The API's login: owns nothing, never bypasses row security. */
    APP_RW,
    /** Keycloak's login, owner of its own database and a stranger in ours. */
    KEYCLOAK;

    /** The role's name in SQL. */
    public String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
