package org.corredor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.corredor.local.ApiServer;
import org.corredor.local.DemoData;
import org.corredor.local.TestNetwork;
import org.corredor.local.demo.Play;
import org.corredor.local.demo.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./corredor demo} plays, against the packaged API: the client of the contract, HTTP, tokens, nothing else. */
final class DemoIT {
    private static final String DATABASE = "demo";

    @TempDir
    Path folder;

    @Test
    void aCaseGoesFromTopolobampoToCiudadJuarezAndComesBackClosed() throws Exception {
        TestNetwork network = TestNetwork.get();
        network.createDatabase(DATABASE);
        ApiServer.Plan plan = PackagedApi.plan(folder, DATABASE, "app_rw");
        Heard heard = new Heard();
        try (ApiServer api = ApiServer.launch(plan)) {
            api.awaitReady();
            DemoData.apply(network.dataSource(DATABASE, "app_migrate"), DemoData.folder());
            new Play(URI.create("http://127.0.0.1:" + plan.port()), network::token, heard).perform();
        } finally {
            network.dropDatabase(DATABASE);
        }
        assertThat(heard.scenes).hasSize(4);
        assertThat(heard.states)
                .containsExactly(
                        "draft",
                        "requested",
                        "received",
                        "accepted",
                        "in-progress",
                        "completed",
                        "completed",
                        "closed");
        assertThat(heard.held).containsExactly("demo.once", "demo.nobody", "demo.exactly", "demo.nothing");
        assertThat(heard.statuses).contains(200, 201, 403, 404).allMatch(status -> status < 500);
    }

    private static final class Heard implements Stage {
        private final List<String> scenes = new ArrayList<>();
        private final List<String> states = new ArrayList<>();
        private final List<String> held = new ArrayList<>();
        private final List<Integer> statuses = new ArrayList<>();

        @Override
        public void scene(String key, Object... arguments) {
            scenes.add(key);
        }

        @Override
        public void step(String key, Object... arguments) {}

        @Override
        public void exchange(String method, String path, int status) {
            statuses.add(status);
        }

        @Override
        public void shows(String name, @Nullable Object value) {
            if (name.equals("state")) {
                states.add(String.valueOf(value));
            }
        }

        @Override
        public void holds(String key, Object... arguments) {
            held.add(key);
        }
    }
}
