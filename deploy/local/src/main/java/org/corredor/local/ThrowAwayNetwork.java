package org.corredor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** PostgreSQL and Keycloak on free ports in a temporary folder, without durability; gone after {@link #close}. */
final class ThrowAwayNetwork implements AutoCloseable {
    private final Path folder;
    private final PostgresCluster postgres;
    private final KeycloakServer keycloak;
    private final TestNetworkFile where;
    private boolean closed;

    private ThrowAwayNetwork(Path folder, PostgresCluster postgres, KeycloakServer keycloak, TestNetworkFile where) {
        this.folder = folder;
        this.postgres = postgres;
        this.keycloak = keycloak;
        this.where = where;
    }

    /** Starts both; the network ends with this JVM. */
    static ThrowAwayNetwork startUntilExit() throws IOException {
        try {
            ThrowAwayNetwork network = start();
            Runtime.getRuntime().addShutdownHook(new Thread(network::closeQuietly, "throw-away-network"));
            return network;
        } catch (SQLException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static ThrowAwayNetwork start() throws IOException, SQLException, InterruptedException {
        Checkout checkout = Checkout.find();
        Path folder = Files.createTempDirectory("corredor-test");
        Secrets secrets = Secrets.generate();
        Path distribution = KeycloakDistribution.built(
                checkout.keycloakArchives(), CacheFolder.path(), folder.resolve("keycloak-build.log"));
        PostgresCluster.Plan plan = new PostgresCluster.Plan(
                folder.resolve("postgres"), Ports.free(), true, folder.resolve("postgres.log"));
        PostgresCluster postgres = PostgresCluster.start(plan, secrets, checkout);
        try {
            KeycloakServer.Plan keycloakPlan = new KeycloakServer.Plan(
                    folder.resolve("keycloak"),
                    postgres.jdbcUrl("keycloak"),
                    Ports.free(),
                    Ports.free(),
                    checkout.realm(),
                    folder.resolve("keycloak.log"));
            KeycloakServer keycloak = KeycloakServer.launch(distribution, keycloakPlan, secrets);
            TestNetworkFile where = new TestNetworkFile(
                    plan.port(),
                    plan.dataDirectory().toString(),
                    secrets.bySqlName(),
                    keycloakPlan.url().toString(),
                    secrets.keycloakAdmin());
            ThrowAwayNetwork network = new ThrowAwayNetwork(folder, postgres, keycloak, where);
            network.awaitReady();
            return network;
        } catch (IOException | RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private void awaitReady() throws InterruptedException {
        try {
            keycloak.awaitReady();
        } catch (RuntimeException e) {
            keycloak.close();
            throw e;
        }
    }

    TestNetworkFile where() {
        return where;
    }

    /** Writes {@link #where} into the network's own folder, which only this user can read, and says where that file is. */
    Path describe() throws IOException {
        Path file = folder.resolve("network.json");
        where.write(file);
        return file;
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        keycloak.close();
        postgres.close();
        KeycloakDistribution.deleteTree(folder);
    }

    void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            // The JVM is ending; what is left lies in the temporary folder.
            System.err.println("throw-away network not removed: " + folder + ": " + e.getMessage());
        }
    }
}
