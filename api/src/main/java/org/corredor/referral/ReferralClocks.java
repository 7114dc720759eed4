package org.corredor.referral;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.referral.exchange.Exchange;
import org.corredor.tenancy.DueJobs;
import org.corredor.tenancy.DueWork;
import org.corredor.tenancy.TenantId;

/**
 * Gives what the clocks give. Each command leaves one mark at the origin, due at once; whoever takes it sees which clocks run now,
 * does what is due and leaves the mark for the next moment. A mark whose command isn't the latest is dropped, since the latest has
 * its own. It survives restarts, and with many copies of the API each mark is taken once; a command that commits first wins, and
 * the mark is looked at again.
 */
@ApplicationScoped
class ReferralClocks {
    static final String KIND = "referral.clock";
    private static final int AT_ONCE = 200;
    /** What a clock is told when a command came first. */
    private static final Set<ProblemType> LOST =
            EnumSet.of(ProblemType.PRECONDITION_FAILED, ProblemType.REFERRAL_STATE);

    private final DueWork due;
    private final DueJobs jobs;
    private final Referrals referrals;
    private final Exchange exchange;
    private final PackageKeys keys;
    private final Clock clock;

    ReferralClocks(DueWork due, DueJobs jobs, Referrals referrals, Exchange exchange, PackageKeys keys, Clock clock) {
        this.due = due;
        this.jobs = jobs;
        this.referrals = referrals;
        this.exchange = exchange;
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(every = "{corredor.referral.clock-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        jobs.each(KIND, AT_ONCE, this::look, failed -> failed instanceof Problem lost && LOST.contains(lost.type()));
    }

    private void look(DueWork.Item item) {
        Optional<Referral> latest = referrals.ofLatestEvent(item.id());
        if (latest.isPresent()) {
            Referral referral = latest.get();
            List<ReferralClock.Running> running = referral.clocks();
            Instant now = clock.instant();
            Optional<ReferralCommand> over = running.stream()
                    .filter(each -> !each.due().isAfter(now))
                    .flatMap(each -> each.end().stream())
                    .findFirst();
            if (over.isPresent()) {
                end(referral, over.get());
            } else {
                remind(referral, running, now);
                next(running, now).ifPresent(at -> due.plan(item, at));
            }
        }
    }

    private void end(Referral referral, ReferralCommand command) {
        exchange.tick(referral.id, referral.version, command.code());
        if (command == ReferralCommand.CONFIRM_CANCELLATION) {
            keys.destroyAfterCommit(new TenantId(referral.peerTenantId), referral.id);
        }
    }

    private void remind(Referral referral, List<ReferralClock.Running> running, Instant now) {
        for (ReferralClock.Running each : running) {
            each.reminders().stream()
                    .filter(reminder -> !reminder.at().isAfter(now))
                    .forEach(reminder -> exchange.remind(
                            referral.id,
                            referral.version,
                            each.clock().code(),
                            reminder.step().code()));
        }
    }

    /** The next moment at which there is something to do. */
    private static Optional<Instant> next(List<ReferralClock.Running> running, Instant now) {
        return running.stream()
                .flatMap(each -> Stream.concat(
                        each.end().isPresent() ? Stream.of(each.due()) : Stream.empty(),
                        each.reminders().stream().map(ReferralClock.Reminder::at)))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }
}
