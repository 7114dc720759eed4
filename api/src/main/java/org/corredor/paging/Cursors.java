package org.corredor.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.corredor.crypto.SigningKey;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads cursors: the id of the last item of a page, signed together with the tenant, the list and its filter.
 * A cursor of another center, another list or another filter is a 400, as is one that was altered.
 */
@ApplicationScoped
public class Cursors {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;
    private static final int SIGNATURE = 16;

    private final SigningKey key;
    private final CurrentTenant tenant;

    Cursors(SigningKey key, CurrentTenant tenant) {
        this.key = key;
        this.tenant = tenant;
    }

    /** What a repository needs for a keyset page: newest first, below {@code before} when that is there. */
    public record Window(@Nullable UUID before, int limit, String list) {
        /** One more than asked for: whether it comes tells if there is a next page. */
        public int fetch() {
            return limit + 1;
        }
    }

    /**
     * Reads {@code cursor} and {@code limit} of a list.
     *
     * @param list name of the list and its filter, as the cursor is bound to it
     * @throws Problem 400 for a cursor that isn't of this list; 422 for a limit outside 1 to 200
     */
    public Window window(@Nullable String cursor, @Nullable String limit, String list) {
        return new Window(cursor == null ? null : read(cursor, list), limit(limit), list);
    }

    /** The page of rows fetched by a window; its cursor names the last row shown. */
    public <T> Page<T> page(List<T> fetched, Window window, Function<T, UUID> id) {
        if (fetched.size() <= window.limit()) {
            return new Page<>(fetched, null);
        }
        List<T> shown = fetched.subList(0, window.limit());
        return new Page<>(shown, write(id.apply(shown.getLast()), window.list()));
    }

    private static int limit(@Nullable String sent) {
        if (sent == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(sent);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // answered below like a number out of range
        }
        throw Problem.invalid(new FieldError("?limit", "size", 1, MAX_LIMIT));
    }

    private String write(UUID last, String list) {
        ByteBuffer cursor = ByteBuffer.allocate(16 + SIGNATURE)
                .putLong(last.getMostSignificantBits())
                .putLong(last.getLeastSignificantBits())
                .put(signature(last, list));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.array());
    }

    private UUID read(String cursor, String list) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == 16 + SIGNATURE) {
                UUID last = new UUID(bytes.getLong(), bytes.getLong());
                byte[] signed = new byte[SIGNATURE];
                bytes.get(signed);
                if (MessageDigest.isEqual(signed, signature(last, list))) {
                    return last;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below like any cursor that isn't ours
        }
        throw Problem.of(ProblemType.INVALID_CURSOR);
    }

    private byte[] signature(UUID last, String list) {
        String signed = tenant.id() + "\n" + list + "\n" + last;
        return Arrays.copyOf(key.sign("cursor", signed.getBytes(StandardCharsets.UTF_8)), SIGNATURE);
    }
}
