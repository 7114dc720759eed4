package org.corredor.directory.transfer;

import java.time.Instant;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A transfer, as one of its two centers has it.
 *
 * @param direction {@code received} by the center it is offered to, {@code sent} by who offers it
 * @param peer slug of the other center
 * @param organizationName as it was when it was offered
 * @param records how many records it was then, the organization counted; accepting moves what there is by then
 */
@Schema(name = "Transfer")
public record TransferView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String direction,
        @Schema(required = true) String peer,
        @Schema(required = true) UUID organizationId,
        @Schema(required = true) String organizationName,
        @Schema(required = true) int records,
        @Schema(required = true) String state,
        @Nullable Instant decidedAt)
        implements Versioned {
    static TransferView of(DirectoryTransfer t) {
        return new TransferView(
                t.id,
                t.version,
                t.createdAt,
                t.updatedAt,
                t.side.equals(DirectoryTransfer.IN) ? "received" : "sent",
                t.peer,
                t.organizationId,
                t.organizationName,
                t.records,
                t.state,
                t.decidedAt);
    }
}
