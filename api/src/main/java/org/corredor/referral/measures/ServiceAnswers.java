package org.corredor.referral.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of the referrals to each service, and what the directory keeps of it; for the network, as the tenant. */
@ApplicationScoped
class ServiceAnswers {
    private static final String COUNT = "select * from app.service_answers(:start, :end) order by service_id";
    private static final String KEEP =
            "select cast(app.keep_responses(cast(:services as uuid[]), cast(:answered as integer[]),"
                    + " cast(:accepted as integer[]), :to) as text)";
    private static final int NONE = -1;

    private final EntityManager database;

    ServiceAnswers(EntityManager database) {
        this.database = database;
    }

    Map<UUID, Answers> count(Period period) {
        Map<UUID, Answers> all = new LinkedHashMap<>();
        for (Object each : database.createNativeQuery(COUNT, Object[].class)
                .setParameter("start", period.start())
                .setParameter("end", period.end())
                .getResultList()) {
            Object[] row = (Object[]) each;
            all.put((UUID) row[0], new Answers(number(row[1]), number(row[2]), number(row[3]), 0, 0));
        }
        return all;
    }

    /** In the place of all that were kept before. */
    void keep(List<ResponseFigures.Figure> figures, LocalDate to) {
        database.createNativeQuery(KEEP, String.class)
                .setParameter("services", array(figures, ResponseFigures.Figure::service))
                .setParameter("answered", array(figures, ResponseFigures.Figure::answered))
                .setParameter("accepted", array(figures, figure -> orNone(figure.accepted())))
                .setParameter("to", to)
                .getSingleResult();
    }

    private static int orNone(@Nullable Integer percent) {
        return percent == null ? NONE : percent;
    }

    private static <T> String array(List<T> all, Function<T, Object> element) {
        return all.stream().map(element.andThen(String::valueOf)).collect(Collectors.joining(",", "{", "}"));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
