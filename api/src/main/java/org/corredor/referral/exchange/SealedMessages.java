package org.corredor.referral.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.corredor.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What was said on a referral as a column of a query that decides by its own conditions whether the referral may be seen, as its
 * {@link SealedPackage} is: one statement for both. The rules are those of the package.
 */
public final class SealedMessages {
    /** After every message there is or will be. */
    public static final UUID LATEST = new UUID(-1, -1);

    private static final ObjectMapper JSON = new ObjectMapper();

    private SealedMessages() {}

    /**
     * A message as stored.
     *
     * @param by ORIGIN or RECEIVER
     * @param place what the ciphertext is bound to
     * @param readAt when the other side marked it as read
     */
    public record Stored(
            UUID id,
            String by,
            UUID place,
            Sealed text,
            Instant at,
            @Nullable Instant readAt) {}

    /** The column in HQL of the latest below {@code before}, for {@link #stored}; each argument in HQL. */
    public static String page(String id, String before, String atMost) {
        return column("?, ?, null, ?", id + ", " + before + ", " + atMost);
    }

    /** The column in HQL of one of them. */
    public static String one(String id, String message) {
        return column("?, null, ?, 1", id + ", " + message);
    }

    private static String column(String asked, String arguments) {
        return "cast(sql('(select json_agg(json_build_array(m.id, m.by_side, m.place, encode(m.ciphertext, ''hex''), m.at,"
                + " m.read_at) order by m.id desc) from app.exchange_messages(" + asked + ") m)', " + arguments
                + ") as String)";
    }

    /** What the column holds, latest first; nothing for null. */
    public static List<Stored> stored(@Nullable String column) {
        List<Stored> messages = new ArrayList<>();
        if (column != null) {
            try {
                JSON.readTree(column).forEach(message -> messages.add(of(message)));
            } catch (JsonProcessingException impossible) {
                // without the cause: it would quote what was read
                throw new IllegalStateException("the database built messages that are no JSON");
            }
        }
        return messages;
    }

    private static Stored of(JsonNode message) {
        return new Stored(
                UUID.fromString(message.path(0).asText()),
                message.path(1).asText(),
                UUID.fromString(message.path(2).asText()),
                Sealed.of(HexFormat.of().parseHex(message.path(3).asText())),
                instant(message.path(4)),
                message.path(5).isNull() ? null : instant(message.path(5)));
    }

    private static Instant instant(JsonNode time) {
        return OffsetDateTime.parse(time.asText()).toInstant();
    }
}
