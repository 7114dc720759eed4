package org.corredor.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.corredor.access.Permission;
import org.corredor.access.Requires;
import org.corredor.http.IfMatch;
import org.corredor.http.OneOf;
import org.corredor.http.Versioned;
import org.corredor.idempotency.Idempotent;
import org.corredor.paging.Page;
import org.corredor.problem.ProblemType;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.TenantScoped;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** What an endpoint's annotations and signature say, in the words of the contract. */
record EndpointMethod(MethodInfo method, IndexView index) {
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");

    /** A version of ours, or the digest of a published record. */
    private static final Set<DotName> TAGGED = Set.of(
            DotName.createSimple(Versioned.class), DotName.createSimple("org.corredor.directory.hsds.HsdsRecord"));

    boolean isPublic() {
        return method.hasAnnotation(PERMIT_ALL) || method.declaringClass().hasDeclaredAnnotation(PERMIT_ALL);
    }

    /** Under a center, so that who does not belong there gets a 404. */
    boolean isTenantScoped() {
        return method.declaringClass().hasDeclaredAnnotation(DotName.createSimple(TenantScoped.class));
    }

    boolean isIdempotent() {
        return method.hasAnnotation(DotName.createSimple(Idempotent.class));
    }

    /**
     * The convention of success: an idempotent method on its resource's own path adds to that collection (201, Location), and so
     * does one under no record's id, as {@code directory/services}; one with a path of its own below an id, like {@code
     * {id}/close}, commands a record that is there (200).
     */
    boolean creates() {
        return isIdempotent() && (!method.hasAnnotation(PATH) || !isBelowAnId());
    }

    private boolean isBelowAnId() {
        return namesAnId(method.declaringClass().declaredAnnotation(PATH)) || namesAnId(method.annotation(PATH));
    }

    private static boolean namesAnId(@Nullable AnnotationInstance path) {
        return path != null && path.value().asString().contains("{id}");
    }

    boolean needsIfMatch() {
        DotName ifMatch = DotName.createSimple(IfMatch.class);
        return method.parameterTypes().stream().anyMatch(type -> type.name().equals(ifMatch));
    }

    /** Any one of these, by code. */
    List<String> permissions() {
        AnnotationInstance requires = method.annotation(DotName.createSimple(Requires.class));
        if (requires == null) {
            return List.of();
        }
        return Arrays.stream(requires.value().asEnumArray())
                .map(name -> Permission.valueOf(name).code())
                .toList();
    }

    /** The refusals that are its own, by {@link Refuses}. */
    List<ProblemType> ownRefusals() {
        AnnotationInstance refuses = method.annotation(DotName.createSimple(Refuses.class));
        return refuses == null
                ? List.of()
                : Arrays.stream(refuses.value().asEnumArray())
                        .map(ProblemType::valueOf)
                        .toList();
    }

    /** The codes that a parameter of this name may have; none where it is no coded one. */
    List<String> codes(String parameter) {
        return method.parameters().stream()
                .filter(taken -> parameter.equals(taken.name()))
                .map(taken -> taken.annotation(DotName.createSimple(OneOf.class)))
                .filter(Objects::nonNull)
                .flatMap(list -> Arrays.stream(list.value().asStringArray()))
                .distinct()
                .toList();
    }

    /** Its body is checked if it is there, and needn't be. */
    boolean mayComeWithoutBody() {
        return method.parameters().stream()
                .filter(taken -> taken.hasAnnotation(DotName.createSimple("jakarta.validation.Valid")))
                .anyMatch(body -> !body.hasAnnotation(DotName.createSimple("jakarta.validation.constraints.NotNull"))
                        && !body.hasAnnotation(DotName.createSimple("jakarta.ws.rs.BeanParam")));
    }

    /** Answers with a page that names the next one in a Link header too. */
    boolean isPaged() {
        return method.returnType().name().equals(DotName.createSimple(Page.class));
    }

    /** Answers with one record that has an entity tag. */
    boolean isVersioned() {
        Type answer = method.returnType();
        if (answer.kind() == Type.Kind.PARAMETERIZED_TYPE
                && answer.name().withoutPackagePrefix().equals("RestResponse")) {
            answer = answer.asParameterizedType().arguments().getFirst();
        }
        ClassInfo view = index.getClassByName(answer.name());
        return view != null && view.interfaceNames().stream().anyMatch(TAGGED::contains);
    }
}
