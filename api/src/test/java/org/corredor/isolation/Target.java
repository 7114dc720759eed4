package org.corredor.isolation;

import static org.corredor.Api.as;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One operation under attack: the victim's right request, and the attacker's own; each made on first use, then the same. */
final class Target {
    private final Operation operation;
    private final Rows.Row row;
    private final Once<Call> theirs;
    private final Once<Call> own;
    private final Once<Response> shown;
    private final Once<Response> firstPage;
    private final Once<Restriction> restriction;

    Target(Operation operation, Rows.Row row) {
        this.operation = operation;
        this.row = row;
        theirs = new Once<>(() -> row.right().apply(row.victim()));
        own = new Once<>(() -> row.right().apply(Rows.FOREIGN));
        shown = new Once<>(() -> theirs().send(as(theirs().account())));
        firstPage =
                new Once<>(() -> theirs().withPath(theirs().path() + "?limit=1").send(as(theirs().account())));
        restriction = new Once<>(() -> Restriction.on(row.hidden().apply(row.victim())));
    }

    Operation operation() {
        return operation;
    }

    /** The victim's. */
    Call theirs() {
        return theirs.get();
    }

    /** The attacker's: same operation, own records. */
    Call own() {
        return own.get();
    }

    /** A second of the victim's, for a list of more than one page. */
    void makeAnother() {
        Call another = row.right().apply(row.victim());
        if (!another.center().equals(theirs().center())) {
            throw new AssertionError("made elsewhere: " + another);
        }
    }

    /** What a read shows the victim. */
    Response shown() {
        return shown.get();
    }

    /** Of a list, the victim's newest and the cursor to the next. */
    Response firstPage() {
        return firstPage.get();
    }

    /** The request on records of the victim's that only those named on them may see. */
    Restriction restriction() {
        return restriction.get();
    }

    boolean isRead() {
        return theirs().verb().equals("GET");
    }

    /** Whether the operation goes to one record, and not to a list or a new one. */
    boolean isOfARecord() {
        return !theirs().idsInPath().isEmpty();
    }

    private static final class Once<T> {
        private final Supplier<T> make;
        private final List<T> made = new ArrayList<>();

        Once(Supplier<T> make) {
            this.make = make;
        }

        T get() {
            if (made.isEmpty()) {
                made.add(make.get());
            }
            return made.getFirst();
        }
    }
}
