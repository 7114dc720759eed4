package org.corredor.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for every form of every marker at once, whatever the case of its letters. A find is told as place, column and form,
 * never as the text.
 */
final class MarkerSearch {
    private static final int CHUNK = 1 << 20;
    private static final int HEAD = Long.BYTES;

    private static final class Form {
        private final String name;
        private final byte[] bytes;

        Form(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }
    }

    private final Map<Long, List<Form>> byHead = new HashMap<>();
    /** One bit for each low half of a head: most places are passed by with one look. */
    private final long[] heads = new long[1 << 10];

    private int longest;

    MarkerSearch(List<Marker> markers) {
        for (Marker marker : markers) {
            marker.forms().forEach((name, bytes) -> add(new Form(marker.column() + " (" + name + ")", bytes)));
        }
    }

    private void add(Form form) {
        if (form.bytes.length < HEAD) {
            throw new IllegalArgumentException("too short to be looked for: " + form.name);
        }
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head << 8 | (form.bytes[i] & 0xff);
        }
        byHead.computeIfAbsent(head, h -> new ArrayList<>()).add(form);
        heads[slot(head)] |= 1L << head;
        longest = Math.max(longest, form.bytes.length);
    }

    private static int slot(long head) {
        return (int) (head >>> 6) & 0x3ff;
    }

    /** Everything found in the files below a folder; how many bytes that were comes with it. */
    Found inFiles(Path root) {
        Set<String> found = new TreeSet<>();
        long bytes = 0;
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    bytes += search(in, root.relativize(file) + ": ", found);
                } catch (NoSuchFileException gone) {
                    // a running server deletes files; what it deleted lies about no longer
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Found(found, bytes);
    }

    Found inText(String place, String text) {
        Set<String> found = new TreeSet<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new Found(found, search(new ByteArrayInputStream(bytes), place + ": ", found));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private long search(InputStream in, String place, Set<String> found) throws IOException {
        byte[] buffer = new byte[CHUNK + longest];
        int kept = 0; // the end of the chunk before, so that nothing is missed on its border
        long total = 0;
        for (int read = in.readNBytes(buffer, 0, CHUNK); read > 0; read = in.readNBytes(buffer, kept, CHUNK)) {
            total += read;
            lower(buffer, kept, kept + read);
            scan(buffer, kept + read, place, found);
            int end = kept + read;
            kept = Math.min(longest - 1, end);
            System.arraycopy(buffer, end - kept, buffer, 0, kept);
        }
        return total;
    }

    /** Only A to Z. */
    static void lower(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
                bytes[i] = (byte) (bytes[i] + ('a' - 'A'));
            }
        }
    }

    private void scan(byte[] bytes, int end, String place, Set<String> found) {
        long head = 0;
        for (int i = 0; i < end; i++) {
            head = head << 8 | (bytes[i] & 0xff);
            if (i >= HEAD - 1 && (heads[slot(head)] >>> head & 1) != 0) {
                for (Form form : byHead.getOrDefault(head, List.of())) {
                    int from = i - HEAD + 1;
                    int to = from + form.bytes.length;
                    if (to <= end && Arrays.equals(bytes, from, to, form.bytes, 0, form.bytes.length)) {
                        found.add(place + form.name);
                    }
                }
            }
        }
    }

    /** What was found where, and how much was looked through. */
    record Found(Set<String> places, long bytes) {}
}
