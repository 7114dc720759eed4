package org.corredor.directory;

/** A single record's answer: it carries an entity tag, made of what it says. */
interface HsdsRecord {}
