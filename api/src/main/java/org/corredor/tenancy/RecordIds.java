package org.corredor.tenancy;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/**
 * Ids of records: UUIDv7 (RFC 9562), made by the API so that no sequence spans tenants. Ordered by the millisecond of
 * their making, which is what lists are sorted by; the rest is random, so one id tells nothing of the next.
 */
public final class RecordIds {
    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private RecordIds() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}
