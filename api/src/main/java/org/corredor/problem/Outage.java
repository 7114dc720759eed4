package org.corredor.problem;

import java.sql.SQLException;
import java.util.Optional;

/** A database that isn't there, or is going: nobody's fault who asked, and to be asked again. */
public final class Outage {
    private Outage() {}

    /**
     * 503 for a broken connection (SQLSTATE class 08), for a server that shuts down, crashed or starts (57P01 to 57P03), and for a
     * transaction that was undone because two waited for each other (40P01): the same again is right.
     */
    public static Optional<Problem> of(Throwable failed) {
        String state = failed instanceof SQLException database ? database.getSQLState() : null;
        return state != null && (state.startsWith("08") || state.startsWith("57P0") || state.equals("40P01"))
                ? Optional.of(Problem.of(ProblemType.UNAVAILABLE))
                : Optional.empty();
    }

    /** The same 503, or the defect that anything else is, told by its SQLSTATE: a message could hold a person's data. */
    public static RuntimeException orDefect(SQLException failed, String what) {
        Optional<Problem> outage = of(failed);
        return outage.isPresent()
                ? outage.get()
                : new IllegalStateException(what + ": SQLSTATE " + failed.getSQLState());
    }
}
