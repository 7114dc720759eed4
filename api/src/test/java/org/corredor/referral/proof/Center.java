package org.corredor.referral.proof;

import org.corredor.tenancy.wall.WallDatabase;

/** Who there is: two that refer to each other, and a third that has no part in it. */
enum Center {
    ALPHA(WallDatabase.ALPHA, WallDatabase.ALPHA_RECORD),
    BETA(WallDatabase.BETA, WallDatabase.BETA_RECORD),
    GAMMA(WallDatabase.GAMMA, WallDatabase.GAMMA);

    private final String tenant;
    private final String record;

    Center(String tenant, String record) {
        this.tenant = tenant;
        this.record = record;
    }

    String tenant() {
        return tenant;
    }

    /** The id of its person, of that person's case, and of its service. */
    String record() {
        return record;
    }

    /** Whom it refers to. */
    Center peer() {
        return this == ALPHA ? BETA : ALPHA;
    }
}
