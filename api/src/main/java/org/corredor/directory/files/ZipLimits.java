package org.corredor.directory.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * What a zip may be: so many entries, so many bytes unpacked, no entry that grows beyond a ratio, no name that leads out of the
 * archive. Counted while it is unpacked: what an entry's header says of its size is not believed.
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

    /** What is done with each entry; reading it to its end isn't asked for. */
    @FunctionalInterface
    public interface Visitor {
        void entry(String name, InputStream content) throws IOException;
    }

    /**
     * Goes through a zip in its own order.
     *
     * @throws FileRefused {@code zip-unreadable}, {@code zip-entries}, {@code zip-too-large}, {@code zip-name}
     */
    public void walk(InputStream packed, Visitor visitor) throws IOException {
        Metered raw = new Metered(packed);
        long[] total = {0};
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(raw)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > entries) {
                    throw new FileRefused("", 0, "zip-entries", entries);
                }
                String name = safe(entry.getName());
                Bounded content = new Bounded(zip, raw, total, raw.read);
                if (!entry.isDirectory()) {
                    visitor.entry(name, content);
                }
                content.skipNBytesToEnd();
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException broken) {
            throw new FileRefused("", 0, "zip-unreadable");
        }
        if (count == 0) {
            throw new FileRefused("", 0, "zip-unreadable");
        }
    }

    private static String safe(String name) {
        boolean leadsOut = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.contains("\0")
                || java.util.List.of(name.split("/", -1)).contains("..");
        if (leadsOut || name.length() > 200) {
            throw new FileRefused("", 0, "zip-name");
        }
        return name;
    }

    /** Counts packed bytes. */
    private static final class Metered extends FilterInputStream {
        private long read;

        Metered(InputStream packed) {
            super(packed);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            read += octet < 0 ? 0 : 1;
            return octet;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            read += Math.max(got, 0);
            return got;
        }
    }

    /** One entry, which ends without closing the archive. */
    private final class Bounded extends InputStream {
        private final InputStream unpacked;
        private final Metered raw;
        private final long[] total;
        private final long packedBefore;
        private long own;

        Bounded(InputStream unpacked, Metered raw, long[] total, long packedBefore) {
            this.unpacked = unpacked;
            this.raw = raw;
            this.total = total;
            this.packedBefore = packedBefore;
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
                // the archive reads ahead by a buffer, so an entry's packed size is known to that much
                long packed = Math.max(1, raw.read - packedBefore) + 8192;
                if (total[0] > bytes || (own > RATIO_COUNTS_FROM && own / packed > ratio)) {
                    throw new FileRefused("", 0, "zip-too-large");
                }
            }
            return got;
        }

        void skipNBytesToEnd() throws IOException {
            byte[] sink = new byte[8192];
            while (read(sink, 0, sink.length) >= 0) {
                // counting is what it is read for
            }
        }
    }
}
