package org.corredor.local;

import java.util.Locale;

/** The parts of the network, in the order in which they start; they stop in the opposite one. */
enum Part {
    POSTGRES("INT"),
    KEYCLOAK("TERM"),
    API("TERM"),
    /** No process: the demo data, applied once the API has migrated the schema. */
    DATA("TERM");

    private final String stopSignal;

    Part(String stopSignal) {
        this.stopSignal = stopSignal;
    }

    /** Its name in the state file, in log files and on the command line. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** PostgreSQL shuts down fast on INT; on TERM it would wait for its clients. */
    String stopSignal() {
        return stopSignal;
    }
}
