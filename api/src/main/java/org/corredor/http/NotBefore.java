package org.corredor.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date on or after a day, 1900-01-01 unless said otherwise; the same bound stands as a CHECK in the database, which has no
 * date before 4713 BC. Absent is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = NotBefore.Bounded.class)
public @interface NotBefore {
    /** ISO 8601. */
    String value() default "1900-01-01";

    String message() default "min";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares. */
    class Bounded implements ConstraintValidator<NotBefore, LocalDate> {
        private LocalDate first = LocalDate.MIN;

        @Override
        public void initialize(NotBefore bound) {
            first = LocalDate.parse(bound.value());
        }

        @Override
        public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            return date == null || !date.isBefore(first);
        }
    }
}
