package org.corredor.directory.record;

/** Where a draft comes from, which decides what it may say. */
public enum Origin {
    /** A request of the owner's people: history is ours to write, and foreign keys of parts are read-only. */
    API,

    /** A file: brings its history with it, and keys of its own for its parts, which mean nothing here. */
    IMPORT
}
