package org.corredor.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.corredor.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every role of the templates has a name in every language. */
class RoleNamesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void theTenRolesOfTheDesignAreNamed(Language language) {
        assertThat(RoleView.names(language).keySet())
                .containsExactlyInAnyOrder(
                        "coordinator",
                        "promoter",
                        "interpreter",
                        "lawyer",
                        "organizer",
                        "focal-point",
                        "privacy-officer",
                        "center-admin",
                        "partner",
                        "network-admin");
    }

    @Test
    void aCentersOwnRoleIsCalledByItsCode() {
        assertThat(RoleView.name("night-shift", Language.EN)).isEqualTo("night-shift");
        assertThat(RoleView.name("lawyer", Language.ES)).isEqualTo("Asesoría legal");
    }
}
