package org.corredor.referral.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** Counts every pair of centers, through the one function that may; it answers while the network is the tenant and to no center. */
@ApplicationScoped
class NetworkPairs {
    private static final String COUNT = "select * from app.referral_pairs(:start, :end) order by origin, receiver";
    private static final int FIRST_MEDIAN = 9;

    private final EntityManager database;

    NetworkPairs(EntityManager database) {
        this.database = database;
    }

    /** By origin and receiver: in an order that no figure has a part in. */
    List<Pair> count(Period period) {
        List<?> rows = database.createNativeQuery(COUNT, Object[].class)
                .setParameter("start", period.start())
                .setParameter("end", period.end())
                .getResultList();
        return rows.stream().map(row -> pair((Object[]) row)).toList();
    }

    private static Pair pair(Object[] row) {
        List<Pair.Median> medians = new ArrayList<>();
        for (int i = FIRST_MEDIAN; i < row.length; i += 2) {
            medians.add(new Pair.Median(number(row[i]), OwnMeasures.seconds(row[i + 1])));
        }
        return new Pair(
                (String) row[0],
                (String) row[1],
                new Answers(number(row[2]), number(row[3]), number(row[4]), number(row[5]), number(row[6])),
                number(row[7]),
                number(row[8]),
                medians);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
