package org.corredor.audit;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** What the trail says of a draft: which of its fields were given, by their names in JSON, and never a value. */
public final class FieldNames {
    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private FieldNames() {}

    /** Names in snake_case of the components that aren't null, in the record's order. */
    public static List<String> of(Record draft) {
        return Arrays.stream(draft.getClass().getRecordComponents())
                .filter(component -> isGiven(component, draft))
                .map(component -> SNAKE_CASE.translate(component.getName()))
                .toList();
    }

    private static boolean isGiven(RecordComponent component, Record draft) {
        try {
            return component.getAccessor().invoke(draft) != null;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a draft's component could not be read: " + component.getName());
        }
    }
}
