package org.corredor.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The change feed: each record once, at its latest change, in the order of the transactions that made them, and only of those that no
 * transaction still under way can get ahead of. A mirror that follows it ends equal to the directory. The place in it is no secret, so
 * its cursor isn't signed: made up ones show what is public.
 */
@ApplicationScoped
@Transactional
class DirectoryFeed {
    private static final int DEFAULT = 100;
    private static final int MOST = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final PublishedDirectory published;

    DirectoryFeed(PublishedDirectory published) {
        this.published = published;
    }

    /**
     * A page.
     *
     * @param after of the page before; the beginning without
     * @throws Problem 400 for a cursor that is none, 422 for a limit outside 1 to 500
     */
    ChangesView page(@Nullable String after, @Nullable String limit, Audience audience) {
        Place place = after == null ? new Place(0, FIRST) : Place.of(after);
        int size = size(limit);
        var changes = published.changes(audience, place.transaction(), place.id(), size + 1);
        boolean more = changes.size() > size;
        List<ChangeView> shown = changes.stream()
                .limit(size)
                .map(change -> new ChangeView(
                        change.kind(), change.id(), change.record() == null, change.at(), change.record()))
                .toList();
        if (!shown.isEmpty()) {
            var last = changes.get(shown.size() - 1);
            place = new Place(last.transaction(), last.id());
        }
        return new ChangesView(shown, place.cursor(), more);
    }

    private static int size(@Nullable String sent) {
        if (sent == null) {
            return DEFAULT;
        }
        try {
            int size = Integer.parseInt(sent);
            if (size >= 1 && size <= MOST) {
                return size;
            }
        } catch (NumberFormatException notANumber) {
            // answered below like a number out of range
        }
        throw Problem.invalid(new FieldError("?limit", "size", 1, MOST));
    }

    private record Place(long transaction, UUID id) {
        static Place of(String cursor) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
                if (bytes.remaining() == 3 * Long.BYTES) {
                    long transaction = bytes.getLong();
                    if (transaction >= 0) {
                        return new Place(transaction, new UUID(bytes.getLong(), bytes.getLong()));
                    }
                }
            } catch (IllegalArgumentException notBase64) {
                // answered below like any cursor that isn't ours
            }
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }

        String cursor() {
            ByteBuffer bytes = ByteBuffer.allocate(3 * Long.BYTES)
                    .putLong(transaction)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        }
    }
}
