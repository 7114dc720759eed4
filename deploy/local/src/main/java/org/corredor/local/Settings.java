package org.corredor.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the local network lives: folders and ports, each movable by an environment variable.
 *
 * @param home all that the network keeps; {@code .corredor} in the checkout, or CORREDOR_HOME
 */
record Settings(
        Checkout checkout,
        Path home,
        int apiPort,
        int apiManagementPort,
        int keycloakPort,
        int keycloakManagementPort,
        int postgresPort) {

    static Settings of(Map<String, String> environment) throws IOException {
        Checkout checkout = Checkout.find();
        String home = environment.get("CORREDOR_HOME");
        return new Settings(
                checkout,
                home == null
                        ? checkout.root().resolve(".corredor")
                        : Path.of(home).toAbsolutePath(),
                port(environment, "CORREDOR_API_PORT", 8080),
                port(environment, "CORREDOR_API_MANAGEMENT_PORT", 9100),
                port(environment, "CORREDOR_KEYCLOAK_PORT", 8180),
                port(environment, "CORREDOR_KEYCLOAK_MANAGEMENT_PORT", 9102),
                port(environment, "CORREDOR_POSTGRES_PORT", 5532));
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String given = environment.get(name);
        if (given == null || given.isBlank()) {
            return usual;
        }
        if (!given.matches("[0-9]{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65535) {
            throw new LocalProblem("problem.port.value", name, given);
        }
        return Integer.parseInt(given);
    }

    Path data() {
        return home.resolve("data");
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path run() {
        return home.resolve("run");
    }

    Path stateFile() {
        return run().resolve("state.json");
    }

    /** Held by the supervisor as long as it lives. */
    Path supervisorLock() {
        return run().resolve("supervisor.lock");
    }

    Path log(Part part) {
        return logs().resolve(part.id() + ".log");
    }

    URI apiUrl() {
        return URI.create("http://127.0.0.1:" + apiPort);
    }

    URI keycloakUrl() {
        return URI.create("http://127.0.0.1:" + keycloakPort);
    }

    /** With the ports a running network has, which may be others than the environment asks for now. */
    Settings of(NetworkState running) {
        return new Settings(
                checkout,
                home,
                portOf(running, Part.API, apiPort),
                apiManagementPort,
                portOf(running, Part.KEYCLOAK, keycloakPort),
                keycloakManagementPort,
                portOf(running, Part.POSTGRES, postgresPort));
    }

    private static int portOf(NetworkState running, Part part, int otherwise) {
        int known = running.of(part).port();
        return known == 0 ? otherwise : known;
    }

    /** Refuses to start over a port that something else has, or that two parts are to share. */
    void requireFreePorts() {
        requireDistinctPorts();
        Ports.requireFree(postgresPort, "PostgreSQL", "CORREDOR_POSTGRES_PORT");
        Ports.requireFree(keycloakPort, "Keycloak", "CORREDOR_KEYCLOAK_PORT");
        Ports.requireFree(keycloakManagementPort, "Keycloak", "CORREDOR_KEYCLOAK_MANAGEMENT_PORT");
        Ports.requireFree(apiPort, "API", "CORREDOR_API_PORT");
        Ports.requireFree(apiManagementPort, "API", "CORREDOR_API_MANAGEMENT_PORT");
    }

    /** The script says this before it builds; here it holds for whoever starts the launcher without it. */
    private void requireDistinctPorts() {
        Map<Integer, String> taken = new HashMap<>();
        Map<String, Integer> asked = new LinkedHashMap<>();
        asked.put("CORREDOR_POSTGRES_PORT", postgresPort);
        asked.put("CORREDOR_KEYCLOAK_PORT", keycloakPort);
        asked.put("CORREDOR_KEYCLOAK_MANAGEMENT_PORT", keycloakManagementPort);
        asked.put("CORREDOR_API_PORT", apiPort);
        asked.put("CORREDOR_API_MANAGEMENT_PORT", apiManagementPort);
        asked.forEach((setting, port) -> {
            String first = taken.putIfAbsent(port, setting);
            if (first != null) {
                throw new LocalProblem("problem.port.twice", port, first, setting);
            }
        });
    }
}
