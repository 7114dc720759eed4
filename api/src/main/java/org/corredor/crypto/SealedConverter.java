package org.corredor.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps every {@link Sealed} attribute as {@code bytea}; entities need no annotation for it. */
@Converter(autoApply = true)
public class SealedConverter implements AttributeConverter<Sealed, byte[]> {

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable Sealed attribute) {
        return attribute == null ? null : attribute.bytes();
    }

    @Override
    public @Nullable Sealed convertToEntityAttribute(byte @Nullable [] column) {
        return column == null ? null : Sealed.of(column);
    }
}
