package org.corredor.network;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.corredor.access.Permission;
import org.corredor.http.Versioned;
import org.corredor.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role of a center: its code, its name in the reader's language, and what it allows. */
@Schema(name = "Role")
public record RoleView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true, examples = "coordinator") String code,
        @Schema(required = true, examples = "Coordinación") String label,
        @Schema(required = true) List<Permission> permissions)
        implements Versioned {

    static RoleView of(Members.WithPermissions found, Language language) {
        Role role = found.role();
        List<Permission> permissions = Members.codes(found.permissions()).stream()
                .map(Permission::of)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        String label = role.label;
        return new RoleView(
                role.id, role.version, role.code, label == null ? name(role.code, language) : label, permissions);
    }

    /** A template's name; its code for one the bundles don't know. */
    static String name(String code, Language language) {
        ResourceBundle names = names(language);
        return names.containsKey(code) ? names.getString(code) : code;
    }

    /** Names of the templates' roles, with no fallback to the machine's language. */
    static ResourceBundle names(Language language) {
        return ResourceBundle.getBundle(
                "org.corredor.network.roles",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
