package org.corredor.local.hsds;

/** Rules that are seen on the same answers. */
interface Family {
    void look(Scope scope);
}
