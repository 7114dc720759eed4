package org.corredor.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Whoever holds it is alone in filling one part of the cache: among the threads of this JVM and among all processes. */
final class CacheLock implements AutoCloseable {
    /** A file lock belongs to the JVM: two threads of one must be kept apart by other means. */
    private static final Map<String, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final FileChannel channel;
    private final FileLock lock;
    private final ReentrantLock threads;

    private CacheLock(ReentrantLock threads, FileChannel channel, FileLock lock) {
        this.threads = threads;
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits for its turn. */
    static CacheLock take(Path cache, String name) throws IOException {
        Files.createDirectories(cache);
        ReentrantLock threads = THREADS.computeIfAbsent(name, unused -> new ReentrantLock());
        threads.lock();
        try {
            FileChannel channel = FileChannel.open(
                    cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new CacheLock(threads, channel, channel.lock());
        } catch (IOException | RuntimeException e) {
            threads.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lock.release();
            channel.close();
        } finally {
            threads.unlock();
        }
    }
}
