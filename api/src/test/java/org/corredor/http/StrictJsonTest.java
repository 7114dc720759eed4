package org.corredor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.consent.PackageField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value of another type is refused, from text and from a tree (a merge patch) alike. */
final class StrictJsonTest {
    private final ObjectMapper json = mapper();

    /** One member of each type the drafts have. */
    record All(
            @Nullable String text,
            @Nullable Boolean yes,
            @Nullable Integer count,
            @Nullable BigDecimal amount,
            @Nullable UUID id,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable List<String> texts,
            @Nullable List<PackageField> fields) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": 5}",
                "{\"text\": 5.5}",
                "{\"text\": true}",
                "{\"texts\": [5]}",
                "{\"texts\": [true]}",
                "{\"texts\": \"\"}",
                "{\"yes\": \"\"}",
                "{\"yes\": \" \"}",
                "{\"yes\": \"true\"}",
                "{\"yes\": 0}",
                "{\"yes\": 1}",
                "{\"yes\": 1.0}",
                "{\"count\": 30.9}",
                "{\"count\": 30.0}",
                "{\"count\": \"30\"}",
                "{\"count\": \"\"}",
                "{\"count\": true}",
                "{\"amount\": \"0.30\"}",
                "{\"amount\": \"\"}",
                "{\"amount\": false}",
                "{\"id\": \"\"}",
                "{\"id\": 5}",
                "{\"day\": \"\"}",
                "{\"day\": 20000}",
                "{\"day\": [2026, 1, 5]}",
                "{\"day\": \"2026-01-05T10:00:00Z\"}",
                "{\"at\": 1800000000}",
                "{\"at\": \"1800000000\"}",
                "{\"at\": 1800000000.5}",
                "{\"fields\": [0]}",
                "{\"fields\": [\"0\"]}",
                "{\"fields\": [\"\"]}",
                "{\"fields\": [\"LEGAL_NAME\"]}"
            })
    void anotherTypeIsRefused(String body) throws JsonProcessingException {
        assertThatThrownBy(() -> json.readValue(body, All.class)).isInstanceOf(MismatchedInputException.class);
        JsonNode tree = json.readTree(body);
        assertThatThrownBy(() -> json.treeToValue(tree, All.class)).isInstanceOf(MismatchedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"text\": \"a\"} {}",
                "{\"text\": \"a\"} x",
                "{\"text\": \"a\"}]"
            })
    void whatIsSaidTwiceOrAfterTheEndIsRefused(String body) {
        assertThatThrownBy(() -> json.readValue(body, All.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> json.readValue(body, JsonNode.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void theRightTypesAreTaken() throws JsonProcessingException {
        All read = json.readValue(
                "{\"text\": \"\", \"yes\": false, \"count\": 30, \"amount\": 1, \"day\": \"2026-01-05\","
                        + " \"at\": \"2026-01-05T10:00:00+02:00\", \"texts\": [\"\"], \"fields\": [\"needs\"], \"id\": null}",
                All.class);
        assertThat(read)
                .isEqualTo(new All(
                        "",
                        false,
                        30,
                        BigDecimal.ONE,
                        null,
                        LocalDate.of(2026, 1, 5),
                        Instant.parse("2026-01-05T08:00:00Z"),
                        List.of(""),
                        List.of(PackageField.NEEDS)));
        assertThat(json.treeToValue(json.valueToTree(read), All.class)).isEqualTo(read);
    }

    private static ObjectMapper mapper() {
        ObjectMapper json = new ObjectMapper();
        new StrictJson().customize(json);
        // after it, as the API's own modules may come too
        json.registerModule(new JavaTimeModule());
        json.disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        return json;
    }
}
