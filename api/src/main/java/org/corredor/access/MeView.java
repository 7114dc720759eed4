package org.corredor.access;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller, as the platform knows them: the centers of this token's person, with roles and permissions in each. */
@Schema(name = "Me")
public record MeView(
        @Schema(required = true) String subject,
        @Schema(required = true) String client,
        @Schema(required = true) List<Center> centers) {

    /** One active membership. */
    @Schema(name = "MyCenter")
    public record Center(
            @Schema(required = true) String slug,
            @Schema(required = true) String name,
            @Schema(required = true, examples = "CENTER") String kind,
            @Schema(required = true) List<String> roles,
            @Schema(required = true) List<Permission> permissions,

            @Schema(
                    required = true,
                    description =
                            "Whether this token reaches the center; if not, ask for one with scope organization:*")
            boolean inToken) {}
}
