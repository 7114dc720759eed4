package org.corredor.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Writes a page as PDF/UA-1: tagged, its language said, its title shown, its fonts embedded. It reads nothing but its own style and
 * fonts, whatever a page refers to.
 */
public final class AccessiblePdf {
    public static final String MEDIA_TYPE = "application/pdf";

    /** The one reference that is followed. */
    static final String STYLE = "corredor:page.css";

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "DejaVu Sans";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        // it would say in the log what it can't draw, which is a text of somebody's
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OwnFonts(resource(FONTS + "DejaVuSans.ttf")));
    }

    private AccessiblePdf() {}

    /** The page as a file. */
    public static byte[] of(PdfPage page) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Corredor");
        builder.useUriResolver((base, uri) -> STYLE.equals(uri) ? uri : null);
        builder.useProtocolsStreamImplementation(uri -> new Style(), "corredor");
        builder.useFont(() -> resource(FONTS + "DejaVuSans.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> resource(FONTS + "DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withW3cDocument(page.document(), "corredor:");
        builder.toStream(file);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a document could not be written", impossible);
        }
        return file.toByteArray();
    }

    private static InputStream resource(String name) {
        InputStream found = AccessiblePdf.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return found;
    }

    /** The style sheet, to whatever address it is asked for under the one scheme. */
    private static final class Style implements FSStream {
        @Override
        public InputStream getStream() {
            return resource("/org/corredor/pdf/page.css");
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
