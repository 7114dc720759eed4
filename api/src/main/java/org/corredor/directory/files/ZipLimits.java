package org.corredor.directory.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a zip may be: so many entries, so many bytes unpacked, no entry that grows beyond a ratio, no name that leads out of the
 * archive, no name twice (who reads it next could take the other one). Bytes are counted while it is unpacked: what an entry's header
 * says of its size is not believed. Read by its directory, of
 * which no more than a bound is read either; without ZIP64, which nothing of this size needs.
 *
 * @param entries at most so many
 * @param bytes at most so many of all entries together, unpacked
 * @param ratio unpacked to packed at most, once more than a mebibyte is unpacked
 */
public record ZipLimits(int entries, long bytes, int ratio) {
    /** Of a tabular data package: 100 MB of a file may be a gigabyte of CSV. */
    public static final ZipLimits PACKAGE = new ZipLimits(200, 1L << 30, 200);

    /** Of a spreadsheet, whose texts are held in memory while it is read. */
    public static final ZipLimits SPREADSHEET = new ZipLimits(200, 64L << 20, 200);

    private static final long RATIO_COUNTS_FROM = 1 << 20;
    private static final int DIRECTORY = 1 << 20;
    private static final int NAME = 200;
    /** End of central directory record (APPNOTE 4.3.16): its length, signature, longest comment. */
    private static final int END = 22;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int COMMENT = 0xffff;

    /** What is done with each entry; reading it to its end isn't asked for. */
    @FunctionalInterface
    public interface Visitor {
        void entry(String name, InputStream content) throws IOException;
    }

    /**
     * Goes through a zip in its directory's order, reading every entry to its end.
     *
     * @throws FileRefused {@code zip-unreadable}, {@code zip-entries}, {@code zip-too-large}, {@code zip-name}
     */
    public void walk(Path file, Visitor visitor) throws IOException {
        checkDirectory(file);
        long[] total = {0};
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> all = zip.stream().toList();
            all.forEach(entry -> safe(entry.getName()));
            if (all.stream().map(ZipEntry::getName).distinct().count() < all.size()) {
                throw new FileRefused("", 0, "zip-unreadable");
            }
            for (ZipEntry entry : all) {
                if (!entry.isDirectory()) {
                    try (Bounded content = new Bounded(zip.getInputStream(entry), entry.getCompressedSize(), total)) {
                        visitor.entry(entry.getName(), content);
                        content.readToEnd();
                    }
                }
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException broken) {
            throw new FileRefused("", 0, "zip-unreadable");
        }
    }

    /** The directory's size and count, before anything is made of it. */
    private void checkDirectory(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            int length = (int) Math.min(channel.size(), END + COMMENT);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            while (tail.hasRemaining() && channel.read(tail, channel.size() - length + tail.position()) >= 0) {
                // a read may be short
            }
            int end = length - END;
            while (end >= 0 && tail.getInt(end) != END_SIGNATURE) {
                end--;
            }
            if (end < 0 || end + END + Short.toUnsignedInt(tail.getShort(end + 20)) != length) {
                throw new FileRefused("", 0, "zip-unreadable");
            }
            int count = Short.toUnsignedInt(tail.getShort(end + 10));
            long size = Integer.toUnsignedLong(tail.getInt(end + 12));
            if (count > entries || size > DIRECTORY) {
                throw new FileRefused("", 0, "zip-entries", entries);
            }
            if (count == 0) {
                throw new FileRefused("", 0, "empty-file");
            }
        }
    }

    private static void safe(String name) {
        boolean leadsOut = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.contains("\0")
                || List.of(name.split("/", -1)).contains("..");
        if (leadsOut || name.length() > NAME) {
            throw new FileRefused("", 0, "zip-name");
        }
    }

    /** One entry, counted as it unpacks. */
    private final class Bounded extends InputStream {
        private final InputStream unpacked;
        private final long packed;
        private final long[] total;
        private long own;

        Bounded(InputStream unpacked, long packed, long[] total) {
            this.unpacked = unpacked;
            this.packed = Math.max(1, packed);
            this.total = total;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = unpacked.read(into, from, length);
            if (got > 0) {
                own += got;
                total[0] += got;
                if (total[0] > bytes || (own > RATIO_COUNTS_FROM && own / packed > ratio)) {
                    throw new FileRefused("", 0, "zip-too-large");
                }
            }
            return got;
        }

        @Override
        public void close() throws IOException {
            unpacked.close();
        }

        void readToEnd() throws IOException {
            byte[] sink = new byte[8192];
            while (read(sink, 0, sink.length) >= 0) {
                // counting is what it is read for
            }
        }
    }
}
