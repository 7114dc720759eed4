package org.corredor.contract;

import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

/**
 * Steps of the story on paper that no example shows, since an operation has one example: a consent to an organisation, and what the
 * receiver said after the answer that is shown.
 */
final class PaperStory {
    /** Stands in the examples for the consent to an organisation, and for the referral on paper. */
    private static final String CONSENT = "0190a000-0000-7000-8000-0000000e00a5";

    private static final String REFERRAL = "0190a000-0000-7000-8000-0000000e00a6";
    private static final String CODE = "7QF2-9MXC-G";
    private static final String CENTER = "/v1/centers/topolobampo";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExampleValues values;

    PaperStory(ExampleValues values) {
        this.values = values;
    }

    void step(String step) {
        switch (step) {
            case "consent" -> consent();
            case "complete" -> says("complete", "resolved");
            default -> says(step, null);
        }
    }

    private void consent() {
        ObjectNode draft = ExampleFile.of("createConsent").request().deepCopy();
        draft.remove("recipient");
        draft.put("recipient_organization", "0190a000-0000-7000-8000-000000b10600");
        Response made = as("coordinator.topolobampo")
                .header(key())
                .body(values.toPlay(draft).toString())
                .post(CENTER + "/consents");
        values.learn(JsonNodeFactory.instance.objectNode().put("id", CONSENT), read(made));
    }

    private void says(String command, @Nullable String outcome) {
        ObjectNode said =
                JsonNodeFactory.instance.objectNode().put("code", CODE).put("command", command);
        if (outcome != null) {
            said.put("outcome", outcome);
        }
        JsonNode referral = values.toPlay(JsonNodeFactory.instance.objectNode().put("id", REFERRAL));
        String path = CENTER + "/paper-referrals/" + referral.path("id").asText();
        Response now = as("coordinator.topolobampo").get(path);
        read(as("coordinator.topolobampo")
                .header(key())
                .header(ifMatch(now))
                .body(values.toPlay(said).toString())
                .post(path + "/record-answer"));
    }

    private static JsonNode read(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.asString());
        }
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
