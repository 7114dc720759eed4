package org.corredor.network.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** The current center's own terms, beside the version in force. */
@ApplicationScoped
class OwnReferralTerms {
    private static final String READ = "select new org.corredor.network.protocol.OwnReferralTerms$Found(v, t)"
            + " from ProtocolVersion v left join CenterTerms t on 1 = 1"
            + " where v.label = cast(sql('app.protocol_in_force()') as String)";
    private static final String FIRST = "INSERT INTO app.center_terms (tenant_id, id, terms)"
            + " VALUES (app.tid(), app.tid(), cast(:terms as jsonb)) ON CONFLICT DO NOTHING";
    private static final String NEXT = "UPDATE app.center_terms SET terms = cast(:terms as jsonb),"
            + " version = version + 1, updated_at = now() WHERE tenant_id = app.tid() AND version = :version";

    private final EntityManager database;

    OwnReferralTerms(EntityManager database) {
        this.database = database;
    }

    /** The version in force, and the center's own terms if it ever set any. */
    record Found(ProtocolVersion protocol, @Nullable CenterTerms terms) {}

    Found find() {
        return database.createQuery(READ, Found.class).getSingleResult();
    }

    /**
     * Puts them in the place of what there was.
     *
     * @param version the version they replace; 0 where there are none yet
     * @return whether it was the version
     */
    boolean put(String terms, int version) {
        var change = database.createNativeQuery(version == 0 ? FIRST : NEXT).setParameter("terms", terms);
        if (version != 0) {
            change.setParameter("version", version);
        }
        boolean done = change.executeUpdate() == 1;
        database.clear();
        return done;
    }
}
