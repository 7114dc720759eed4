package org.corredor.pdf;

import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a document says, in reading order. Everything put in is text: no part of it is read as markup, whatever it holds.
 */
public final class PdfPage {
    private final Document document;
    private final Element body;

    /**
     * An empty page.
     *
     * @param language BCP 47, of all its text
     * @param title what a reader shows in place of the file's name
     */
    public PdfPage(String language, String title) {
        document = empty();
        Element html = document.createElement("html");
        html.setAttribute("lang", language);
        document.appendChild(html);
        Element head = child(html, "head");
        child(head, "title").setTextContent(title);
        meta(head, "subject", title);
        meta(head, "author", "Corredor");
        meta(head, "description", title);
        Element style = child(head, "link");
        style.setAttribute("rel", "stylesheet");
        style.setAttribute("type", "text/css");
        style.setAttribute("href", AccessiblePdf.STYLE);
        body = child(html, "body");
        child(body, "h1").setTextContent(title);
    }

    public PdfPage section(String heading) {
        child(body, "h2").setTextContent(heading);
        return this;
    }

    public PdfPage paragraph(String text) {
        child(body, "p").setTextContent(text);
        return this;
    }

    /** A text that is to be seen before the rest. */
    public PdfPage notice(String text) {
        styled("p", "notice").setTextContent(text);
        return this;
    }

    /** A code to be read out and typed in. */
    public PdfPage code(String code) {
        styled("p", "code").setTextContent(code);
        return this;
    }

    /** A text that is to be copied to the letter: it breaks anywhere. */
    public PdfPage exact(String text) {
        styled("p", "exact").setTextContent(text);
        return this;
    }

    public PdfPage list(List<String> items) {
        Element list = child(body, "ul");
        items.forEach(item -> child(list, "li").setTextContent(item));
        return this;
    }

    /** A list of boxes to be ticked by hand, each with what it means. */
    public PdfPage ticks(List<String> items) {
        Element list = styled("ul", "ticks");
        items.forEach(item -> child(list, "li").setTextContent(item));
        return this;
    }

    /**
     * A fact.
     *
     * @param lines what is said of it, each on a line of its own
     */
    public record Fact(String name, List<String> lines) {
        public Fact(String name, String line) {
            this(name, List.of(line));
        }
    }

    /**
     * A table of two columns, each row of it headed by the fact's name.
     *
     * @param names the heading over the names
     * @param values the heading over the values
     */
    public PdfPage facts(String names, String values, List<Fact> facts) {
        Element table = child(body, "table");
        Element top = child(child(table, "thead"), "tr");
        head(top, "col", names);
        head(top, "col", values);
        Element rows = child(table, "tbody");
        for (Fact fact : facts) {
            Element row = child(rows, "tr");
            head(row, "row", fact.name());
            Element value = child(row, "td");
            fact.lines().forEach(line -> child(value, "p").setTextContent(line));
        }
        return this;
    }

    Document document() {
        return document;
    }

    private void head(Element row, String scope, String text) {
        Element head = child(row, "th");
        head.setAttribute("scope", scope);
        head.setTextContent(text);
    }

    private void meta(Element head, String name, String content) {
        Element meta = child(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private Element styled(String name, String style) {
        Element element = child(body, name);
        element.setAttribute("class", style);
        return element;
    }

    private Element child(Element parent, String name) {
        Element child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException everyJavaHasOne) {
            throw new IllegalStateException(everyJavaHasOne);
        }
    }
}
