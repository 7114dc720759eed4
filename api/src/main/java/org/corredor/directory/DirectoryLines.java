package org.corredor.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/**
 * Everything that matches, one JSON object a line. What matches is known at once, from one snapshot; the records are read and written
 * by the hundred, each hundred in a transaction of its own, so that a long answer holds neither memory nor a connection. One that left
 * the directory in between is left out.
 */
@ApplicationScoped
class DirectoryLines {
    private static final int AT_ONCE = 100;

    private final ObjectMapper json;

    DirectoryLines(ObjectMapper json) {
        this.json = json;
    }

    <T> Lines of(List<Wanted.Place> found, Function<List<Wanted.Place>, List<T>> reading) {
        return out -> {
            for (int from = 0; from < found.size(); from += AT_ONCE) {
                List<Wanted.Place> some = found.subList(from, Math.min(from + AT_ONCE, found.size()));
                for (T record : QuarkusTransaction.requiringNew().call(() -> reading.apply(some))) {
                    write(out, record);
                }
            }
        };
    }

    private void write(OutputStream out, Object record) throws IOException {
        out.write(json.writeValueAsBytes(record));
        out.write('\n');
    }
}
