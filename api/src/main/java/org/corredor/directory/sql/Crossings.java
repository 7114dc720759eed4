package org.corredor.directory.sql;

import java.sql.SQLException;
import java.util.Optional;
import org.corredor.problem.Outage;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Two at work on the same records. What the other made or took away meanwhile (a unique key, a foreign key) is a {@code conflict}: look
 * again and decide. Where the other took too long, or each waited for the other, this one was given up: {@code unavailable}, to be
 * sent again.
 */
public final class Crossings {
    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";
    private static final String DEADLOCK = "40P01";
    /** After the role's {@code lock_timeout}. */
    private static final String WAITED = "55P03";

    private Crossings() {}

    /** The problem that a refusal means; one that is no crossing is a defect, told by its SQLSTATE. */
    public static RuntimeException of(SQLException refused) {
        Optional<Problem> crossing = of(refused.getSQLState());
        return crossing.isPresent() ? crossing.get() : Outage.orDefect(refused, "the directory's database refused");
    }

    /** The problem that something thrown means by its cause; empty for anything but a crossing. */
    static Optional<Problem> behind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return of(refused.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> of(@Nullable String state) {
        return switch (String.valueOf(state)) {
            case UNIQUE, FOREIGN_KEY -> Optional.of(Problem.of(ProblemType.CONFLICT));
            case DEADLOCK, WAITED -> Optional.of(Problem.of(ProblemType.UNAVAILABLE));
            default -> Optional.empty();
        };
    }
}
