package org.corredor.isolation;

import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.client;
import static org.corredor.isolation.Rows.FOREIGN;

import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Those who send the victim's own right request. */
final class Outsiders {
    /** How the name of a caller begins who belongs to the attacked center. */
    static final String MEMBER = "a member";

    /** The demo center that lets partner-demo read its roles, and nothing else. */
    private static final String GRANTING = World.RECEIVER;

    private static final String REQUEST = "with the right request";
    private static final String NAMED = "not named on the restricted case";

    /** What touches no person's records: nothing of it can be restricted. */
    private static final Set<String> OF_NO_PERSON = Set.of(
            "createPerson",
            "listMembers",
            "getMember",
            "removeMember",
            "listRoles",
            "listAudit",
            "listCenterAgreements",
            "getReferralTerms",
            "putReferralTerms",
            // counts; that what is restricted isn't in them has a test of its own, ReferralMeasuresIT
            "getReferralMeasures");

    private Outsiders() {}

    static List<Attack> all() {
        return List.of(
                stranger("anonymous", (t, v) -> v.refused(send(t.theirs(), anonymous()), 401)),
                stranger(
                        "a token for somebody else",
                        (t, v) -> v.refused(
                                send(
                                        t.theirs(),
                                        Callers.withoutAudience(t.theirs().account())),
                                401)),
                stranger(
                        "the same role in another center",
                        (t, v) ->
                                unknownCenter(t.theirs(), v, () -> as(t.theirs().role() + "." + FOREIGN))),
                stranger(
                        "a removed member",
                        (t, v) -> unknownCenter(
                                t.theirs(), v, () -> Callers.removed(t.theirs().center()))),
                stranger("a partner, with no grant or with one for something else", Outsiders::partner),
                stranger(
                        "the network's administrator",
                        (t, v) -> unknownCenter(t.theirs(), v, () -> as("network-admin"))),
                stranger(
                        MEMBER + " without the permission",
                        (t, v) -> v.permissionMissing(
                                send(
                                        t.theirs(),
                                        as(without(t.operation()) + "."
                                                + t.theirs().center())),
                                t.operation().permissions())),
                stranger(MEMBER + " outside the case", Outsiders::outside),
                colleague(MEMBER + " of the same role, " + NAMED, Outsiders::isOfACase, Restriction::hideCases),
                colleague(
                        MEMBER + " of the same role, who doesn't work with the restricted person",
                        operation -> !isOfNoPerson(operation),
                        Restriction::hidePersons));
    }

    /** A role without any of the operation's permissions: everybody whose work is not to interpret may read the directory. */
    private static String without(Operation operation) {
        return operation.permissions().contains("directory:read") ? "interpreter" : "organizer";
    }

    private static Attack stranger(String who, Attack.Attempt attempt) {
        return new Attack(who, REQUEST, operation -> true, Target::theirs, attempt);
    }

    private static Attack colleague(String who, Attack.Suits suits, Consumer<Restriction> hide) {
        return new Attack(
                who, REQUEST, suits, target -> hide.accept(target.restriction()), Outsiders::unnamedColleague);
    }

    static boolean isOfNoPerson(Operation operation) {
        return OF_NO_PERSON.contains(operation.id())
                || operation.isShared()
                || operation.path().contains("/directory");
    }

    private static boolean isOfACase(Operation operation) {
        return (operation.path().contains("/cases") || operation.path().contains("referrals"))
                && !isOfNoPerson(operation)
                && !operation.id().equals("createCase");
    }

    private static Answer send(Call call, RequestSpecification caller) {
        return Answer.of(call.send(caller));
    }

    /** Who does not belong to a center can't tell it from one that isn't there. */
    private static void unknownCenter(Call call, Verdict verdict, Supplier<RequestSpecification> caller) {
        verdict.asIfNotThere(send(call, caller.get()), send(call.at("no-such-center"), caller.get()));
    }

    /** A partner's client: at the center that granted it something else a 403, at any other what a stranger gets. */
    private static void partner(Target target, Verdict verdict) {
        if (target.theirs().center().equals(GRANTING)) {
            verdict.permissionMissing(
                    send(target.theirs(), client("partner-demo")),
                    target.operation().permissions());
        } else {
            unknownCenter(target.theirs(), verdict, () -> client("partner-demo"));
        }
    }

    /** An interpreter who doesn't work on it: what they could read elsewhere isn't there, what they can't is a 403. */
    private static void outside(Target target, Verdict verdict) {
        Call call = target.theirs();
        String interpreter = "interpreter." + call.center();
        List<String> asked = target.operation().permissions();
        if (Collections.disjoint(Callers.permissions(interpreter), asked)) {
            verdict.permissionMissing(send(call, as(interpreter)), asked);
        } else if (target.isOfARecord()) {
            asRandom(call, verdict, interpreter);
        } else {
            Answer page = send(call, as(interpreter));
            verdict.asEmptyPage(page, page);
        }
    }

    /** Holds every permission of the victim's, and yet what is restricted isn't there for them. */
    private static void unnamedColleague(Target target, Verdict verdict) {
        Restriction restriction = target.restriction();
        Call call = restriction.call();
        String colleague = Callers.colleague(call.center());
        if (target.isOfARecord()) {
            asRandom(call, verdict, colleague);
        } else if (call.idsInBody().isEmpty()) {
            verdict.listsNone(send(call, as(colleague)), restriction.records());
            for (String filter : target.operation().idFilters()) {
                verdict.asEmptyPage(
                        send(call.filtered(filter, restriction.hiddenPerson()), as(colleague)),
                        send(call.filtered(filter, Call.randomId()), as(colleague)));
            }
        } else {
            String body = String.valueOf(call.body());
            Call random = call.withBody(Call.random(body, call.idsInBody().getLast()));
            verdict.asUnknownReference(send(call, as(colleague)), send(random, as(colleague)));
        }
    }

    private static void asRandom(Call call, Verdict verdict, String account) {
        Call random = call.withPath(Call.random(call.path(), call.idsInPath().getFirst()));
        verdict.asIfNotThere(send(call, as(account)), send(random, as(account)));
    }
}
