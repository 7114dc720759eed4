package org.corredor.directory;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** HSDS's own entry: which version and profile this feed has, and where its contract is. */
@Schema(name = "HsdsAbout")
public record HsdsAbout(
        @Schema(required = true, examples = "3.2.3") String version,

        @Schema(required = true) URI profile,
        @Schema(required = true) URI openapiUrl,
        @Schema(required = true) String description) {
    static final String VERSION = "3.2.3";

    static HsdsAbout at(URI root) {
        return new HsdsAbout(
                VERSION,
                root.resolve("/hsds/profile"),
                root.resolve("/openapi.json"),
                "Directorio compartido de servicios para personas trabajadoras migrantes");
    }
}
