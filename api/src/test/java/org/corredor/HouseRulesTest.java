package org.corredor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and each rule catches the code it is there for. */
final class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final String REST = "import jakarta.ws.rs.*; import jakarta.annotation.security.PermitAll;"
            + " import io.quarkus.security.Authenticated; import org.corredor.tenancy.TenantScoped;"
            + " import org.corredor.access.*; import org.corredor.idempotency.Idempotent; ";

    /** A rule, and pieces of code of which each breaks it. */
    private record Case(String name, ArchRule rule, List<String[]> violations) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> rules() {
        return Stream.of(
                rule("floors", HouseRules.FLOORS, new String[][] {
                    {"package org.corredor.people; class A { org.corredor.cases.CaseView up; }"},
                    {"package org.corredor.people; class A { org.corredor.directory.HsdsPage<?> beside; }"},
                    {"package org.corredor.tenancy; class A { org.corredor.access.Permission[] up; }"},
                    {"package org.corredor.elsewhere; class A {}"}
                }),
                rule("no circles", HouseRules.NO_CIRCLES, new String[][] {
                    {
                        "package org.corredor.people; public class A { org.corredor.cases.B there; }",
                        "package org.corredor.cases; public class B { org.corredor.people.A back; }"
                    }
                }),
                rule("HTTP at the edge", HouseRules.HTTP_AT_THE_EDGE, new String[][] {
                    {"package org.corredor.people; class A { jakarta.ws.rs.core.Response answer; }"}
                }),
                rule("transactions", HouseRules.A_TRANSACTION_KNOWS_NEITHER_HTTP_NOR_SQL, new String[][] {
                    {
                        "package org.corredor.people; @jakarta.transaction.Transactional class A"
                                + " { jakarta.ws.rs.core.UriInfo uri; }"
                    },
                    {
                        "package org.corredor.people; class A { jakarta.persistence.EntityManager db;"
                                + " @jakarta.transaction.Transactional void work() {} }"
                    }
                }),
                rule("SQL knows no HTTP", HouseRules.SQL_KNOWS_NO_HTTP, new String[][] {
                    {
                        "package org.corredor.people; class AResource { java.sql.Connection db;"
                                + " jakarta.ws.rs.core.UriInfo uri; }"
                    }
                }),
                rule("entities have a tenant", HouseRules.ENTITIES_HAVE_A_TENANT, new String[][] {
                    {"package org.corredor.people; @jakarta.persistence.Entity class A { String tenantId; }"},
                    {
                        "package org.corredor.people; @jakarta.persistence.Entity"
                                + " @org.corredor.tenancy.NetworkWide(\" \") class A {}"
                    }
                }),
                rule("endpoints say who", HouseRules.ENDPOINTS_SAY_WHO, new String[][] {
                    {
                        "package org.corredor.people; " + REST
                                + "@Path(\"/a\") class A { @GET public String a() {return \"\";}}"
                    },
                    {
                        "package org.corredor.people; " + REST
                                + "@Path(\"/a\") @TenantScoped @Authenticated class A { @GET public String a() {return \"\";}}"
                    },
                    {
                        "package org.corredor.people; " + REST + "@Path(\"/a\") @TenantScoped @Authenticated class A"
                                + " { @GET @PermitAll @Requires(Permission.CASE_READ) public String a() {return \"\";}}"
                    }
                }),
                rule("a POST happens once", HouseRules.POST_HAPPENS_ONCE, new String[][] {
                    {
                        "package org.corredor.people; " + REST
                                + "class A { @POST @Path(\"{id}/close\") public void a() {}}"
                    }
                }),
                rule("no entity in a signature", HouseRules.NO_ENTITY_IN_A_SIGNATURE, new String[][] {
                    {
                        "package org.corredor.people; " + REST
                                + "class A { @GET public java.util.List<B> a() {return null;}}",
                        "package org.corredor.people; @jakarta.persistence.Entity public class B {}"
                    }
                }),
                rule("constructor injection", HouseRules.CONSTRUCTOR_INJECTION, new String[][] {
                    {"package org.corredor.people; class A { @jakarta.inject.Inject String it; }"}
                }),
                rule("one clock", HouseRules.ONE_CLOCK, new String[][] {
                    {"package org.corredor.people; class A { Object a() { return java.time.Instant.now(); } }"},
                    {"package org.corredor.people; class A { Object a() { return java.time.Clock.systemUTC(); } }"},
                    {"package org.corredor.people; class A { long a() { return System.currentTimeMillis(); } }"}
                }),
                rule("null-marked", HouseRules.NULL_MARKED, new String[][] {{"package org.corredor.people; class A {}"}
                }),
                rule("names say something", HouseRules.NAMES_SAY_SOMETHING, new String[][] {
                    {"package org.corredor.people.impl; class A {}"}
                }));
    }

    private static Case rule(String name, ArchRule rule, String[][] violations) {
        return new Case(name, rule, List.of(violations));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheHouse(Case house) {
        house.rule().check(HOUSE);
        assertThat(HOUSE.size()).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesWhatBreaksIt(Case house, @TempDir Path folder) throws IOException {
        for (int i = 0; i < house.violations().size(); i++) {
            String[] sources = house.violations().get(i);
            JavaClasses planted = Planted.classes(folder.resolve("violation-" + i), sources);
            assertThat(house.rule().allowEmptyShould(true).evaluate(planted).hasViolation())
                    .as(String.join("\n", sources))
                    .isTrue();
        }
    }

    @Test
    void everyFloorHasItsPackage() {
        List<String> there = HOUSE.stream().map(Floors::packageOf).distinct().toList();
        assertThat(there).containsAll(Floors.OF.keySet());
    }
}
