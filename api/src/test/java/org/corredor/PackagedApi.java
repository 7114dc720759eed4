package org.corredor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.corredor.local.ApiServer;
import org.corredor.local.TestNetwork;

/** How the packaged API is started in a test: as an operator would, in a process of its own, on free ports. */
public final class PackagedApi {
    private PackagedApi() {}

    /**
     * A plan for one start.
     *
     * @param folder takes the key store, the key file and the log; the same folder again is another copy of the same API
     * @param login whom the API connects as
     */
    public static ApiServer.Plan plan(Path folder, String database, String login) throws IOException {
        TestNetwork network = TestNetwork.get();
        Path jar = Path.of(Objects.requireNonNull(System.getProperty("corredor.api.jar")));
        return new ApiServer.Plan(
                Objects.requireNonNull(jar.getParent()),
                freePort(),
                freePort(),
                network.jdbcUrl(database),
                network.password("app_rw"),
                network.password("app_migrate"),
                network.issuer(),
                folder.resolve("keys"),
                keyEncryptionKey(folder),
                log(folder),
                Map.of("QUARKUS_DATASOURCE_USERNAME", login, "QUARKUS_DATASOURCE_PASSWORD", network.password(login)));
    }

    /** The same with further settings, or with others in place of these. */
    public static ApiServer.Plan plan(Path folder, String database, String login, Map<String, String> more)
            throws IOException {
        ApiServer.Plan usual = plan(folder, database, login);
        Map<String, String> extra = new HashMap<>(usual.extra());
        extra.putAll(more);
        return new ApiServer.Plan(
                usual.packaged(),
                usual.port(),
                usual.managementPort(),
                usual.jdbcUrl(),
                usual.rwPassword(),
                usual.migratePassword(),
                usual.issuer(),
                usual.keystore(),
                usual.keyEncryptionKey(),
                usual.log(),
                extra);
    }

    public static Path log(Path folder) {
        return folder.resolve("api.log");
    }

    private static Path keyEncryptionKey(Path folder) throws IOException {
        Path file = folder.resolve("kek");
        if (Files.exists(file)) {
            return file;
        }
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.write(file, key);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
