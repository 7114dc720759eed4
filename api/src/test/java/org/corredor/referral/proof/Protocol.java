package org.corredor.referral.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.corredor.referral.proof.Step.Code;
import org.corredor.referral.proof.Step.Consents;
import org.corredor.referral.proof.Step.Drafts;
import org.corredor.referral.proof.Step.Gives;
import org.corredor.referral.proof.Step.Lapses;
import org.corredor.referral.proof.Step.Parcel;
import org.corredor.referral.proof.Step.Reminds;
import org.corredor.referral.proof.Step.Sends;
import org.corredor.referral.proof.Step.Shape;
import org.corredor.referral.proof.Step.Withdraws;
import org.jspecify.annotations.Nullable;

/** The model: what each step is answered by the design, and what each center then sees. */
final class Protocol {
    static final String UNKNOWN = "CR003";
    static final String STALE = "CR001";
    static final String ILLEGAL = "CR002";
    static final String MALFORMED = "CR012";
    static final String NO_CONSENT = "CR020";
    static final String NOT_ITS_CASE = "CR014";
    static final String BEYOND_CONSENT = "CR021";

    private final List<ModelConsent> consents = new ArrayList<>();
    private final List<ModelReferral> referrals = new ArrayList<>();

    List<ModelConsent> consents() {
        return consents;
    }

    List<ModelReferral> referrals() {
        return referrals;
    }

    /** The one a number names, counted back from the latest over those there are; null for none. */
    static <T> @Nullable T pick(List<T> of, int number) {
        return number < 0 || of.isEmpty() ? null : of.get(of.size() - 1 - number % of.size());
    }

    /** The version that a step names: so far from the right one. */
    int version(Step step) {
        return switch (step) {
            case Withdraws withdraws -> {
                ModelConsent consent = pick(consents, withdraws.consent());
                yield withdraws.off() + (consent == null ? 0 : consent.version());
            }
            case Sends sends -> sends.off() + version(sends.referral());
            case Gives gives -> gives.off() + version(gives.referral());
            case Reminds reminds -> reminds.off() + version(reminds.referral());
            default -> 0;
        };
    }

    private int version(int number) {
        ModelReferral referral = pick(referrals, number);
        return referral == null ? 1 : referral.version();
    }

    Answer take(Step step) {
        return switch (step) {
            case Consents made -> {
                consents.add(new ModelConsent(made.by(), made.shape()));
                yield Answer.done(0);
            }
            case Lapses lapses -> {
                ModelConsent consent = pick(consents, lapses.consent());
                if (consent != null) {
                    consent.lapse();
                }
                yield Answer.done(0);
            }
            case Drafts drafts -> {
                referrals.add(new ModelReferral(drafts.by(), drafts.kind()));
                yield Answer.done(1);
            }
            case Withdraws withdraws -> withdraw(withdraws);
            case Sends sends -> send(sends);
            case Gives gives -> give(gives);
            case Reminds reminds -> remind(reminds);
        };
    }

    /** What is pending goes with its consent, of what was accepted a cancellation is asked, in the origin's name. */
    private Answer withdraw(Withdraws step) {
        ModelConsent consent = pick(consents, step.consent());
        if (consent == null || consent.by != step.by()) {
            return Answer.refused(UNKNOWN);
        }
        if (step.off() != 0) {
            return Answer.refused(STALE);
        }
        if (consent.isWithdrawn()) {
            return Answer.refused(NO_CONSENT, "withdrawn");
        }
        consent.withdraw();
        for (ModelReferral referral : referrals) {
            if (referral.consent() == consent) {
                List.of("withdraw", "request-cancellation").stream()
                        .filter(command -> referral.leads(command, Sides.ORIGIN) != null)
                        .findFirst()
                        .ifPresent(command -> referral.move(command, Sides.ORIGIN, "consent-withdrawn", null));
            }
        }
        return Answer.done(1);
    }

    private Answer send(Sends step) {
        ModelReferral referral = pick(referrals, step.referral());
        ModelConsent consent = pick(consents, step.consent());
        if (referral == null || referral.side(step.by()) == null) {
            return Answer.refused(UNKNOWN);
        }
        if (step.off() != 0) {
            return Answer.refused(STALE);
        }
        if (step.by() != referral.origin || !referral.state().equals("draft")) {
            return Answer.refused(ILLEGAL, referral.state());
        }
        Set<String> faults = consent == null ? Set.of("absent") : consent.faults(referral.origin);
        if (consent == null || !faults.isEmpty()) {
            return Answer.refused(NO_CONSENT, faults);
        }
        List<String> fields = Payload.fields(step.parcel());
        if (Set.of(Parcel.A_FIELD_TWICE, Parcel.NOTHING, Parcel.ANOTHER_RECEIPT).contains(step.parcel())) {
            return Answer.refused(MALFORMED);
        }
        if (!consent.fields().containsAll(fields)) {
            return Answer.refused(BEYOND_CONSENT);
        }
        referral.send(consent, fields);
        return Answer.done(referral.version());
    }

