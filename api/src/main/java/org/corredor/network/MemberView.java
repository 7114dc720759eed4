package org.corredor.network;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of a center, with the codes of their roles. */
@Schema(name = "Member")
public record MemberView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String subject,
        @Schema(required = true) String displayName,
        @Schema(required = true, examples = "active") String status,
        @Schema(required = true) List<String> roles)
        implements Versioned {

    /** With a digest of the roles, which are records of their own. */
    @Override
    public String tag() {
        String codes = String.join(",", roles);
        UUID digest = UUID.nameUUIDFromBytes(codes.getBytes(StandardCharsets.UTF_8));
        return Versioned.super.tag() + "." + digest.toString().replace("-", "");
    }

    static MemberView of(Members.WithRoles found) {
        Member member = found.member();
        return new MemberView(
                member.id,
                member.version,
                member.createdAt,
                member.updatedAt,
                member.subject,
                member.displayName,
                member.status,
                Members.codes(found.roles()));
    }
}
