package org.corredor.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.corredor.PackagedApi;
import org.corredor.local.ApiServer;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged API ends at once with a public URL that is none, and not at the first request. */
final class PublicUrlStartIT {
    private static final String DATABASE = "publicurl";

    @TempDir
    Path folder;

    @BeforeEach
    void create() {
        TestNetwork.get().createDatabase(DATABASE);
    }

    @AfterEach
    void drop() {
        TestNetwork.get().dropDatabase(DATABASE);
    }

    @Test
    void withAPathInItTheApiDoesNotStart() throws Exception {
        ApiServer.Plan plan = PackagedApi.plan(
                folder, DATABASE, "app_rw", Map.of("CORREDOR_PUBLIC_URL", "https://api.example.org/v1"));
        try (ApiServer api = ApiServer.launch(plan)) {
            assertThat(api.process().waitFor(2, TimeUnit.MINUTES))
                    .as("it ended")
                    .isTrue();
            assertThat(api.process().exitValue()).isNotZero();
        }
        assertThat(Files.readString(PackagedApi.log(folder)))
                .contains("corredor.public-url is no http(s) URL of a host and nothing else");
    }
}
