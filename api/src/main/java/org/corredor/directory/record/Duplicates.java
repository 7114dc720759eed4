package org.corredor.directory.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corredor.directory.record.OwnRecordView.NearDuplicate;

/**
 * Records that may be the same thing as one just written: published ones of any owner, as partner centers see them, and the center's
 * own. What counts as near is said at {@code app.near_duplicates}. A warning: nothing is refused for it.
 */
@ApplicationScoped
class Duplicates {
    private static final String CODE = "near-duplicate";
    private static final String NEAR =
            "select cast(id as text), owner, kind, name, similarity from app.near_duplicates(:id)";

    private final EntityManager database;

    Duplicates(EntityManager database) {
        this.database = database;
    }

    /** At most ten, the likest first. */
    List<NearDuplicate> of(UUID id) {
        List<NearDuplicate> near = new ArrayList<>();
        for (Object row : database.createNativeQuery(NEAR, Object[].class)
                .setParameter("id", id)
                .getResultList()) {
            near.add(warning((Object[]) row));
        }
        return near;
    }

    private static NearDuplicate warning(Object[] row) {
        UUID id = UUID.fromString((String) row[0]);
        double similarity = Math.round(((Number) row[4]).doubleValue() * 100) / 100.0;
        return new NearDuplicate(CODE, id, (String) row[1], (String) row[2], (String) row[3], similarity);
    }
}
