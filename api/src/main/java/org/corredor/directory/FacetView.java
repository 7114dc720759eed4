package org.corredor.directory;

import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many of the services that match have a code.
 *
 * @param facet the criterion that would narrow by it; {@code all} counts every service that matches
 * @param code its value: a code, a taxonomy term's id, a place's name
 */
@Schema(name = "DirectoryFacet")
public record FacetView(
        @Schema(required = true)
        @OneOf({
            "all",
            "language",
            "taxonomy_term",
            "mobility_profile",
            "sector",
            "cost",
            "status",
            "accepts_referrals",
            "state",
            "city"
        })
        String facet,

        @Schema(required = true) String code,
        @Schema(required = true) long services) {}
