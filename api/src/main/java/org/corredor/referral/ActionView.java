package org.corredor.referral;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.corredor.consent.PackageField;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing this caller may do with a referral now: {@code POST .../{command}} with If-Match, Idempotency-Key and these
 * fields.
 */
@Schema(name = "ReferralAction")
public record ActionView(
        @Schema(required = true) String command,
        @Schema(required = true) List<Input> fields) {

    /**
     * A member of the command's body.
     *
     * @param codes the closed list it is taken from, if it is one
     */
    @Schema(name = "ReferralActionField")
    public record Input(
            @Schema(required = true) String name,
            @Schema(required = true) boolean required,
            @Nullable List<String> codes) {}

    static ActionView of(ReferralCommand command) {
        return switch (command) {
            case SEND -> new ActionView(command.code(), inputs(SendDraft.class));
            case REJECT -> new ActionView(command.code(), inputs(RejectDraft.class));
            case WITHDRAW -> new ActionView(command.code(), inputs(WithdrawDraft.class));
            case REQUEST_INFORMATION -> new ActionView(command.code(), inputs(QuestionDraft.class));
            case ANSWER_INFORMATION -> new ActionView(command.code(), inputs(AnswerDraft.class));
            case REPORT -> new ActionView(command.code(), inputs(ReportDraft.class));
            case HOLD -> new ActionView(command.code(), inputs(HoldDraft.class));
            case REQUEST_CANCELLATION -> new ActionView(command.code(), inputs(CancellationDraft.class));
            case REFUSE_CANCELLATION -> new ActionView(command.code(), inputs(CancellationRefusalDraft.class));
            case ENTER_IN_ERROR -> new ActionView(command.code(), inputs(InErrorDraft.class));
            case CLOSE -> new ActionView(command.code(), inputs(FeedbackDraft.class));
            case COMPLETE -> new ActionView(command.code(), inputs(CompleteDraft.class));
            default -> new ActionView(command.code(), List.of());
        };
    }

    /** An operation that is this side's own affair. */
    static ActionView own(String operation, Class<? extends Record> body) {
        return new ActionView(operation, inputs(body));
    }

    /** What the body's record asks for, so that the answer can't differ from what is validated. */
    private static List<Input> inputs(Class<? extends Record> body) {
        return Arrays.stream(body.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .map(ActionView::input)
                .toList();
    }

    private static Input input(Field field) {
        String name = new PropertyNamingStrategies.SnakeCaseStrategy().translate(field.getName());
        boolean required = field.isAnnotationPresent(NotNull.class);
        OneOf list = field.getAnnotation(OneOf.class);
        if (list != null) {
            return new Input(name, required, List.of(list.value()));
        }
        boolean codes = field.getGenericType().getTypeName().contains(PackageField.class.getSimpleName());
        return new Input(
                name,
                required,
                codes
                        ? Arrays.stream(PackageField.values())
                                .map(PackageField::code)
                                .toList()
                        : null);
    }
}
