package org.corredor.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.corredor.pdf.AccessiblePdf;
import org.corredor.problem.Language;
import org.jspecify.annotations.Nullable;

/** A document as the answer, in the language that was asked for. */
public final class PdfAnswer {
    private static final MediaType PDF = MediaType.valueOf(AccessiblePdf.MEDIA_TYPE);

    private PdfAnswer() {}

    /** The language named, else the best of Accept-Language, else Spanish. */
    public static Language language(@Nullable String named, HttpHeaders asked) {
        return Language.of(named == null ? asked.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) : named);
    }

    /**
     * The answer, shown rather than saved.
     *
     * @param name of the file without its extension; nothing of a person
     */
    public static Response of(byte[] document, Language language, String name) {
        return Response.ok(document, PDF)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .build();
    }
}
