package org.corredor.directory.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 and nothing else (RFC 3629), with or without a byte order mark; what is none is refused and told what it looks like. */
public final class Utf8 {
    private Utf8() {}

    /** A reader that throws {@link CharacterCodingException} at the first byte that isn't UTF-8. Refuses UTF-16 by its mark. */
    public static Reader reader(InputStream bytes, String source) throws IOException {
        return new InputStreamReader(
                withoutMark(bytes, source),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The bytes after the mark. */
    public static InputStream withoutMark(InputStream bytes, String source) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes);
        buffered.mark(3);
        byte[] start = buffered.readNBytes(3);
        if (start.length >= 2 && ((start[0] & 0xff) + (start[1] & 0xff)) == 0xff + 0xfe && start[0] != start[1]) {
            throw new FileRefused(source, 1, "encoding", "UTF-16");
        }
        boolean marked = start.length == 3
                && (start[0] & 0xff) == 0xef
                && (start[1] & 0xff) == 0xbb
                && (start[2] & 0xff) == 0xbf;
        if (!marked) {
            buffered.reset();
        }
        return buffered;
    }

    /** What to say of text that isn't UTF-8: nearly always a spreadsheet saved as Windows-1252. */
    public static FileRefused refused(String source, int line) {
        return new FileRefused(source, line, "encoding", "Windows-1252");
    }
}
