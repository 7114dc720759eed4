package org.corredor.directory;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What this network adds to HSDS, as HSDS profiles are written: for each schema file a JSON Merge Patch (RFC 7396) over it. All
 * additions are optional, so that a plain HSDS client still validates what it gets.
 *
 * @param patches by the name of the HSDS schema file
 * @param endpoints paths under {@code /hsds} that HSDS doesn't have
 */
@Schema(name = "HsdsProfile")
public record HsdsProfile(
        @Schema(required = true) String name,

        @Schema(required = true, examples = "3.2.3") String hsdsVersion,

        @Schema(required = true) Map<String, Map<String, Object>> patches,
        @Schema(required = true) List<String> endpoints) {
    private static final List<String> PATCHED = List.of(
            "organization", "location", "service", "service_at_location", "schedule", "taxonomy", "taxonomy_term");

    static final HsdsProfile OURS = new HsdsProfile(
            "corredor",
            HsdsAbout.VERSION,
            patched(),
            List.of("locations", "locations/{id}", "facets", "changes", "eligibility/search", "profile"));

    private static Map<String, Map<String, Object>> patched() {
        Map<String, Map<String, Object>> patches = new TreeMap<>();
        PATCHED.forEach(schema -> patches.put(schema + ".json", patch(schema + ".json")));
        return patches;
    }

    private static Map<String, Object> patch(String file) {
        try (InputStream in = HsdsProfile.class.getResourceAsStream("profile/" + file)) {
            return new ObjectMapper().readValue(Objects.requireNonNull(in, file), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
