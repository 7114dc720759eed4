package org.corredor.directory;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the contract shows a list's body: the query's parameters by name. It is read as they are ({@link SentParameters}). */
@Schema(name = "DirectoryQuery")
public record DirectoryQuery(
        @Nullable @Min(1) Integer page,
        @Nullable @Min(1) @Max(200) Integer perPage,
        @Nullable @Size(max = 200) String search,
        @Nullable Boolean full,
        @Nullable Boolean fullService,
        @Nullable Boolean minimal,
        @Nullable UUID taxonomyTermId,
        @Nullable UUID taxonomyId,
        @Nullable UUID organizationId,
        @Nullable OffsetDateTime modifiedAfter,
        @Nullable @Size(max = 20) String postcode,
        @Nullable @DecimalMin("1") @DecimalMax("500000") BigDecimal proximity,
        @Nullable Boolean topOnly,
        @Nullable UUID parentId,
        @Nullable @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude,
        @Nullable @DecimalMin("1") @DecimalMax("500000") BigDecimal radius,
        @Nullable @Size(max = 4000) String route,
        @Nullable @DecimalMin("100") @DecimalMax("100000") BigDecimal corridor,
        @Nullable @Size(max = 40) String openAt,
        @Nullable @Size(max = 35) String language,
        @Nullable @Size(max = 50) String mobilityProfile,
        @Nullable @Size(max = 50) String sector,
        @Nullable @OneOf({"free", "paid", "unknown"}) String cost,

        @Nullable @OneOf({"active", "inactive", "defunct", "temporarily closed"})
        String status,

        @Nullable Boolean acceptsReferrals,
        @Nullable @Size(max = 120) String state,
        @Nullable @Size(max = 120) String city,
        @Nullable OffsetDateTime verifiedAfter) {
    static final String MEANING = "The query's parameters by name, those that this list has";
}