    private Answer give(Gives step) {
        ModelReferral referral = pick(referrals, step.referral());
        Sides side = referral == null ? null : referral.side(step.by());
        if (referral == null || side == null) {
            return Answer.refused(UNKNOWN);
        }
        if (step.off() != 0) {
            return Answer.refused(STALE);
        }
        // a clock acts where the origin is, and nowhere else
        boolean nobodys = step.clock() && side == Sides.RECEIVER;
        Sides by = step.clock() ? Sides.CLOCK : side;
        if (nobodys || referral.leads(step.command(), by) == null) {
            return Answer.refused(ILLEGAL, referral.state());
        }
        if (!wellCoded(step)) {
            return Answer.refused(MALFORMED);
        }
        ModelConsent consent = referral.consent();
        if (step.command().equals("accept")
                && consent != null
                && !consent.faults(referral.origin).isEmpty()) {
            return Answer.refused(NO_CONSENT, consent.faults(referral.origin));
        }
        if (step.command().equals("retract-cancellation") && consent != null && consent.isWithdrawn()) {
            return Answer.refused(NO_CONSENT, "withdrawn");
        }
        referral.move(
                step.command(), by, Payload.reason(step.reason(), step.command()), Payload.outcome(step.outcome()));
        return Answer.done(referral.version());
    }

    private static boolean wellCoded(Gives step) {
        boolean completes = step.command().equals("complete");
        boolean reasoned = step.reason() == Code.KNOWN
                || (step.reason() == Code.NONE && !DesignRules.NEED_A_REASON.contains(step.command()));
        return reasoned && step.outcome() == (completes ? Code.KNOWN : Code.NONE);
    }

    private Answer remind(Reminds step) {
        ModelReferral referral = pick(referrals, step.referral());
        Sides side = referral == null ? null : referral.side(step.by());
        if (referral == null || side == null) {
            return Answer.refused(UNKNOWN);
        }
        if (step.off() != 0) {
            return Answer.refused(STALE);
        }
        if (side != Sides.ORIGIN) {
            return Answer.refused(UNKNOWN);
        }
        if (!referral.isSent()) {
            return Answer.refusedSomehow(); // no clock runs over a draft, and there is nobody to tell
        }
        return Answer.done(referral.reminders.add(referral.remindedVersion() + " " + step.step()) ? 1 : 0);
    }

    /** What a center sees of a referral, by the name of what it is. */
    Map<String, String> view(Center center, int number) {
        ModelReferral referral = pick(referrals, number);
        Map<String, String> view = new TreeMap<>();
        Sides side = referral == null ? null : referral.side(center);
        view.put("package", packageOf(referral, side));
        if (referral == null || side == null) {
            view.put("state", "nothing");
            return view;
        }
        view.put("side", side == Sides.ORIGIN ? "OUT" : "IN");
        view.put("kind", referral.kind.name());
        view.put("state", referral.state());
        view.put("version", Integer.toString(referral.version()));
        view.put("prior", orNothing(referral.prior()));
        view.put("held", orNothing(referral.held()));
        view.put("asked_by", orNothing(referral.asker()));
        view.put("reason", orNothing(referral.reason()));
        view.put("outcome", orNothing(referral.outcome()));
        view.put("sub_status", orNothing(referral.subStatus()));
        view.put("feedback", orNothing(referral.feedback()));
        view.put("contact", referral.isStarted() ? "started" : "-");
        view.put("receipts", referral.isSent() ? "1" : "0");
        view.put("log", log(referral));
        view.put("moves", moves(referral));
        view.put("told", told(referral));
        return view;
    }

    private static String packageOf(@Nullable ModelReferral referral, @Nullable Sides side) {
        if (referral == null || side == null) {
            return UNKNOWN;
        }
        if (side == Sides.RECEIVER) {
            ModelConsent consent = referral.consent();
            if (!DesignRules.RELEASED.contains(referral.state())) {
                return UNKNOWN;
            } else if (consent == null || !consent.faults(referral.origin).isEmpty()) {
                return NO_CONSENT;
            }
        }
        return referral.fields().stream().sorted().collect(Collectors.joining(","));
    }

    private static String log(ModelReferral referral) {
        return referral.log.stream()
                .map(e -> move(e) + " " + orNothing(e.reason()) + " " + orNothing(e.outcome()))
                .collect(Collectors.joining("; "));
    }

    /** The log without its codes. */
    private static String moves(ModelReferral referral) {
        return referral.log.stream().map(Protocol::move).collect(Collectors.joining("; "));
    }

    private static String move(ModelReferral.Entry e) {
        return String.join(" ", Integer.toString(e.seq()), e.command(), e.from(), e.to(), e.by().name());
    }

    /** The commands the outbox tells of. */
    private static String told(ModelReferral referral) {
        return referral.log.stream().map(e -> e.seq() + " " + e.command()).collect(Collectors.joining("; "));
    }

    static String orNothing(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    /** A consent of the shape that lets a referral go out. */
    static boolean carries(ModelConsent consent, Center origin) {
        return consent.shape != Shape.NARROW && consent.faults(origin).isEmpty();
    }
}
