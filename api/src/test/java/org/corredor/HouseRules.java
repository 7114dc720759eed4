package org.corredor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.corredor.access.Requires;
import org.corredor.http.Sparing;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.tenancy.NetworkWide;
import org.corredor.tenancy.TenantScoped;
import org.jspecify.annotations.NullMarked;

/** The rules of docs/architecture.md a machine can hold. {@link HouseRulesTest} proves each on code that breaks it. */
final class HouseRules {
    private static final Set<Class<? extends Annotation>> VERBS =
            Set.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
    private static final Set<String> SAYS_NOTHING =
            Set.of("util", "utils", "common", "helper", "helpers", "manager", "impl", "dto", "mapper", "misc");
    private static final Set<String> CLOCKS = Set.of(
            "Instant",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "OffsetDateTime",
            "ZonedDateTime",
            "Year",
            "YearMonth");

    static final ArchRule FLOORS = classes().should(Floors.importOnlyDownward());

    static final ArchRule NO_CIRCLES =
            slices().matching("org.corredor.(*)..").should().beFreeOfCycles();

    static final ArchRule HTTP_AT_THE_EDGE = noClasses()
            .that(describe("are not at the edge", type -> !isEdge(type)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    static final ArchRule A_TRANSACTION_KNOWS_NEITHER_HTTP_NOR_SQL = noClasses()
            .that(describe("are transactional", HouseRules::isTransactional))
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "java.sql..", "io.agroal..")
                    .or(describe("are the EntityManager", type -> type.isEquivalentTo(EntityManager.class))));

    static final ArchRule SQL_KNOWS_NO_HTTP = noClasses()
            .that(describe("talk to the database", HouseRules::talksToTheDatabase))
            .and()
            .doNotBelongToAnyOf(Once.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    static final ArchRule ENTITIES_HAVE_A_TENANT = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(have(describe("a tenant, or a reason for none", HouseRules::hasTenantOrReason)));

    static final ArchRule ENDPOINTS_SAY_WHO = methods()
            .that(describe("are endpoints", HouseRules::isEndpoint))
            .should(have(describe("@Requires under a center, @PermitAll or a login elsewhere", HouseRules::saysWho)));

    static final ArchRule POST_HAPPENS_ONCE = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .should(have(describe(
                    "@Idempotent, or be a search, or write sparingly for nobody known", HouseRules::isOnceOrSearch)));

    static final ArchRule NO_ENTITY_IN_A_SIGNATURE = methods()
            .that(describe("are endpoints", HouseRules::isEndpoint))
            .should(have(describe("no entity in their signature", method -> types(method)
                    .noneMatch(type -> type.isAnnotatedWith(Entity.class)))));

    static final ArchRule CONSTRUCTOR_INJECTION = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");

    static final ArchRule ONE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.corredor.calendar.SystemClock")
            .should()
            .callMethodWhere(describe("reads the machine's clock", HouseRules::readsTheClock));

    static final ArchRule NULL_MARKED = classes()
            .should(have(describe(
                    "a package marked @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    static final ArchRule NAMES_SAY_SOMETHING = classes()
            .should(have(describe(
                    "a package whose name says something",
                    type -> Stream.of(type.getPackageName().split("\\.", -1)).noneMatch(SAYS_NOTHING::contains))));

    private HouseRules() {}

    private static boolean isEdge(JavaClass type) {
        JavaClass outer = type.getEnclosingClass().orElse(type);
        return Stream.of(type, outer)
                .anyMatch(one -> one.isAnnotatedWith(Path.class)
                        || one.isAnnotatedWith(Provider.class)
                        || one.isAssignableTo(ContainerRequestFilter.class)
                        || one.isAssignableTo(ContainerResponseFilter.class)
                        || one.getSimpleName().endsWith("Parameters")
                        || one.isEquivalentTo(Once.class)
                        || List.of("problem", "http").contains(Floors.packageOf(one)));
    }

    private static boolean isTransactional(JavaClass type) {
        return type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
    }

    private static boolean talksToTheDatabase(JavaClass type) {
        return !Floors.packageOf(type).equals("tenancy")
                && type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .anyMatch(target -> target.isEquivalentTo(EntityManager.class)
                                || target.getPackageName().startsWith("java.sql")
                                || target.getPackageName().startsWith("io.agroal"));
    }

    private static boolean hasTenantOrReason(JavaClass entity) {
        boolean tenant = entity.getAllFields().stream()
                .anyMatch(field -> field.isAnnotatedWith(org.hibernate.annotations.TenantId.class));
        return tenant
                || (entity.isAnnotatedWith(NetworkWide.class)
                        && !entity.getAnnotationOfType(NetworkWide.class)
                                .value()
                                .isBlank());
    }

    private static boolean isEndpoint(JavaMethod method) {
        return VERBS.stream().anyMatch(method::isAnnotatedWith);
    }

    private static boolean saysWho(JavaMethod method) {
        JavaClass resource = method.getOwner();
        if (resource.isAnnotatedWith(TenantScoped.class)) {
            return method.isAnnotatedWith(Requires.class)
                    && resource.isAnnotatedWith("io.quarkus.security.Authenticated")
                    && !isPublic(method, resource);
        }
        return isPublic(method, resource) || resource.isAnnotatedWith("io.quarkus.security.Authenticated");
    }

    private static boolean isPublic(JavaMethod method, JavaClass resource) {
        return method.isAnnotatedWith(PermitAll.class) || resource.isAnnotatedWith(PermitAll.class);
    }

    private static boolean isOnceOrSearch(JavaMethod method) {
        return method.isAnnotatedWith(Idempotent.class)
                || method.getName().startsWith("search")
                || (method.isAnnotatedWith(Sparing.class) && isPublic(method, method.getOwner()));
    }

    private static Stream<JavaClass> types(JavaMethod method) {
        return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    private static boolean readsTheClock(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean bare = owner.getPackageName().equals("java.time")
                && CLOCKS.contains(owner.getSimpleName())
                && call.getName().equals("now")
                && call.getTarget().getFullName().endsWith("now()");
        boolean system =
                owner.getFullName().equals("java.time.Clock") && call.getName().startsWith("system");
        boolean millis =
                owner.getFullName().equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        return bare || system || millis;
    }

    /** For predicates over methods and classes alike. */
    private static <T> DescribedPredicate<T> describe(String what, java.util.function.Predicate<T> holds) {
        return DescribedPredicate.describe(what, holds);
    }
}
