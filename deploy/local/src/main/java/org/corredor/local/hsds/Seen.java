package org.corredor.local.hsds;

/** How an answer was not as it should be; for people the text {@code hsds.seen.<name>} with the evidence's arguments. */
public enum Seen {
    /** Expected status, status that came. */
    STATUS,
    /** What was looked at, expected value, value that came. */
    VALUE,
    /** What is not there. */
    MISSING,
    /** What should not be there. */
    BEYOND,
    /** What came more than once. */
    TWICE,
    /** What a JSON Schema objects to. */
    SCHEMA,
    /** Place, value that has not the form. */
    FORM,
    /** Name of the reference, id that leads nowhere. */
    DANGLING
}
