package org.corredor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** Every kind of problem can be explained in every language, and the page that does it is well-formed. */
final class ProblemTextsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTypeHasTitleAndDetail(Language language) {
        ResourceBundle texts = ProblemBody.texts(language);
        assertThat(texts.getLocale()).isEqualTo(language.locale());
        for (ProblemType type : ProblemType.values()) {
            assertThat(texts.getString(type.code() + ".title")).as(type.code()).isNotBlank();
            assertThat(texts.getString(type.code() + ".detail")).as(type.code()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameTexts(Language language) {
        assertThat(keys(language)).isEqualTo(keys(Language.ES));
    }

    @Test
    void noTextIsLeftInAnotherLanguage() {
        ResourceBundle spanish = ProblemBody.texts(Language.ES);
        ResourceBundle english = ProblemBody.texts(Language.EN);
        ResourceBundle creole = ProblemBody.texts(Language.HT);
        for (ProblemType type : ProblemType.values()) {
            String key = type.code() + ".detail";
            assertThat(Set.of(spanish.getString(key), english.getString(key), creole.getString(key)))
                    .as(key)
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsWellFormedInItsLanguageAndWithoutScript(Language language) throws Exception {
        assertThat(wellFormed(ProblemPage.all(language))).isEqualTo(language.tag());
        for (ProblemType type : ProblemType.values()) {
            String page = ProblemPage.one(type, language);
            assertThat(wellFormed(page)).isEqualTo(language.tag());
            assertThat(page).contains(type.uri()).doesNotContain("<script", "style=", "<style");
            assertThat(ProblemPage.all(language)).contains("href=\"" + type.uri() + "\"");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void boundsAreWrittenInPlainDigits(Language language) {
        Problem refused = Problem.invalid(
                new FieldError("/year", "min", 1900),
                new FieldError("/year", "max", 2100L),
                new FieldError("/amount", "max", new BigDecimal("1E+6")));
        assertThat(ProblemBody.of(refused, language).errors())
                .extracting(
                        error -> error.detail().replaceAll("[^0-9.,\\s]", "").strip())
                .containsExactly("1900.", "2100.", "1000000.");
    }

    @Test
    void codesAreUnique() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::code)).doesNotHaveDuplicates();
    }

    private static Set<String> keys(Language language) {
        return ProblemBody.texts(language).keySet();
    }

    /** Our pages are XML too once the void elements are closed; returns the language of the document. */
    private static String wellFormed(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml.strip())));
        assertThat(document.getElementsByTagName("h1").getLength()).isOne();
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isNotBlank();
        return document.getDocumentElement().getAttribute("lang");
    }
}
