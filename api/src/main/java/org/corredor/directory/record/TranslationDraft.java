package org.corredor.directory.record;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record's texts in one other language, all of them: one that is absent is no longer translated. Each is bound to the source as it
 * reads now, so sending a stale one again says that it is right as it is.
 */
@Schema(name = "TranslationDraft")
public record TranslationDraft(
        @Nullable @Size(min = 1, max = 5000) String name,
        @Nullable @Size(min = 1, max = 5000) String alternateName,
        @Nullable @Size(min = 1, max = 5000) String description,
        @Nullable @Size(min = 1, max = 5000) String transportation,
        @Nullable @Size(min = 1, max = 5000) String interpretationServices,
        @Nullable @Size(min = 1, max = 5000) String applicationProcess,
        @Nullable @Size(min = 1, max = 5000) String feesDescription,
        @Nullable @Size(min = 1, max = 5000) String waitTime,
        @Nullable @Size(min = 1, max = 5000) String fees,
        @Nullable @Size(min = 1, max = 5000) String accreditations,
        @Nullable @Size(min = 1, max = 5000) String eligibilityDescription,
        @Nullable @Size(min = 1, max = 5000) String licenses,
        @Nullable @Size(min = 1, max = 5000) String alert) {}
