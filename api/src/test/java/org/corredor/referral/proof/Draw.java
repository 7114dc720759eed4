package org.corredor.referral.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.corredor.referral.proof.Step.Code;
import org.corredor.referral.proof.Step.Consents;
import org.corredor.referral.proof.Step.Drafts;
import org.corredor.referral.proof.Step.Gives;
import org.corredor.referral.proof.Step.Kind;
import org.corredor.referral.proof.Step.Lapses;
import org.corredor.referral.proof.Step.Parcel;
import org.corredor.referral.proof.Step.Reminds;
import org.corredor.referral.proof.Step.Sends;
import org.corredor.referral.proof.Step.Shape;
import org.corredor.referral.proof.Step.Withdraws;

/**
 * Draws sequences. It follows the model while it draws: most steps are commands that may be given, the ones that were given least
 * so far first, so that the deep states are reached and every one of the design's transitions is taken; the rest is anything.
 */
final class Draw {
    private static final List<Shape> SHAPES = List.of(Shape.values());

    private final Coverage coverage = new Coverage();

    Coverage coverage() {
        return coverage;
    }

    List<Step> sequence(SplittableRandom random, int length, boolean overHttp) {
        coverage.lookAgain();
        Protocol model = new Protocol();
        List<Step> steps = new ArrayList<>();
        while (steps.size() < length) {
            Step step =
                    switch (random.nextInt(10)) {
                        case 0 -> anything(model, random, overHttp);
                        case 1, 2, 3, 4 -> untried(model, random, overHttp);
                        default -> sensible(model, random, overHttp);
                    };
            take(model, step);
            steps.add(step);
        }
        return steps;
    }

    private void take(Protocol model, Step step) {
        if (step instanceof Gives gives) {
            ModelReferral referral = Protocol.pick(model.referrals(), gives.referral());
            if (referral != null) {
                coverage.tries(referral, gives.command(), side(referral, gives));
            }
            Runnable noted =
                    referral == null ? () -> {} : coverage.taking(referral, gives.command(), side(referral, gives));
            if (model.take(step).isDone()) {
                noted.run();
            }
        } else {
            model.take(step);
        }
    }

    /** What a center in its senses would do next. */
    private Step sensible(Protocol model, SplittableRandom random, boolean overHttp) {
        if (model.referrals().isEmpty() || random.nextInt(30) == 0) {
            return drafts(random, overHttp);
        }
        // mostly the latest, so that something gets far
        int number =
                random.nextInt(4) > 0 ? 0 : random.nextInt(model.referrals().size());
        ModelReferral referral = Objects.requireNonNull(Protocol.pick(model.referrals(), number));
        if (referral.state().equals("draft") && random.nextInt(6) > 0) {
            for (int i = 0; i < model.consents().size(); i++) {
                ModelConsent consent = Objects.requireNonNull(Protocol.pick(model.consents(), i));
                if (Protocol.carries(consent, referral.origin)) {
                    Parcel parcel = random.nextInt(4) == 0 ? Parcel.ONE_FIELD : Parcel.BOTH_FIELDS;
                    return new Sends(referral.origin, number, 0, i, parcel);
                }
            }
            return new Consents(referral.origin, Shape.FITS);
        }
        if (referral.isSent() && random.nextInt(25) == 0) {
            return consentEnds(model, referral, random, overHttp);
        }
        if (referral.state().equals("received") && !isLive(referral) && random.nextInt(3) == 0) {
            return fitting(referral.origin.peer(), false, number, 0, "accept");
        }
        List<Gives> legal = legal(referral, number, overHttp);
        if (legal.isEmpty()) {
            return drafts(random, overHttp);
        }
        return random.nextInt(3) == 0
                ? Chance.one(random, legal)
                : legal.stream()
                        .min(Comparator.comparingInt(each -> need(referral, each)))
                        .orElseThrow();
    }

    /** A command that wasn't tried yet where a referral is now, by whichever side: mostly one that isn't allowed. */
    private Step untried(Protocol model, SplittableRandom random, boolean overHttp) {
        if (model.referrals().isEmpty()) {
            return drafts(random, overHttp);
        }
        int number =
                random.nextInt(3) > 0 ? 0 : random.nextInt(model.referrals().size());
        ModelReferral referral = Objects.requireNonNull(Protocol.pick(model.referrals(), number));
        List<Gives> all = new ArrayList<>();
        for (String command : commands(overHttp)) {
            all.add(fitting(referral.origin, false, number, 0, command));
            all.add(fitting(referral.origin.peer(), false, number, 0, command));
            if (!overHttp) {
                all.add(fitting(referral.origin, true, number, 0, command));
            }
        }
        all.removeIf(each -> coverage.wasTried(referral, each.command(), side(referral, each)));
        return all.isEmpty() ? sensible(model, random, overHttp) : Chance.one(random, all);
    }

