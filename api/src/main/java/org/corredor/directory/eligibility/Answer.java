package org.corredor.directory.eligibility;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Stream;

/** Three values, joined as Kleene does: what isn't known stays so unless the other side decides alone. */
public enum Answer {
    NO("no"),
    UNKNOWN("unknown"),
    YES("yes");

    private final String code;

    Answer(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** NO if any is NO, else UNKNOWN if any is; of none YES. */
    static Answer all(Stream<Answer> answers) {
        return answers.reduce(YES, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    /** YES if any is YES, else UNKNOWN if any is; of none NO. */
    static Answer any(Stream<Answer> answers) {
        return answers.reduce(NO, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    static Answer of(boolean holds) {
        return holds ? YES : NO;
    }
}
