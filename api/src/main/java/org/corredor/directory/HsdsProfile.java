package org.corredor.directory;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What this network adds to HSDS, as HSDS profiles are written: for each schema file a JSON Merge Patch over it. All
 * additions are optional, so that a plain HSDS client still validates what it gets.
 *
 * @param patches by the name of the HSDS schema file
 */
@Schema(name = "HsdsProfile")
public record HsdsProfile(
        @Schema(required = true) String name,

        @Schema(required = true, examples = "3.2.3") String hsdsVersion,

        @Schema(required = true) Map<String, Patch> patches) {
    static final HsdsProfile OURS = new HsdsProfile(
            "corredor",
            HsdsAbout.VERSION,
            Map.of(
                    "service.json",
                    new Patch(Map.of(
                            "accepts_referrals",
                            new Added(
                                    "boolean",
                                    null,
                                    "Whether its center takes referrals for it through this network."))),
                    "service_at_location.json",
                    new Patch(Map.of(
                            "last_modified",
                            new Added("string", "date-time", "When it was last changed; see modified_after.")))));

    /** The properties added to one schema. */
    @Schema(name = "HsdsProfilePatch")
    public record Patch(@Schema(required = true) Map<String, Added> properties) {}

    /** One of them, in JSON Schema's own words. */
    @Schema(name = "HsdsProfileProperty")
    public record Added(
            @Schema(required = true) String type,
            @Nullable String format,
            @Schema(required = true) String description) {}
}
