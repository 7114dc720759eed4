package org.corredor.local;

import java.util.concurrent.TimeUnit;

/** Ends a process that we started and still hold. */
final class ChildProcesses {
    private static final long PATIENCE_SECONDS = 15;

    private ChildProcesses() {}

    /** Asks first, then kills; returns when it is gone. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
