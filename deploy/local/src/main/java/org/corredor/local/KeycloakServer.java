package org.corredor.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keycloak on 127.0.0.1 over plain HTTP, with realm {@code corredor} imported on its first start. */
public final class KeycloakServer implements AutoCloseable {
    /**
     * How to start one.
     *
     * @param home folder of this network's own: links to the distribution, and what Keycloak writes
     * @param jdbcUrl database {@code keycloak}
     * @param managementPort where /health/ready is
     * @param realm file to import; a realm that is there already stays as it is
     */
    record Plan(Path home, String jdbcUrl, int port, int managementPort, Path realm, Path log) {
        URI url() {
            return URI.create("http://127.0.0.1:" + port);
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Plan plan;

    private KeycloakServer(Process process, Plan plan) {
        this.process = process;
        this.plan = plan;
    }

    /** Starts the process and returns at once; {@link #awaitReady} tells when it serves. */
    static KeycloakServer launch(Path distribution, Plan plan, Secrets secrets) throws IOException {
        prepareHome(distribution, plan);
        ProcessBuilder builder = java(plan.home(), List.of("-Xms64m", "-Xmx512m"), arguments(plan));
        builder.environment().put("KC_DB_PASSWORD", secrets.of(DatabaseRole.KEYCLOAK));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdmin());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()))
                .start();
        return new KeycloakServer(process, plan);
    }

    /** Its home is {@code kc.home.dir}: linked where it only reads, so that networks share one distribution. */
    private static void prepareHome(Path distribution, Plan plan) throws IOException {
        Path imports = Files.createDirectories(plan.home().resolve("data/import"));
        Files.copy(plan.realm(), imports.resolve("corredor-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        for (String part : List.of("lib", "conf", "themes", "providers", "version.txt")) {
            Path link = plan.home().resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(part));
        }
    }

    private static List<String> arguments(Plan plan) {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--db-url=" + plan.jdbcUrl(),
                "--db-username=" + DatabaseRole.KEYCLOAK.sqlName(),
                "--db-pool-max-size=20",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + plan.port(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + plan.managementPort(),
                "--hostname=" + plan.url(),
                "--log-level=warn,org.keycloak.quarkus:info");
    }

    /** What bin/kc.sh would run, without the shell between us and the process. */
    static ProcessBuilder java(Path home, List<String> memory, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Waits for /health/ready on the management port; the "started" line in the log comes too early. */
    void awaitReady() throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + plan.managementPort() + "/health/ready");
        HealthWatch.awaitReady("Keycloak", process, health, PATIENCE, plan.log());
    }

    Process process() {
        return process;
    }

    /** Issuer of realm corredor. */
    public String issuer() {
        return plan.url() + "/realms/corredor";
    }

    @Override
    public void close() {
        ChildProcesses.end(process);
    }
}
