package org.corredor.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * JSON is taken at its word. A value of another type than the contract's is refused and never turned into one: {@code ""}
 * is no false, 0 is no code, 30.9 is no 30. A member said twice is refused, and so is what stands after the end. Money stays exact
 * on its way in and out: a number with a fraction is read as a decimal and never through a binary double, and is
 * written with its digits and no exponent. What could be stored and not be read again (a year of five digits, a number of a
 * thousand, a NUL) is refused here, once for every body.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        json.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
        json.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        refuseOtherTypes(json);
        json.registerModule(new SimpleModule("corredor-strict").setDeserializerModifier(new Bounded()));
    }

    private static void refuseOtherTypes(ObjectMapper json) {
        json.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        refuse(
                json,
                LogicalType.Boolean,
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.String);
        refuse(
                json,
                LogicalType.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean,
                CoercionInputShape.String);
        refuse(json, LogicalType.Float, CoercionInputShape.Boolean, CoercionInputShape.String);
        refuse(
                json,
                LogicalType.Textual,
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean);
        refuse(json, LogicalType.Enum, CoercionInputShape.Integer);
    }

    private static void refuse(ObjectMapper json, LogicalType wanted, CoercionInputShape... sent) {
        for (CoercionInputShape shape : sent) {
            json.coercionConfigFor(wanted).setCoercion(shape, CoercionAction.Fail);
        }
    }

    /**
     * Whichever module brought the deserializer, and whenever it came: dates and times are read from their RFC 3339 text
     * alone, text has no NUL (no text of PostgreSQL has one), and a number is one that can be written out.
     */
    private static final class Bounded extends BeanDeserializerModifier {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription described, JsonDeserializer<?> known) {
            Class<?> type = described.getBeanClass();
            if (type == LocalDate.class) {
                return new IsoText<>(LocalDate.class, LocalDate::parse);
            } else if (type == Instant.class) {
                return new IsoText<>(Instant.class, Instant::parse);
            }
            return type == String.class || type == BigDecimal.class || JsonNode.class.isAssignableFrom(type)
                    ? new CheckedValue(known)
                    : known;
        }
    }
}
