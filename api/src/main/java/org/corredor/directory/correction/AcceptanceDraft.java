package org.corredor.directory.correction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a correction is accepted.
 *
 * @param apply puts the proposed text into the record in the same step: a text in Spanish of the record itself only. Otherwise the
 *     owner changes the record its own way
 */
@Schema(name = "CorrectionAcceptance")
public record AcceptanceDraft(@Nullable Boolean apply) {
    boolean applies() {
        return Boolean.TRUE.equals(apply);
    }
}
