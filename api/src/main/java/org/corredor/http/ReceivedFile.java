package org.corredor.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * A request's large body on disk, under a name nobody can guess and readable by the API alone; gone with the request. A few are there
 * at a time, so that callers can't fill the disk: one too many is answered 429.
 */
@RequestScoped
public class ReceivedFile {
    private static final int AT_A_TIME = 8;
    private static final long SECONDS_TO_WAIT = 30;
    private static final Semaphore PLACES = new Semaphore(AT_A_TIME);

    private @Nullable Path path;
    private String digest = "";

    /** Reads the body to its end; 413 beyond {@code max} bytes. */
    void receive(InputStream body, long max) {
        if (!PLACES.tryAcquire()) {
            throw Problem.of(ProblemType.RATE_LIMITED).with("retry_after", SECONDS_TO_WAIT);
        }
        try {
            Path file = Files.createTempFile("corredor-", ".body");
            path = file;
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), hash)) {
                byte[] part = new byte[1 << 16];
                long read = 0;
                for (int got = body.read(part); got >= 0; got = body.read(part)) {
                    read += got;
                    if (read > max) {
                        throw Problem.of(ProblemType.PAYLOAD_TOO_LARGE);
                    }
                    out.write(part, 0, got);
                }
            }
            digest = HexFormat.of().formatHex(hash.digest());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        } finally {
            if (path == null) {
                PLACES.release();
            }
        }
    }

    /** Where it is; empty for a request whose body isn't a file. */
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /** SHA-256 of it, in hex. */
    public String digest() {
        return digest;
    }

    @PreDestroy
    void forget() {
        Path file = path;
        if (file != null) {
            path = null;
            PLACES.release();
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }
}
