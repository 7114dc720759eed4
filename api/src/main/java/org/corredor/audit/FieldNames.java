package org.corredor.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which fields of a draft were given, for the trail: names as the API writes them, never values. */
public final class FieldNames {
    private FieldNames() {}

    /** The components that aren't null, in snake_case, in the order in which the record declares them. */
    public static List<String> of(Record draft) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : draft.getClass().getRecordComponents()) {
            if (isGiven(component, draft)) {
                names.add(component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(names);
    }

    private static boolean isGiven(RecordComponent component, Record draft) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // most drafts are their package's own
            return accessor.invoke(draft) != null;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("a component of a draft could not be read", broken);
        }
    }
}
