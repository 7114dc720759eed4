package org.corredor.http;

/** Which names of centers are real, as far as that is known without asking the database. */
public interface KnownCenters {
    /** Whether a center of that slug was found before. */
    boolean knows(String slug);
}
