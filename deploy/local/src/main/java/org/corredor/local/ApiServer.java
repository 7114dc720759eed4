package org.corredor.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged API, configured through its environment as an operator would. */
public final class ApiServer implements AutoCloseable {
    /**
     * How to start one.
     *
     * @param packaged folder with quarkus-run.jar
     * @param jdbcUrl a database of the shape of {@code corredor}; the API migrates it
     * @param issuer of the realm whose tokens it takes
     * @param keystore folder of the wrapped keys
     * @param keyEncryptionKey file of 32 bytes
     * @param extra more environment variables, which win over the ones given here
     */
    public record Plan(
            Path packaged,
            int port,
            int managementPort,
            String jdbcUrl,
            String rwPassword,
            String migratePassword,
            String issuer,
            Path keystore,
            Path keyEncryptionKey,
            Path log,
            Map<String, String> extra) {}

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Plan plan;

    private ApiServer(Process process, Plan plan) {
        this.process = process;
        this.plan = plan;
    }

    /** Starts the process and returns at once; {@link #awaitReady} tells when it serves. */
    public static ApiServer launch(Plan plan) throws IOException {
        Path jar = plan.packaged().resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new LocalProblem("problem.api.missing", jar);
        }
        Files.createDirectories(plan.keystore());
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString());
        builder.environment().putAll(environment(plan));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()))
                .start();
        return new ApiServer(process, plan);
    }

    private static Map<String, String> environment(Plan plan) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(plan.port()),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(plan.managementPort()),
                "QUARKUS_DATASOURCE_JDBC_URL", plan.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", DatabaseRole.APP_RW.sqlName(),
                "QUARKUS_DATASOURCE_PASSWORD", plan.rwPassword(),
                "QUARKUS_FLYWAY_USERNAME", DatabaseRole.APP_MIGRATE.sqlName(),
                "QUARKUS_FLYWAY_PASSWORD", plan.migratePassword(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", plan.issuer()));
        // Keycloak may still be starting: the API waits for its issuer instead of giving up.
        environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "3M");
        environment.put("CORREDOR_KEYSTORE_DIRECTORY", plan.keystore().toString());
        environment.put("CORREDOR_KEYSTORE_KEK_FILE", plan.keyEncryptionKey().toString());
        environment.putAll(plan.extra());
        return environment;
    }

    /** A copy of the packaged API, so that a new build does not pull classes away from under the running one. */
    static Path ownCopy(Path packaged, Path target) throws IOException {
        if (!Files.exists(packaged.resolve("quarkus-run.jar"))) {
            throw new LocalProblem("problem.api.missing", packaged.resolve("quarkus-run.jar"));
        }
        KeycloakDistribution.deleteTree(target);
        try (Stream<Path> files = Files.walk(packaged)) {
            for (Path from : files.toList()) {
                Path to = target.resolve(packaged.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return target;
    }

    /** Waits until the API says UP: the schema is migrated then, and tokens can be checked. */
    public void awaitReady() throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + plan.managementPort() + "/q/health/ready");
        HealthWatch.awaitReady("API", process, health, PATIENCE, plan.log());
    }

    /** Base address without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + plan.port());
    }

    /** The running process, for tests that look at it or kill it. */
    public Process process() {
        return process;
    }

    @Override
    public void close() {
        ChildProcesses.end(process);
    }
}
