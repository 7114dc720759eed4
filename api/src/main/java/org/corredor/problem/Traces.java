package org.corredor.problem;

import java.sql.SQLException;
import java.util.StringJoiner;
import org.hibernate.exception.ConstraintViolationException;

/** A stack without its messages: drivers and parsers put values, so people's data, into those. */
final class Traces {
    private static final int DEPTH = 12;

    private Traces() {}

    static String withoutMessages(Throwable thrown) {
        StringJoiner text = new StringJoiner(" <- ");
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            StringJoiner frames = new StringJoiner(" ");
            StackTraceElement[] stack = cause.getStackTrace();
            for (int i = 0; i < Math.min(DEPTH, stack.length); i++) {
                frames.add(stack[i].getClassName() + "." + stack[i].getMethodName() + ":" + stack[i].getLineNumber());
            }
            text.add(cause.getClass().getName() + detail(cause) + " at " + frames);
        }
        return text.toString();
    }

    /** The database's own codes name the rule that was broken, not the row. */
    private static String detail(Throwable cause) {
        return switch (cause) {
            case ConstraintViolationException broken -> "[" + broken.getConstraintName() + "]";
            case SQLException refused -> "[SQLSTATE " + refused.getSQLState() + "]";
            default -> "";
        };
    }
}
