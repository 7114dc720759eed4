package org.corredor.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Judges the answers to one attack, and names it in each objection: which operation, who called, where the foreign id stood.
 * {@code VerdictTest} shows that it objects to each kind of leak.
 */
record Verdict(String operation, String caller, String place) {
    /** A refusal of exactly this kind, which shows no version and tells no earlier outcome. */
    void refused(Answer answer, int status) {
        assertThat(answer.status()).as(say("answered " + answer.body())).isEqualTo(status);
        assertThat(answer.tag()).as(say("a refusal with an ETag")).isNull();
        assertThat(answer.replayed()).as(say("a refusal told again")).isNull();
    }

    /** A 403 that names a permission the operation asks for, and nothing else of it. */
    void permissionMissing(Answer answer, List<String> permissions) {
        refused(answer, 403);
        assertThat(permissions)
                .as(say("the permission named in " + answer.body()))
                .anyMatch(permission -> answer.body().contains("\"" + permission + "\""));
    }

    /** The 404 of an id that isn't there, byte for byte. */
    void asIfNotThere(Answer foreign, Answer random) {
        refused(random, 404);
        refused(foreign, 404);
        assertThat(foreign.body()).as(say("differs from a random id's")).isEqualTo(random.body());
    }

    /** Refused as a reference to nothing is: same status, same bytes. */
    void asUnknownReference(Answer foreign, Answer random) {
        assertThat(foreign.status()).as(say("answered " + foreign.body())).isBetween(403, 422);
        refused(foreign, random.status());
        assertThat(foreign.body()).as(say("differs from a random id's")).isEqualTo(random.body());
    }

    /** An empty page, as for an id that isn't there. */
    void asEmptyPage(Answer foreign, Answer random) {
        assertThat(foreign.status()).as(say("answered " + foreign.body())).isEqualTo(200);
        assertThat(foreign.body()).as(say("something is listed")).contains("\"items\":[]");
        assertThat(foreign.body()).as(say("differs from a random id's")).isEqualTo(random.body());
    }

    /** A page, and none of these is on it. */
    void listsNone(Answer page, Collection<String> foreign) {
        assertThat(page.status()).as(say("answered " + page.body())).isEqualTo(200);
        for (String id : foreign) {
            assertThat(page.body()).as(say("lists " + id)).doesNotContain(id);
        }
    }

    /** The problem for a cursor that isn't one of this list. */
    void cursorRefused(Answer answer) {
        refused(answer, 400);
        assertThat(answer.body()).as(say("which problem")).contains("/docs/problems/invalid-cursor\"");
    }

    /** Refused for the form of its If-Match, whatever the id names. */
    void tagRefused(Answer foreign, Answer random) {
        refused(random, 400);
        refused(foreign, 400);
        assertThat(foreign.body())
                .as(say("which problem"))
                .contains("/docs/problems/if-match-malformed\"")
                .isEqualTo(random.body());
    }

    /** Done, and for the first time: nobody else's use of the key counts. */
    void doneAnew(Answer answer) {
        assertThat(answer.status()).as(say("answered " + answer.body())).isBetween(200, 204);
        assertThat(answer.replayed())
                .as(say("another center's outcome told again"))
                .isNull();
    }

    /** Every row of the attacked center stands as it did. */
    void untouched(Map<String, String> before, Map<String, String> after) {
        assertThat(after).as(say("rows of the attacked center changed")).isEqualTo(before);
    }

    private String say(String what) {
        return (operation + " by " + caller + ", " + place + ": " + what).replace("%", "%%");
    }
}
