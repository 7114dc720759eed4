package org.corredor.directory.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.corredor.http.Versioned;
import org.corredor.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file. {@code refused}: something was wrong and nothing was taken over; {@code validated}: a dry run that found nothing
 * wrong, with what would become of its records; {@code applied}. The counts are of records (taxonomies, terms, organizations, places, services, services at places); of a
 * refused file, none.
 *
 * @param errors how many things were wrong; of more than 2000 the first 2000 are kept
 * @param firstErrors at most 20, in the order of the file; absent in a list
 */
@Schema(name = "DirectoryImport")
public record ImportView(
        @Schema(required = true) UUID id,

        @Schema(required = true) @OneOf({"json", "ndjson", "tabular", "xlsx", "csv"})
        String format,

        @Schema(required = true) boolean dryRun,
        @Schema(required = true) boolean publish,

        @Schema(required = true) @OneOf({"refused", "validated", "applied"})
        String status,

        @Schema(required = true) int created,
        @Schema(required = true) int changed,
        @Schema(required = true) int unchanged,
        @Schema(required = true) int errors,
        @Nullable List<ImportErrorView> firstErrors,
        @Nullable UUID importedBy,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) int version)
        implements Versioned {

    static ImportView of(DirectoryImport made, @Nullable List<ImportError> errors, Language language) {
        boolean refused = made.status.equals("refused");
        return new ImportView(
                made.id,
                made.format,
                made.dryRun,
                made.publish,
                made.status,
                refused ? 0 : made.created,
                refused ? 0 : made.changed,
                refused ? 0 : made.unchanged,
                made.errors,
                errors == null
                        ? null
                        : errors.stream()
                                .map(error -> ImportErrorView.of(error, language))
                                .toList(),
                made.membershipId,
                made.createdAt,
                made.version);
    }
}
