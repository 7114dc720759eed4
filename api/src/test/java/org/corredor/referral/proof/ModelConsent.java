package org.corredor.referral.proof;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.corredor.referral.proof.Step.Shape;

/** A consent of the model. */
final class ModelConsent {
    final Center by;
    final Shape shape;
    private boolean withdrawn;
    private boolean lapsed;

    ModelConsent(Center by, Shape shape) {
        this.by = by;
        this.shape = shape;
        this.lapsed = shape == Shape.LAPSED;
    }

    int version() {
        return withdrawn ? 1 : 0;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    void withdraw() {
        withdrawn = true;
    }

    void lapse() {
        lapsed = true;
    }

    List<String> fields() {
        return shape == Shape.NARROW ? Payload.fields(Step.Parcel.ONE_FIELD) : Payload.fields(Step.Parcel.BOTH_FIELDS);
    }

    /** Everything for which it carries nothing of this center's now. */
    Set<String> faults(Center origin) {
        Set<String> faults = new TreeSet<>();
        if (by != origin) {
            faults.add("absent");
            return faults;
        }
        switch (shape) {
            case FOR_A_THIRD -> faults.add("recipient");
            case FOR_ANOTHER_PURPOSE -> faults.add("purpose");
            case OF_ANOTHER_PERSON -> faults.add("person");
            default -> {}
        }
        if (withdrawn) {
            faults.add("withdrawn");
        }
        if (lapsed) {
            faults.add("expired");
        }
        return faults;
    }
}
