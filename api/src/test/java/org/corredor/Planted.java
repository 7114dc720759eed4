package org.corredor;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Code that breaks a rule on purpose, compiled out of the test's text: as source files it could not pass the build's own
 * checks, and the API under test would find its endpoints and entities.
 */
final class Planted {
    private static final Pattern PACKAGE = Pattern.compile("package ([a-z.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface) (\\w+)");

    private Planted() {}

    /** The classes of the sources and nothing else. */
    static JavaClasses classes(Path folder, String... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<JavaFileObject> units =
                Arrays.stream(sources).<JavaFileObject>map(Source::new).toList();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> options = List.of(
                "-proc:none", "-parameters", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        if (!compiler.getTask(said, null, null, options, null, units).call()) {
            throw new IllegalArgumentException("the planted code does not compile: " + said);
        }
        return new ClassFileImporter().importPath(classes);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + name(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        private static String name(String text) {
            Matcher in = PACKAGE.matcher(text);
            Matcher type = TYPE.matcher(text);
            String folder = in.find() ? in.group(1).replace('.', '/') + "/" : "";
            return folder + (type.find() ? type.group(1) : "package-info");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
