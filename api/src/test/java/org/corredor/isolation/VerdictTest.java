package org.corredor.isolation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The judge of the isolation matrix is proven against faulty answers: each kind of leak is objected to, by name. */
final class VerdictTest {
    private static final Verdict VERDICT = new Verdict("getCase", "a stranger", "in the path");
    private static final String NOTHING = "{\"status\":404}";
    private static final String SOMEBODY = "{\"id\":\"0190a000-0000-7000-8000-00000000d301\"}";
    private static final String EMPTY = "{\"items\":[],\"next\":null}";

    @Test
    void soundAnswersPass() {
        assertThatCode(() -> {
                    VERDICT.asIfNotThere(answer(404, NOTHING), answer(404, NOTHING));
                    VERDICT.asUnknownReference(answer(422, NOTHING), answer(422, NOTHING));
                    VERDICT.asEmptyPage(answer(200, EMPTY), answer(200, EMPTY));
                    VERDICT.listsNone(answer(200, SOMEBODY), List.of("another"));
                    VERDICT.permissionMissing(answer(403, "{\"permission\":\"case:read\"}"), List.of("case:read"));
                    VERDICT.cursorRefused(answer(400, "{\"type\":\"/docs/problems/invalid-cursor\"}"));
                    VERDICT.doneAnew(answer(201, SOMEBODY));
                    VERDICT.untouched(Map.of("person", "1 rows"), Map.of("person", "1 rows"));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void anothersRecordIsObjectedTo() {
        objects(() -> VERDICT.asIfNotThere(answer(200, SOMEBODY), answer(404, NOTHING)));
        objects(() -> VERDICT.refused(answer(200, SOMEBODY), 401));
        objects(() -> VERDICT.asUnknownReference(answer(201, SOMEBODY), answer(422, NOTHING)));
        objects(() -> VERDICT.asEmptyPage(answer(200, "{\"items\":[" + SOMEBODY + "]}"), answer(200, EMPTY)));
        objects(() -> VERDICT.listsNone(answer(200, SOMEBODY), List.of("0190a000-0000-7000-8000-00000000d301")));
    }

    @Test
    void anAnswerThatTellsTheRecordIsThereIsObjectedTo() {
        objects(() -> VERDICT.asIfNotThere(answer(404, "{\"status\":404,\"detail\":\"%s\"}"), answer(404, NOTHING)));
        objects(() -> VERDICT.asIfNotThere(answer(403, NOTHING), answer(404, NOTHING)));
        objects(() -> VERDICT.asIfNotThere(answer(304, ""), answer(404, NOTHING)));
        objects(() -> VERDICT.asIfNotThere(answer(412, NOTHING), answer(404, NOTHING)));
        objects(() -> VERDICT.asUnknownReference(answer(409, NOTHING), answer(422, NOTHING)));
        objects(() -> VERDICT.asUnknownReference(answer(422, SOMEBODY), answer(422, NOTHING)));
        objects(() -> VERDICT.asIfNotThere(answer(404, NOTHING, "\"v3\"", null), answer(404, NOTHING)));
    }

    @Test
    void aReferenceToNothingThatIsTakenProvesNothing() {
        objects(() -> VERDICT.asUnknownReference(answer(201, SOMEBODY), answer(201, SOMEBODY)));
        objects(() -> VERDICT.asIfNotThere(answer(404, NOTHING), answer(200, NOTHING)));
    }

    @Test
    void aForeignKeyCursorOrChangeIsObjectedTo() {
        objects(() -> VERDICT.doneAnew(answer(201, SOMEBODY, null, "true")));
        objects(() -> VERDICT.asIfNotThere(answer(404, NOTHING, null, "true"), answer(404, NOTHING)));
        objects(() -> VERDICT.cursorRefused(answer(200, EMPTY)));
        objects(() -> VERDICT.cursorRefused(answer(400, "{\"type\":\"/docs/problems/malformed-request\"}")));
        objects(() -> VERDICT.permissionMissing(answer(403, "{\"permission\":\"role:read\"}"), List.of("case:read")));
        objects(() -> VERDICT.untouched(Map.of("person", "1 rows"), Map.of("person", "2 rows")));
    }

    private static Answer answer(int status, String body) {
        return answer(status, body, null, null);
    }

    private static Answer answer(int status, String body, @Nullable String tag, @Nullable String replayed) {
        return new Answer(status, body, tag, replayed);
    }

    private static void objects(ThrowingCallable judgement) {
        assertThatThrownBy(judgement)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("getCase by a stranger, in the path: ");
    }
}
