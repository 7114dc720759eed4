package org.corredor.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a page becomes. */
final class AccessiblePdfTest {
    @Test
    void everyPartHasItsTag() {
        TaggedPdf pdf = new TaggedPdf(AccessiblePdf.of(page()));
        pdf.mustBeAccessible("ht", "Fòm referans");
        assertThat(pdf.tags())
                .contains(
                        "Document",
                        "H1",
                        "H2",
                        "P",
                        "Table",
                        "THead",
                        "TBody",
                        "TR",
                        "TH",
                        "TD",
                        "L",
                        "LI",
                        "Lbl",
                        "LBody");
    }

    @Test
    void aTextIsNeverMarkup() {
        PdfPage page = page().paragraph("<script>alert(1)</script> <img src=\"file:///etc/passwd\"/> & <b>");
        assertThat(new TaggedPdf(AccessiblePdf.of(page)).text())
                .contains("<script>alert(1)</script> <img src=\"file:///etc/passwd\"/> & <b>");
    }

    @Test
    void lettersOfTheCorridorArePrinted() {
        String names = "Ñuñez Eulália òèé ꞌÑandu tsòꞌ ḻ ɨ ʼ ŋ";
        assertThat(new TaggedPdf(AccessiblePdf.of(page().paragraph(names))).text())
                .contains(names);
    }

    @Test
    void aLongTableGoesOnOverPages() {
        List<PdfPage.Fact> facts = IntStream.range(0, 120)
                .mapToObj(i -> new PdfPage.Fact("Dato " + i, List.of("uno", "dos")))
                .toList();
        TaggedPdf pdf = new TaggedPdf(AccessiblePdf.of(page().facts("Dato", "Valor", facts)));
        pdf.mustBeAccessible("ht", "Fòm referans");
        assertThat(pdf.text()).contains("Dato 0 uno dos").contains("Dato 119 uno dos");
    }

    /** The check finds what it is there for. */
    @Test
    void anotherLanguageOrTitleIsFound() {
        TaggedPdf pdf = new TaggedPdf(AccessiblePdf.of(page()));
        assertThatThrownBy(() -> pdf.mustBeAccessible("es", "Fòm referans")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> pdf.mustBeAccessible("ht", "Otro")).isInstanceOf(AssertionError.class);
    }

    private static PdfPage page() {
        return new PdfPage("ht", "Fòm referans")
                .notice("Konfidansyèl")
                .section("Kòd")
                .code("7QF2-9MXC-G")
                .facts("Kesyon", "Repons", List.of(new PdfPage.Fact("Non", List.of("Lala", "Eulalia"))))
                .section("Lis")
                .list(List.of("☐ Resevwa", "☐ Aksepte"));
    }
}
