package org.corredor.referral.measures;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corredor.tenancy.TenantId;
import org.corredor.tenancy.TenantRunner;
import org.jspecify.annotations.Nullable;

/**
 * Works out once a day how the directory's services answered the referrals of the last twelve months. Only of {@link
 * Suppression#SMALLEST} referrals or more, and rounded to {@link #STEP} of a hundred: how many there were isn't said.
 */
@ApplicationScoped
class ResponseFigures {
    static final int STEP = 5;

    private static final TenantId NETWORK = new TenantId(UUID.fromString("0190a000-0000-7000-8000-000000000000"));
    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

    private final ServiceAnswers answers;
    private final TenantRunner tenants;
    private final Clock clock;

    ResponseFigures(ServiceAnswers answers, TenantRunner tenants, Clock clock) {
        this.answers = answers;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * What the directory shows of a service.
     *
     * @param answered of a hundred referrals whose receiver had its chance
     * @param accepted of a hundred answered; null of too few
     */
    record Figure(UUID service, int answered, @Nullable Integer accepted) {}

    @Scheduled(every = "{corredor.directory.responses-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZONE);
        Period year = new Period(today.minusYears(1), today.minusDays(1), ZONE);
        tenants.as(NETWORK, () -> {
            List<Figure> figures = new ArrayList<>();
            answers.count(year).forEach((service, counted) -> {
                Figure figure = figure(service, counted);
                if (figure != null) {
                    figures.add(figure);
                }
            });
            answers.keep(figures, year.to());
            return figures;
        });
    }

    /** Null of too few. */
    static @Nullable Figure figure(UUID service, Answers counted) {
        if (counted.due() < Suppression.SMALLEST) {
            return null;
        }
        boolean tellsAcceptance = counted.answered() >= Suppression.SMALLEST;
        return new Figure(
                service,
                rounded(counted.answered(), counted.due()),
                tellsAcceptance ? rounded(counted.accepted(), counted.answered()) : null);
    }

    /** To the nearest step; a half is rounded up. */
    private static int rounded(long part, long whole) {
        return (int) ((2 * 100 * part + STEP * whole) / (2 * STEP * whole)) * STEP;
    }
}
