package org.corredor.local.hsds;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A text, packed when it is long. */
final class PackedText {
    private static final int LONG = 32 * 1024;

    private final byte[] bytes;
    private final boolean packed;

    private PackedText(byte[] bytes, boolean packed) {
        this.bytes = bytes;
        this.packed = packed;
    }

    static PackedText of(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (plain.length < LONG) {
            return new PackedText(plain, false);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 8);
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new PackedText(packed.toByteArray(), true);
    }

    String text() {
        if (!packed) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
