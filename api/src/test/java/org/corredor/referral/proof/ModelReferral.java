package org.corredor.referral.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corredor.referral.proof.Step.Kind;
import org.jspecify.annotations.Nullable;

/** One referral of the model: there is one, and both sides look at it. */
final class ModelReferral {
    /** A step of its log. */
    record Entry(
            int seq,
            String command,
            String from,
            String to,
            Sides by,
            @Nullable String reason,
            @Nullable String outcome) {}

    final Center origin;
    final Kind kind;
    final List<Entry> log = new ArrayList<>();
    /** The steps of reminding that were taken, each with the version it was in. */
    final Set<String> reminders = new HashSet<>();

    private String state = "draft";
    private int version = 1;
    private final Deque<String> left = new ArrayDeque<>();
    private @Nullable Sides asker;
    private @Nullable String reason;
    private @Nullable String outcome;
    private @Nullable String subStatus;
    private @Nullable String feedback;
    private @Nullable ModelConsent consent;
    private List<String> fields = List.of();

    ModelReferral(Center origin, Kind kind) {
        this.origin = origin;
        this.kind = kind;
    }

    String state() {
        return state;
    }

    int version() {
        return version;
    }

    @Nullable
    String prior() {
        return left.peek();
    }

    /** What the hold left under which a cancellation was asked for. */
    @Nullable
    String held() {
        return left.size() > 1 ? left.peekLast() : null;
    }

    @Nullable
    Sides asker() {
        return asker;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    /** Where the work stands, until first contact is made. */
    @Nullable
    String subStatus() {
        return subStatus;
    }

    @Nullable
    String feedback() {
        return feedback;
    }

    /** Whether first contact was made: by starting, and by nothing else. */
    boolean isStarted() {
        return log.stream().anyMatch(entry -> entry.command().equals("start"));
    }

    /** Since which version the same is due: a report changes nothing of that. */
    int remindedVersion() {
        return log.stream()
                .filter(entry -> !entry.command().equals("report"))
                .mapToInt(Entry::seq)
                .max()
                .orElse(version);
    }

    @Nullable
    ModelConsent consent() {
        return consent;
    }

    List<String> fields() {
        return fields;
    }

    boolean isSent() {
        return consent != null;
    }

    /** The part this center has in it, or null. A draft is nobody's but the origin's. */
    @Nullable
    Sides side(Center center) {
        if (center == origin) {
            return Sides.ORIGIN;
        }
        return center == origin.peer() && isSent() ? Sides.RECEIVER : null;
    }

    @Nullable
    String leads(String command, Sides by) {
        return DesignRules.leads(kind, state, left.peek(), asker, command, by);
    }

    void send(ModelConsent under, List<String> sealed) {
        consent = under;
        fields = sealed;
        note("send", "requested", Sides.ORIGIN, null, null);
    }

    void move(String command, Sides by, @Nullable String why, @Nullable String result) {
        String target = leads(command, by);
        if (target == null) {
            throw new IllegalStateException(command + " leads nowhere from " + state);
        }
        switch (command) {
            case "hold", "request-cancellation" -> left.push(state);
            case "resume", "refuse-cancellation", "retract-cancellation" -> left.pop();
            default -> left.clear();
        }
        boolean whyIsReason = !Set.of("report", "close").contains(command);
        subStatus = command.equals("report") ? why : command.equals("start") ? null : subStatus;
        feedback = command.equals("close") ? why : null;
        asker = command.equals("request-cancellation") ? by : null;
        reason = whyIsReason ? why : null;
        outcome = result == null ? outcome : result;
        note(command, target, by, why, result);
        if (target.equals("entered-in-error")) {
            fields = List.of();
        }
    }

    private void note(String command, String target, Sides by, @Nullable String why, @Nullable String result) {
        version++;
        log.add(new Entry(version, command, state, target, by, why, result));
        state = target;
    }
}
