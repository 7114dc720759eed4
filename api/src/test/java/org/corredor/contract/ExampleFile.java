package org.corredor.contract;

import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.client;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One operation's example, {@code openapi/examples/<operationId>.json}: who calls ({@code as}), path, query,
 * request, response. */
record ExampleFile(String operation, ObjectNode content) {
    static final Path FOLDER = Path.of("..", "openapi", "examples");
    private static final String CLIENT = "client ";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Set<String> operations() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> operations = new TreeSet<>();
            files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .forEach(operations::add);
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExampleFile of(String operation) {
        try {
            return new ExampleFile(operation, (ObjectNode)
                    JSON.readTree(FOLDER.resolve(operation + ".json").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("the example of " + operation + " can't be read", e);
        }
    }

    /** A request of who calls: a demo account, a client, or anybody. */
    RequestSpecification caller() {
        String account = content.path("as").textValue();
        if (account == null) {
            return anonymous();
        }
        return account.startsWith(CLIENT) ? client(account.substring(CLIENT.length())) : as(account);
    }

    JsonNode path() {
        return content.path("path");
    }

    JsonNode query() {
        return content.path("query");
    }

    JsonNode request() {
        return content.path("request");
    }

    JsonNode response() {
        return content.path("response");
    }

    /** Keeps what was answered as the example of it. */
    void record(JsonNode answer) {
        content.set("response", answer);
        var indented = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(indented);
        try {
            Files.writeString(
                    FOLDER.resolve(operation + ".json"), JSON.writer(printer).writeValueAsString(content) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
