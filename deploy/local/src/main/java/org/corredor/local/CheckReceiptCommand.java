package org.corredor.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code corredor check-receipt RECEIPT [PACKAGE] [--json]}: is a referral's receipt what was hashed, and is a package what it
 * commits to? Both as the API answered them. Nothing leaves the machine, and no value is shown. Exit code 0 when all holds, 1 when
 * something doesn't, 2 when a file is none.
 */
@Command(name = "check-receipt")
final class CheckReceiptCommand implements Callable<Integer> {
    private static final int WRONG = 2;

    @Parameters(index = "0")
    private Path receipt = Path.of("");

    @Parameters(index = "1", arity = "0..1")
    private @Nullable Path packed;

    @Option(names = "--json")
    private boolean json;

    private final Corredor corredor;

    CheckReceiptCommand(Corredor corredor) {
        this.corredor = corredor;
    }

    @Override
    public Integer call() throws IOException {
        Path held = packed;
        Receipt read;
        Receipt.@Nullable Finding finding;
        try {
            read = Receipt.read(Files.readString(receipt));
        } catch (IOException | IllegalArgumentException none) {
            return wrong("receipt.none", receipt);
        }
        try {
            finding = held == null ? null : read.of(Files.readString(held));
        } catch (IOException | IllegalArgumentException none) {
            return wrong("receipt.no-package", held);
        }
        boolean holds = read.isWhole() && (finding == null || finding.holds());
        if (json) {
            corredor.screen().line(asJson(read, finding, holds));
        } else {
            show(read, finding);
        }
        return holds ? 0 : 1;
    }

    private int wrong(String key, @Nullable Path file) {
        corredor.screen().bad(corredor.say(key, String.valueOf(file)));
        return WRONG;
    }

    private void show(Receipt read, Receipt.@Nullable Finding finding) {
        Screen screen = corredor.screen();
        if (read.isWhole()) {
            screen.good(corredor.say("receipt.whole"));
        } else {
            screen.bad(corredor.say("receipt.changed"));
        }
        read.says().forEach((name, value) -> screen.line(String.format("  %-18s %s", name, value)));
        if (finding == null) {
            screen.line(corredor.say(
                    "receipt.fields", String.join(", ", read.commitments().keySet())));
            return;
        }
        line("receipt.kept", finding.kept(), true);
        line("receipt.altered", finding.altered(), false);
        line("receipt.unlisted", finding.unlisted(), false);
        line("receipt.missing", finding.missing(), false);
    }

    private void line(String key, Set<String> fields, boolean good) {
        if (!fields.isEmpty()) {
            String said = corredor.say(key, String.join(", ", fields));
            if (good) {
                corredor.screen().good(said);
            } else {
                corredor.screen().bad(said);
            }
        }
    }

    private static String asJson(Receipt read, Receipt.@Nullable Finding finding, boolean holds) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("holds", holds);
        answer.put("whole", read.isWhole());
        answer.put("receipt", read.says());
        answer.put("fields", read.commitments().keySet());
        if (finding != null) {
            answer.put("kept", finding.kept());
            answer.put("altered", finding.altered());
            answer.put("unlisted", finding.unlisted());
            answer.put("missing", finding.missing());
        }
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }
}
