package org.corredor.http;

import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;

/**
 * The version a caller believes a record has, from If-Match. An operation that takes one as a parameter requires the
 * header (428 without, 400 for what is no strong tag of ours: {@link Preconditions}). Even past that check only a strong
 * tag of ours can match (RFC 9110, 13.1.1).
 *
 * @param version the record's version, or -1 for a tag that can match none
 */
public record IfMatch(int version) {

    /** JAX-RS reads the header through this. */
    public static IfMatch fromString(String header) {
        return new IfMatch(EntityTags.version(header));
    }

    /** 412 unless the record still has the version. */
    public void require(int current) {
        if (version != current) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED);
        }
    }
}
