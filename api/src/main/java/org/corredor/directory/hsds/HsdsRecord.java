package org.corredor.directory.hsds;

/** A record that has a page of its own: its answer carries an entity tag, made of what it says. */
public interface HsdsRecord {}
