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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A code out of a closed list; the same list stands as a CHECK in the database. Absent is valid. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = OneOf.Listed.class)
public @interface OneOf {
    String[] value();

    /** The error's code, whose text gets the list: one of its own where more has to be said than the list. */
    String message() default "code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks the code up. */
    class Listed implements ConstraintValidator<OneOf, String> {
        private Set<String> codes = Set.of();

        @Override
        public void initialize(OneOf list) {
            codes = Set.of(list.value());
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || codes.contains(code);
        }
    }
}
