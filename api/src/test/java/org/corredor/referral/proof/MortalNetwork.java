package org.corredor.referral.proof;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corredor.PackagedApi;
import org.corredor.local.ApiServer;
import org.corredor.local.DatabaseRole;
import org.corredor.local.DemoData;
import org.corredor.local.MortalPostgres;

/** A database and an API to be killed: their own processes, ports and files. Tokens come from the Keycloak of all tests. */
final class MortalNetwork implements AutoCloseable {
    /** How either ends. */
    enum Victim {
        API,
        POSTGRES
    }

    private final MortalPostgres postgres;
    private final ApiServer.Plan plan;
    private ApiServer api;

    MortalNetwork(Path folder) throws IOException, SQLException, InterruptedException {
        postgres = new MortalPostgres(folder); // ends with the JVM at the latest, so also where the rest doesn't start
        plan = PackagedApi.plan(
                folder,
                "corredor",
                "app_rw",
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("corredor"),
                        "QUARKUS_DATASOURCE_PASSWORD", postgres.password(DatabaseRole.APP_RW),
                        "QUARKUS_FLYWAY_PASSWORD", postgres.password(DatabaseRole.APP_MIGRATE),
                        "CORREDOR_RATE_PER_MINUTE", "1000000",
                        "CORREDOR_REFERRAL_KEY_PURGE_EVERY", "1s"));
        api = start();
        DemoData.apply(postgres.dataSource(DatabaseRole.APP_MIGRATE), DemoData.folder());
    }

    private ApiServer start() throws IOException, InterruptedException {
        ApiServer started = ApiServer.launch(plan);
        started.awaitReady();
        return started;
    }

    /** kill -9, and the start after it. */
    void kill(Victim victim) throws IOException, SQLException, InterruptedException {
        if (victim == Victim.API) {
            api.process().destroyForcibly().waitFor();
            api = start();
        } else {
            postgres.kill();
            postgres.startAgain();
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + plan.port());
    }

    MortalPostgres postgres() {
        return postgres;
    }

    /** Whose key of which referral is in the key store: {@code tenant/referral}. */
    Set<String> keysOfReferrals() throws IOException {
        try (Stream<Path> files = Files.walk(plan.keystore())) {
            return files.map(plan.keystore()::relativize)
                    .filter(file -> file.getNameCount() == 4
                            && file.getName(1).toString().equals("referral")
                            && file.toString().endsWith(".key"))
                    .map(file -> file.getName(0) + "/"
                            + file.getFileName().toString().replace(".key", ""))
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public void close() throws IOException {
        api.close();
        postgres.close();
    }
}
