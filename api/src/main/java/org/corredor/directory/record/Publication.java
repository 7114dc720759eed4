package org.corredor.directory.record;

/** How far a record is: never shown yet, shown, or taken back. */
final class Publication {
    static final String DRAFT = "draft";
    static final String PUBLISHED = "published";
    static final String SUSPENDED = "suspended";

    private Publication() {}
}
