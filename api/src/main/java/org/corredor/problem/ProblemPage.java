package org.corredor.problem;

import java.util.ResourceBundle;

/** The HTML of the problem pages: headings, lists and links; no script and no style, so the strictest policy holds. */
final class ProblemPage {
    private ProblemPage() {}

    static String all(Language language) {
        ResourceBundle texts = ProblemBody.texts(language);
        StringBuilder list = new StringBuilder("<ul>\n");
        for (ProblemType type : ProblemType.values()) {
            list.append("<li><a href=\"%s\">%s</a> (%d, <code>%s</code>)</li>\n"
                    .formatted(type.uri(), text(texts, type.code() + ".title"), type.status(), type.code()));
        }
        list.append("</ul>\n");
        String title = text(texts, "docs.title");
        return page(language, title, "<p>" + text(texts, "docs.intro") + "</p>\n" + list);
    }

    static String one(ProblemType type, Language language) {
        ResourceBundle texts = ProblemBody.texts(language);
        String body = """
                <p>%s</p>
                <dl>
                <dt>%s</dt><dd>%d</dd>
                <dt>%s</dt><dd><code>%s</code></dd>
                </dl>
                <p><a href="%s">%s</a></p>
                """.formatted(
                        text(texts, type.code() + ".detail"),
                        text(texts, "docs.status"),
                        type.status(),
                        text(texts, "docs.type"),
                        type.uri(),
                        ProblemType.BASE.substring(0, ProblemType.BASE.length() - 1),
                        text(texts, "docs.title"));
        return page(language, text(texts, type.code() + ".title"), body);
    }

    private static String page(Language language, String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Corredor</title>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(language.tag(), title, title, body);
    }

    private static String text(ResourceBundle texts, String key) {
        return texts.getString(key)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
