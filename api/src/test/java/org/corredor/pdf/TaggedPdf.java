package org.corredor.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A document opened as a screen reader would, and what of PDF/UA-1 a program can hold it to: language, title shown, the claim itself,
 * every text in a tag or marked as no content, headings in order, tables with headed rows, lists, every font inside.
 */
public final class TaggedPdf {
    private static final Set<String> SHOWS_TEXT = Set.of("Tj", "TJ", "'", "\"");

    private final byte[] file;

    public TaggedPdf(byte[] file) {
        this.file = file;
    }

    /** All its text, in reading order, lines joined. */
    public String text() {
        return read(document -> new PDFTextStripper().getText(document)).replaceAll("\\s+", " ");
    }

    /** The structure's types, depth first. */
    public List<String> tags() {
        return read(document -> {
            List<String> tags = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            return tags;
        });
    }

    /** Fails for what a program can find missing. */
    public void mustBeAccessible(String language, String title) {
        read(document -> {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>");
            for (PDPage page : document.getPages()) {
                everyTextIsTagged(page);
                everyFontIsInside(page);
                assertThat(page.getCOSObject().getNameAsString(COSName.getPDFName("Tabs")))
                        .as("tab order")
                        .isEqualTo("S");
            }
            return document;
        });
        headingsInOrder();
        tablesAreHeaded();
    }

    private void headingsInOrder() {
        List<String> headings =
                tags().stream().filter(tag -> tag.matches("H[1-6]")).toList();
        assertThat(headings).startsWith("H1").doesNotContain("H3");
        assertThat(headings.stream().filter("H1"::equals)).hasSize(1);
    }

    private void tablesAreHeaded() {
        List<String> tags = tags();
        assertThat(tags.stream().filter("TR"::equals).count())
                .as("each row has a heading")
                .isLessThanOrEqualTo(tags.stream().filter("TH"::equals).count());
        assertThat(tags.stream().filter("LI"::equals).count())
                .isEqualTo(tags.stream().filter("LBody"::equals).count());
    }

    private static void everyTextIsTagged(PDPage page) throws IOException {
        Deque<Boolean> open = new ArrayDeque<>();
        List<Object> operands = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            if (!(token instanceof Operator operator)) {
                operands.add(token);
                continue;
            }
            switch (operator.getName()) {
                case "BDC", "BMC" -> open.push(isContentOrArtifact(page, operands));
                case "EMC" -> open.pop();
                default -> {
                    if (SHOWS_TEXT.contains(operator.getName())) {
                        assertThat(open).as("a text in no tag").contains(true);
                    }
                }
            }
            operands.clear();
        }
    }

    /** Its properties stand in the stream, or in the page's resources under a name. */
    private static boolean isContentOrArtifact(PDPage page, List<Object> operands) {
        Object last = operands.getLast();
        if (COSName.ARTIFACT.equals(operands.getFirst())) {
            return true;
        }
        if (last instanceof COSName name && operands.size() > 1) {
            var named = page.getResources().getProperties(name);
            return named != null && named.getCOSObject().containsKey(COSName.MCID);
        }
        return last instanceof COSDictionary properties && properties.containsKey(COSName.MCID);
    }

    private static void everyFontIsInside(PDPage page) throws IOException {
        for (COSName name : page.getResources().getFontNames()) {
            var font = page.getResources().getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }

    private <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return reading.of(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }
}
