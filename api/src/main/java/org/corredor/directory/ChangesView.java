package org.corredor.directory;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of the change feed.
 *
 * @param after where to go on: at once when there is {@code more}, else later
 * @param more whether there was more than fitted on this page
 */
@Schema(name = "DirectoryChanges")
public record ChangesView(
        @Schema(required = true) List<ChangeView> items,
        @Schema(required = true) String after,
        @Schema(required = true) boolean more) {}
