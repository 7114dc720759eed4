package org.corredor.problem;

import java.util.StringJoiner;

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
            text.add(cause.getClass().getName() + " at " + frames);
        }
        return text.toString();
    }
}
