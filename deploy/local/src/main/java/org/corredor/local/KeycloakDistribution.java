package org.corredor.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak unpacked and built for PostgreSQL, once per user, in the cache.
 *
 * <p>Building takes longer than every start after it, so it is done once. Two processes may want it at the same time: a file
 * lock lets one work and the other wait. An interrupted run leaves no marker, so the next one begins anew.
 */
final class KeycloakDistribution {
    /** What is fixed at build time; part of the cache folder's name, so a change here makes a new build. */
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");

    private static final String MARKER = ".corredor-built";

    private KeycloakDistribution() {}

    /**
     * The built distribution's home.
     *
     * @param archives folder with the one zip that Maven put there
     * @param log the build's output is appended
     */
    static Path built(Path archives, Path cache, Path log) throws IOException, InterruptedException {
        Path zip = archive(archives);
        String name =
                zip.getFileName().toString().replace(".zip", "") + "-" + Integer.toHexString(BUILD_OPTIONS.hashCode());
        Path home = cache.resolve(name);
        if (Files.exists(home.resolve(MARKER))) {
            return home;
        }
        try (CacheLock alone = CacheLock.take(cache, name)) {
            if (!Files.exists(home.resolve(MARKER))) {
                deleteTree(home);
                unpack(zip, home);
                build(home, log);
                Files.createFile(home.resolve(MARKER));
            }
        }
        return home;
    }

    /** False on the first run, which takes longer. */
    static boolean isBuilt(Path archives, Path cache) throws IOException {
        return Files.exists(cache.resolve(name(archive(archives))).resolve(MARKER));
    }

    private static String name(Path zip) {
        String file = String.valueOf(zip.getFileName());
        return file.replace(".zip", "") + "-" + Integer.toHexString(BUILD_OPTIONS.hashCode());
    }

    private static Path archive(Path archives) throws IOException {
        if (Files.isDirectory(archives)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(archives, "keycloak-quarkus-dist-*.zip")) {
                for (Path zip : found) {
                    return zip;
                }
            }
        }
        throw new LocalProblem("problem.keycloak.archive", archives);
    }

    /** The zip's one top folder becomes {@code home}. */
    private static void unpack(Path zip, Path home) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path inside = Path.of(entry.getName()).normalize();
                if (inside.getNameCount() < 2 || inside.startsWith("..")) {
                    continue;
                }
                Path target = home.resolve(inside.subpath(1, inside.getNameCount()));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
    }

    private static void build(Path home, Path log) throws IOException, InterruptedException {
        Process process = KeycloakServer.java(
                        home,
                        List.of("-Xmx512m"),
                        Stream.concat(Stream.of("build"), BUILD_OPTIONS.stream())
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        int exit;
        try {
            exit = process.waitFor();
        } finally {
            process.destroy();
        }
        if (exit != 0) {
            throw new LocalProblem("problem.keycloak.build", exit, log);
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
