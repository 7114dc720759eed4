package org.corredor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Merge patch with the mapper set as the API sets it: empty fields are left out, decimals are exact. */
class ApiMapperPatchTest {
    private final ObjectMapper json = mapper();
    private final MergePatch merge =
            new MergePatch(json, Validation.buildDefaultValidatorFactory().getValidator());

    /** A draft with a field that is empty now, and money. */
    record Draft(
            @Nullable String firstName,
            @Nullable @Digits(integer = 12, fraction = 2) BigDecimal amount) {}

    @Test
    void fieldThatIsEmptyNowCanBeSet() throws JsonProcessingException {
        Draft changed = merge.apply(json.readTree("{\"first_name\":\"x\"}"), new Draft(null, null), Draft.class);
        assertThat(changed.firstName()).isEqualTo("x");
    }

    @Test
    void moneyIsExact() throws JsonProcessingException {
        Draft changed = merge.apply(json.readTree("{\"amount\":0.30}"), new Draft(null, null), Draft.class);
        assertThat(changed.amount()).isEqualByComparingTo(new BigDecimal("0.10").add(new BigDecimal("0.20")));
        // a double would have swallowed the last digits
        var finer = json.readTree("{\"amount\":0.30000000000000001}");
        assertThatThrownBy(() -> merge.apply(finer, new Draft(null, null), Draft.class))
                .isInstanceOf(ConstraintViolationException.class);
    }

    private static ObjectMapper mapper() {
        ObjectMapper json = new ObjectMapper();
        json.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        json.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        new StrictJson().customize(json);
        return json;
    }
}
