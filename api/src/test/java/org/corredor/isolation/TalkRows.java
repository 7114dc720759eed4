package org.corredor.isolation;

import static org.corredor.isolation.World.RECEIVER;
import static org.corredor.isolation.World.id;

import io.restassured.response.Response;
import java.util.Map;
import java.util.function.BiFunction;
import org.corredor.isolation.Rows.Row;

/** How each operation on what the two sides of an accepted referral say to each other is called rightly. */
final class TalkRows {
    private TalkRows() {}

    static Map<String, Row> all() {
        return Map.of(
                "sayOnReferral", row((c, path) -> Call.post("coordinator", c, path, "{\"text\": \"Gracias\"}")),
                "listReferralMessages",
                        row((c, path) -> {
                            World.message(c, path);
                            World.message(c, path); // a list of two
                            return Call.get("coordinator", c, path);
                        }),
                "getReferralMessage", row((c, path) -> Call.get("coordinator", c, path + "/" + World.message(c, path))),
                "markReferralMessagesRead",
                        row((c, path) -> Call.post(
                                "coordinator",
                                c,
                                path + "/mark-read",
                                "{\"until\": \"" + World.message(c, path) + "\"}")));
    }

    /** On a referral that came, accepted; where it can be restricted, with a case of the receiver's own. */
    private static Row row(BiFunction<String, String, Call> call) {
        return new Row(
                RECEIVER,
                c -> call.apply(c, messages(World.accepted(c))),
                c -> call.apply(c, messages(World.opened(c))));
    }

    private static String messages(Response referral) {
        return "/referrals/" + id(referral) + "/messages";
    }
}
