package org.corredor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The working copy of the repository, which holds the files the network is made from (SQL, realm, packaged API).
 *
 * @param root the folder with {@code corredor} in it
 */
record Checkout(Path root) {
    /** System property that names the root; set by the launcher. */
    static final String PROPERTY = "corredor.root";

    /**
     * From the system property, else the nearest folder upwards of the working directory.
     *
     * @throws IOException when neither leads to a checkout
     */
    static Checkout find() throws IOException {
        String given = System.getProperty(PROPERTY);
        Path start = Path.of(given == null ? "" : given).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/postgres/bootstrap.sql"))) {
                return new Checkout(folder);
            }
        }
        throw new IOException("no checkout of Corredor at or above " + start);
    }

    Path bootstrapSql() {
        return root.resolve("deploy/postgres/bootstrap.sql");
    }

    Path databaseSql() {
        return root.resolve("deploy/postgres/database.sql");
    }

    Path realm() {
        return root.resolve("deploy/keycloak/corredor-realm.json");
    }

    Path accounts() {
        return root.resolve("deploy/keycloak/accounts.csv");
    }

    Path keycloakArchives() {
        return root.resolve("deploy/local/target/keycloak");
    }

    Path packagedApi() {
        return root.resolve("api/target/quarkus-app");
    }
}
