package org.corredor.referral.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.corredor.referral.proof.Meeting.Tally;
import org.corredor.referral.proof.Step.Consents;
import org.corredor.referral.proof.Step.Drafts;
import org.corredor.referral.proof.Step.Kind;
import org.corredor.referral.proof.Step.Parcel;
import org.corredor.referral.proof.Step.Sends;
import org.corredor.referral.proof.Step.Shape;
import org.junit.jupiter.api.Test;

/** A share of the model through the API, and the races that only it has: two workers of one center. */
@QuarkusTest
final class ReferralHttpProofIT {
    private static final String PROOF = "referral over HTTP";
    private static final List<String> WORKERS = List.of("coordinator.ciudad-juarez", "focal-point.ciudad-juarez");
    private static final int LENGTH = 20;

    @Test
    void overHttpItIsWhatTheDesignSays() {
        long seed = Chance.seed(PROOF);
        SplittableRandom random = new SplittableRandom(seed);
        Draw draw = new Draw();
        Trial trial = new Trial(new HttpSubject());
        int sequences = Chance.times(6, 300);
        for (int i = 1; i <= sequences; i++) {
            trial.hold(PROOF, seed, i, draw.sequence(random.split(), LENGTH, true));
            Chance.progress(PROOF, i, sequences);
        }
        Chance.say(PROOF, sequences * LENGTH + " steps");
    }

    /** Of two workers who claim, or accept, at once, one has it and the other is told. */
    @Test
    void ofTwoWorkersOneHasIt() throws Exception {
        int rounds = Chance.times(12, 1000);
        HttpSubject origin = new HttpSubject();
        race("claim", origin, rounds, "requested", Set.of("409 referral-claimed"));
        race("accept", origin, rounds, "accepted", Set.of("412 precondition-failed", "409 referral-state"));
    }

    private static void race(String command, HttpSubject origin, int rounds, String state, Set<String> lost)
            throws Exception {
        try (Meeting meeting = new Meeting(new SplittableRandom(Chance.seed("two workers " + command)))) {
            Tally tally = meeting.run(
                    () -> {
                        String id = sent(origin, command.equals("accept"));
                        int version = command.equals("accept") ? 3 : 2;
                        List<Response> answers = meeting.meet(
                                () -> give(WORKERS.get(0), id, version, command),
                                () -> give(WORKERS.get(1), id, version, command));
                        boolean leftWon = answers.get(0).statusCode() == 200;
                        Response loser = answers.get(leftWon ? 1 : 0);
                        assertThat(answers.stream().filter(each -> each.statusCode() == 200))
                                .as(answers.get(0).asString() + answers.get(1).asString())
                                .hasSize(1);
                        String type = loser.path("type");
                        assertThat(loser.statusCode() + " " + type.substring(type.lastIndexOf('/') + 1))
                                .isIn(lost);
                        assertThat(loser.<String>path(command.equals("accept") ? "decided_by" : "claimed_by"))
                                .isNotNull();
                        assertThat(as(WORKERS.get(0)).get(path(id)).<String>path("state"))
                                .isEqualTo(state);
                        return leftWon;
                    },
                    rounds);
            Chance.say(PROOF, "two workers " + command + " " + tally);
            assertThat(tally.both()).as("each was first at times: " + tally).isTrue();
        }
    }

    /** A new one, as it arrives, or acknowledged. */
    private static String sent(HttpSubject origin, boolean acknowledged) {
        origin.take(new Consents(Center.ALPHA, Shape.FITS), 0);
        origin.take(new Drafts(Center.ALPHA, Kind.REFERRAL), 0);
        Answer sent = origin.take(new Sends(Center.ALPHA, 0, 0, 0, Parcel.BOTH_FIELDS), 1);
        assertThat(sent.isDone()).as(sent.toString()).isTrue();
        String id = origin.latest();
        if (acknowledged) {
            assertThat(give(WORKERS.get(0), id, 2, "acknowledge").statusCode()).isEqualTo(200);
        }
        return id;
    }

    private static String path(String id) {
        return "/v1/centers/ciudad-juarez/referrals/" + id;
    }

    private static Response give(String who, String id, int version, String command) {
        return as(who).header(key()).header("If-Match", "\"v" + version + "\"").post(path(id) + "/" + command);
    }
}
