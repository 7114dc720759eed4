package org.corredor.network;

import java.util.UUID;

/** What a member's leaving would do elsewhere; each slice that knows implements it, since it stands on a higher floor. */
public interface Departure {
    /** Whether something that shows to its named people only would be left to nobody. */
    boolean leavesToNobody(UUID membership);
}
