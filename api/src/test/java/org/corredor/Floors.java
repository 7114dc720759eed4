package org.corredor;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** The floors of docs/architecture.md: who may import whom. */
final class Floors {
    /** The table. A package that isn't here has no place in the tree. */
    static final Map<String, Integer> OF = Map.ofEntries(
            Map.entry("tenancy", 0),
            Map.entry("crypto", 0),
            Map.entry("problem", 0),
            Map.entry("http", 0),
            Map.entry("paging", 0),
            Map.entry("calendar", 0),
            Map.entry("pdf", 0),
            Map.entry("access", 1),
            Map.entry("audit", 1),
            Map.entry("idempotency", 1),
            Map.entry("notify", 1),
            Map.entry("network", 2),
            Map.entry("directory", 2),
            Map.entry("people", 2),
            Map.entry("consent", 3),
            Map.entry("cases", 3),
            Map.entry("intake", 4),
            Map.entry("referral", 4),
            Map.entry("contract", 5));

    /** On these, neighbours may import each other (without a circle). */
    private static final Set<Integer> NEIGHBOURLY = Set.of(0, 1);

    private static final String ROOT = "org.corredor.";

    private Floors() {}

    /** First step below org.corredor; empty for a class of no such package. */
    static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.", 2)[0] : "";
    }

    /** Each import goes to the own package, a lower floor, or on the lowest two to a neighbour. */
    static ArchCondition<JavaClass> importOnlyDownward() {
        return new ArchCondition<>("import only from lower floors") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Integer own = OF.get(packageOf(type));
                if (own == null) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " stands on no floor"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String target = packageOf(dependency.getTargetClass().getBaseComponentType());
                    if (!target.isEmpty() && !mayImport(packageOf(type), own, target)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean mayImport(String from, int own, String target) {
        Integer floor = OF.get(target);
        return from.equals(target)
                || (floor != null && (floor < own || (floor.equals(own) && NEIGHBOURLY.contains(own))));
    }
}