    /** The end of the consent under which it was sent, one way or the other. */
    private static Step consentEnds(Protocol model, ModelReferral referral, SplittableRandom random, boolean overHttp) {
        int consent = 0;
        while (Protocol.pick(model.consents(), consent) != referral.consent()) {
            consent++;
        }
        return overHttp || random.nextBoolean() ? new Withdraws(referral.origin, consent, 0) : new Lapses(consent);
    }

    private static Step drafts(SplittableRandom random, boolean overHttp) {
        Center by = overHttp || random.nextInt(3) > 0 ? Center.ALPHA : Center.BETA;
        return new Drafts(by, overHttp || random.nextInt(5) > 1 ? Kind.REFERRAL : Kind.TRANSFER);
    }

    private int need(ModelReferral referral, Gives gives) {
        return coverage.need(referral, gives.command(), side(referral, gives));
    }

    private static Sides side(ModelReferral referral, Gives gives) {
        return gives.clock() ? Sides.CLOCK : gives.by() == referral.origin ? Sides.ORIGIN : Sides.RECEIVER;
    }

    private static List<Gives> legal(ModelReferral referral, int number, boolean overHttp) {
        List<Gives> legal = new ArrayList<>();
        for (String command : commands(overHttp)) {
            for (Sides by : Sides.values()) {
                boolean wouldBeDone = referral.leads(command, by) != null && isCarried(referral, command);
                if (wouldBeDone && !(overHttp && by == Sides.CLOCK)) {
                    Center who = by == Sides.RECEIVER ? referral.origin.peer() : referral.origin;
                    legal.add(fitting(who, by == Sides.CLOCK, number, 0, command));
                }
            }
        }
        return legal;
    }

    private static boolean isCarried(ModelReferral referral, String command) {
        ModelConsent consent = referral.consent();
        return switch (command) {
            case "accept" -> isLive(referral);
            case "retract-cancellation" -> consent == null || !consent.isWithdrawn();
            default -> true;
        };
    }

    private static boolean isLive(ModelReferral referral) {
        ModelConsent consent = referral.consent();
        return consent != null && consent.faults(referral.origin).isEmpty();
    }

    /** Only the clock expires anything, and it has no operation. */
    private static List<String> commands(boolean overHttp) {
        return overHttp
                ? DesignRules.COMMANDS.stream()
                        .filter(command -> !command.equals("expire"))
                        .toList()
                : DesignRules.COMMANDS;
    }

    private static Gives fitting(Center by, boolean clock, int referral, int off, String command) {
        Code reason = DesignRules.NEED_A_REASON.contains(command) ? Code.KNOWN : Code.NONE;
        Code outcome = command.equals("complete") ? Code.KNOWN : Code.NONE;
        return new Gives(by, clock, referral, off, command, reason, outcome);
    }

    private static Step anything(Protocol model, SplittableRandom random, boolean overHttp) {
        Center by = Chance.one(random, List.of(Center.values()));
        int referral = random.nextInt(12) == 0 ? Step.UNKNOWN : random.nextInt(8);
        int consent = random.nextInt(12) == 0 ? Step.UNKNOWN : random.nextInt(8);
        int off = random.nextInt(4) == 0 ? random.nextInt(5) - 2 : 0;
        String command = Chance.one(random, commands(overHttp));
        Center one = overHttp ? Center.ALPHA : Chance.one(random, List.of(Center.ALPHA, Center.BETA));
        return switch (random.nextInt(overHttp ? 8 : 12)) {
            case 0 -> new Consents(one, overHttp ? Shape.FITS : Chance.one(random, SHAPES));
            case 1 -> withdrawal(model, random, by, consent, off);
            case 2 ->
                new Sends(
                        by,
                        referral,
                        off,
                        consent,
                        overHttp ? Parcel.BOTH_FIELDS : Chance.one(random, List.of(Parcel.values())));
            case 3, 4, 5, 6, 7 -> fitting(by, !overHttp && random.nextInt(6) == 0, referral, off, command);
            case 8 -> new Lapses(consent);
            case 9 -> new Reminds(by, referral, off, Chance.one(random, List.of("queue", "coordinator", "origin")));
            default ->
                new Gives(
                        by,
                        random.nextInt(6) == 0,
                        referral,
                        off,
                        command,
                        Chance.one(random, List.of(Code.values())),
                        Chance.one(random, List.of(Code.values())));
        };
    }

    private static Step withdrawal(Protocol model, SplittableRandom random, Center by, int consent, int off) {
        ModelConsent named = Protocol.pick(model.consents(), consent);
        return new Withdraws(named != null && random.nextBoolean() ? named.by : by, consent, off);
    }
}
