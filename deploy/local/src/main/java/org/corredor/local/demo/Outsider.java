package org.corredor.local.demo;

import java.util.List;
import java.util.UUID;

/** Tijuana's side: a center with the same roles, and no part in this. */
final class Outsider {
    private final Actor me;
    private final Stage stage;
    private final Story story;

    Outsider(Actor me, Stage stage, Story story) {
        this.me = me;
        this.stage = stage;
        this.story = story;
    }

    /** Every path to the case, from the own center and from the others'; each answer is that of an id nobody has. */
    void tries() {
        stage.scene("demo.scene.outsider");
        stage.step("demo.outsider");
        UUID nobody = UUID.randomUUID();
        for (String center : List.of(me.center(), "topolobampo", "ciudad-juarez")) {
            for (String path : List.of("", "/actions", "/package", "/receipt", "/events")) {
                same(center, "referrals/", story.referralId(), path, nobody);
            }
            same(center, "people/", story.person(), "", nobody);
            same(center, "cases/", story.caseId(), "", nobody);
            same(center, "consents/", story.consent(), "", nobody);
        }
        stage.holds("demo.nothing");
    }

    private void same(String center, String records, UUID real, String path, UUID nobody) {
        String start = "/v1/centers/" + center + "/" + records;
        String answer = me.body(start + real + path, true);
        if (!answer.startsWith("404") || !answer.equals(me.body(start + nobody + path, false))) {
            throw new PlayFailed("demo.failed.outsider", records);
        }
    }
}
