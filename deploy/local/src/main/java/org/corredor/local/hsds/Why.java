package org.corredor.local.hsds;

/** Why a rule was not checked; for people the text {@code hsds.why.<name>}. */
public enum Why {
    /** The feed has no record on which the rule could be seen. */
    NO_DATA,
    /** The feed does not offer the optional list. */
    NOT_OFFERED,
    /** The JSON Schemas of HSDS are not on this machine. */
    NO_SCHEMAS,
    /** The allowed number of requests was used up before. */
    BUDGET,
    /** The list is too long to be walked whole. */
    TOO_LONG,
    /** The feed gives no ETag, which it is free not to. */
    NO_ENTITY_TAG
}
