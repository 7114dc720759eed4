package org.corredor.local.demo;

import java.net.URI;
import java.util.function.UnaryOperator;

/**
 * A worker was charged for an H-2A job that didn't exist and went north; two weeks' wages are owed in Ciudad Juárez.
 * Topolobampo hears it, sends it on under consent, Juárez sees to it, Topolobampo closes; Tijuana can't read any of it.
 */
public final class Play {
    private final Origin topolobampo;
    private final Receiver juarez;
    private final Outsider tijuana;

    /**
     * Sets the stage; nothing is asked of the network yet but tokens.
     *
     * @param api root of the API, without a slash at the end
     * @param token the access token of a demo account by its user name
     */
    public Play(URI api, UnaryOperator<String> token, Stage stage) {
        Story story = new Story();
        topolobampo = new Origin(coordinator(api, "topolobampo", token, stage), stage, story);
        juarez = new Receiver(coordinator(api, "ciudad-juarez", token, stage), stage, story);
        tijuana = new Outsider(coordinator(api, "tijuana", token, stage), stage, story);
    }

    /**
     * Plays all of it.
     *
     * @throws PlayFailed at the first thing that turns out otherwise
     */
    public void perform() {
        topolobampo.hears();
        topolobampo.findsService();
        topolobampo.asksForConsent();
        topolobampo.sends();
        juarez.seesTheEnvelope();
        juarez.accepts();
        juarez.readsThePackage();
        tijuana.tries();
        juarez.helps();
        topolobampo.closes();
    }

    private static Actor coordinator(URI api, String center, UnaryOperator<String> token, Stage stage) {
        return new Actor(api, center, token.apply("coordinator." + center), stage);
    }
}
