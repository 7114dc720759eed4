package org.corredor;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.corredor.local.TestNetwork;
import org.jspecify.annotations.Nullable;

/**
 * What the API under test stands on, for every {@code @QuarkusTest} alike: a fresh database of the shared test network, its
 * Keycloak, a key store and key file of its own, free ports. The API migrates the database when it starts;
 * {@link DemoNetwork} fills it.
 */
@WithTestResource(value = NetworkResource.class, scope = TestResourceScope.GLOBAL)
public final class NetworkResource implements QuarkusTestResourceLifecycleManager {
    /** The database of the API under test. */
    public static final String DATABASE = "corredor_api_test";

    /** What the API under test logs, in the form of production, since the tests began. */
    public static final Path LOG = Path.of("target", "api-under-test.log").toAbsolutePath();

    private @Nullable Path keys;

    @Override
    public Map<String, String> start() {
        TestNetwork network = TestNetwork.get();
        network.createDatabase(DATABASE);
        Path folder = keyFolder();
        keys = folder;
        forgetEarlierLog();
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.management.test-port", "0"),
                Map.entry("quarkus.datasource.jdbc.url", network.jdbcUrl(DATABASE)),
                Map.entry("quarkus.datasource.username", "app_rw"),
                Map.entry("quarkus.datasource.password", network.password("app_rw")),
                Map.entry("quarkus.flyway.username", "app_migrate"),
                Map.entry("quarkus.flyway.password", network.password("app_migrate")),
                Map.entry("quarkus.oidc.auth-server-url", network.issuer()),
                // one account is refused more often here in a minute than any caller should be
                Map.entry("corredor.denials.per-minute", "100000"),
                // and sends more of everything
                Map.entry("corredor.rate.per-minute", "6000"),
                // and one address proposes more corrections
                Map.entry("corredor.rate.sparing-per-minute", "100000"),
                Map.entry("corredor.rate.sparing-per-day", "100000"),
                // statements are counted here: the job that works out openings runs when a test says so
                Map.entry("corredor.directory.openings-every", "off"),
                Map.entry("corredor.referral.clock-every", "off"),
                Map.entry("corredor.referral.key-purge-every", "off"),
                Map.entry("corredor.directory.responses-every", "off"),
                Map.entry("quarkus.log.file.enabled", "true"),
                Map.entry("quarkus.log.file.json.enabled", "true"),
                Map.entry("quarkus.log.file.path", LOG.toString()),
                Map.entry("corredor.keystore.directory", folder.resolve("keys").toString()),
                Map.entry("corredor.keystore.kek-file", folder.resolve("kek").toString()));
    }

    private static void forgetEarlierLog() {
        try {
            Files.deleteIfExists(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path keyFolder() {
        try {
            Path folder = Files.createTempDirectory("corredor-api-test");
            Files.createDirectory(folder.resolve("keys"));
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            Path file = Files.createFile(
                    folder.resolve("kek"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, key);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        Path folder = keys;
        if (folder == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
