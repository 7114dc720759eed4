package org.corredor.referral.paper;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.corredor.http.OneOf;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.referral.CancellationRefusalDraft;
import org.corredor.referral.CompleteDraft;
import org.corredor.referral.HoldDraft;
import org.corredor.referral.RejectDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the receiver said, by telephone or on the form that came back.
 *
 * @param code the form's
 * @param command what they did
 * @param reason for {@code reject}, {@code hold} and {@code refuse-cancellation}: a code of the list that the electronic command has
 * @param outcome for {@code complete}
 */
@Schema(name = "PaperReferralAnswer")
public record PaperAnswerDraft(
        @Schema(required = true, examples = "7QF2-9MXC-G") @NotNull @Size(min = 9, max = 20)
        String code,

        @Schema(required = true)
        @NotNull
        @OneOf({
            "acknowledge",
            "accept",
            "reject",
            "start",
            "hold",
            "resume",
            "complete",
            "confirm-cancellation",
            "refuse-cancellation"
        })
        String command,

        @Nullable @Size(max = 40) String reason,
        @Nullable @Size(max = 40) String outcome) {

    /** By command: the one member it needs, and the codes of that. */
    private record Needed(String member, List<String> codes) {
        static Needed of(Class<? extends Record> body, String member) {
            return new Needed(member, PaperAnswerDraft.codes(body, member));
        }
    }

    private static final Map<String, Needed> NEEDED = Map.of(
            "reject", Needed.of(RejectDraft.class, "reason"),
            "hold", Needed.of(HoldDraft.class, "reason"),
            "refuse-cancellation", Needed.of(CancellationRefusalDraft.class, "reason"),
            "complete", Needed.of(CompleteDraft.class, "outcome"));

    /** The codes that a member of an electronic command's body takes: on paper they are the same. */
    static List<String> codes(Class<? extends Record> body, String member) {
        try {
            return List.of(
                    body.getDeclaredField(member).getAnnotation(OneOf.class).value());
        } catch (NoSuchFieldException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    /** 422 where reason or outcome is missing, not of the command's list, or not the command's at all. */
    void check() {
        Needed needed = NEEDED.get(command);
        check("reason", reason, needed);
        check("outcome", outcome, needed);
    }

    private static void check(String member, @Nullable String code, @Nullable Needed needed) {
        boolean wanted = needed != null && needed.member().equals(member);
        if (code == null && wanted) {
            throw Problem.invalid(new FieldError("/" + member, "required"));
        }
        if (code != null && !wanted) {
            throw Problem.invalid(new FieldError("/" + member, "unknown-field"));
        }
        if (code != null && needed != null && !needed.codes().contains(code)) {
            throw Problem.invalid(new FieldError("/" + member, "code", String.join(", ", needed.codes())));
        }
    }
}
