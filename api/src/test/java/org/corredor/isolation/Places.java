package org.corredor.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.isolation.Rows.FOREIGN;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Every place of the attacker's own request in which an id of the victim's can stand. */
final class Places {
    /** Ids that are everybody's: services of the public directory. */
    private static final Set<String> PUBLIC_IDS =
            Set.of(World.RECEIVERS_SERVICE, World.FOREIGN_SERVICE, PaperRows.SERVICE);

    /** Where ids stand in what isn't answered as a page; none where there are none. */
    private static final Map<String, String> FILES = Map.of(
            "exportDirectory",
            "organizations.id",
            "getImportTemplate",
            "",
            "getReferralTerms",
            "",
            "getReferralMeasures",
            "");

    private static final String CALLER = "who may, in another center";

    private Places() {}

    static List<Attack> all() {
        return List.of(
                place("a foreign id in the own path", o -> true, Places::showsReads, Places::path),
                place("each foreign id beside own ones", o -> o.pathIds() > 1, Target::own, Places::part),
                place("a foreign id in the own body", o -> o.hasBody(), Target::own, Places::body),
                place("a foreign id as a filter", o -> !o.idFilters().isEmpty(), Target::shown, Places::filter),
                place("a foreign cursor", o -> o.hasCursor(), Places::secondPage, Places::cursor),
                place("a foreign entity tag", o -> o.pathIds() > 0, Places::showsReads, Places::entityTag));
    }

    /** After the victim has used the key: by who may elsewhere, at the victim's and at home. */
    static Attack usedKey(String key) {
        return place("a foreign Idempotency-Key", o -> true, Target::theirs, (target, verdict) -> {
            Call theirs = target.theirs();
            String attacker = theirs.role() + "." + FOREIGN;
            verdict.asIfNotThere(
                    Answer.of(theirs.send(as(attacker), key)),
                    Answer.of(theirs.at("no-such-center").send(as(attacker), key)));
            if (target.isOfARecord() && !target.operation().isShared()) {
                Call atHome = theirs.at(FOREIGN);
                verdict.asIfNotThere(
                        Answer.of(atHome.send(as(attacker), key)),
                        send(atHome.withPath(
                                Call.random(theirs.path(), theirs.idsInPath().getFirst()))));
            }
        });
    }

    private static Attack place(String name, Attack.Suits suits, Consumer<Target> prepare, Attack.Attempt attempt) {
        return new Attack(CALLER, name, o -> !o.isShared() && suits.any(o), prepare, attempt);
    }

    private static Answer send(Call call) {
        return Answer.of(call.send(as(call.account())));
    }

    /** The victim's reading leaves a note in the trail, so it comes before the trail is looked at. */
    private static void showsReads(Target target) {
        if (target.isRead()) {
            target.shown();
        }
    }

    private static void path(Target target, Verdict verdict) {
        Call own = target.theirs().at(FOREIGN);
        for (String id : own.idsInPath()) {
            verdict.asIfNotThere(send(own), send(own.withPath(Call.random(own.path(), id))));
        }
        String list = FILES.getOrDefault(target.operation().id(), "items.id");
        if (target.isRead() && !target.isOfARecord() && !list.isEmpty()) {
            List<Object> ids = target.shown().path(list);
            verdict.listsNone(send(own), ids.stream().map(String::valueOf).toList());
        }
    }

    private static void part(Target target, Verdict verdict) {
        Call own = target.own();
        List<String> theirs = target.theirs().idsInPath();
        for (int i = 0; i < theirs.size(); i++) {
            String mine = own.idsInPath().get(i);
            verdict.asIfNotThere(
                    send(own.withPath(own.path().replace(mine, theirs.get(i)))),
                    send(own.withPath(Call.random(own.path(), mine))));
        }
    }

    private static void body(Target target, Verdict verdict) {
        Call own = target.own();
        String body = String.valueOf(own.body());
        List<String> theirs = target.theirs().idsInBody();
        for (int i = 0; i < theirs.size(); i++) {
            String mine = own.idsInBody().get(i);
            if (!PUBLIC_IDS.contains(mine)) {
                verdict.asUnknownReference(
                        send(own.withBody(body.replace(mine, theirs.get(i)))),
                        send(own.withBody(Call.random(body, mine))));
            }
        }
    }

    private static void filter(Target target, Verdict verdict) {
        Call own = target.theirs().at(FOREIGN);
        for (String filter : target.operation().idFilters()) {
            String member = filter.equals("person") ? "person_id" : filter;
            Object id = target.shown().<List<Object>>path("items." + member).stream()
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            verdict.asEmptyPage(
                    send(own.filtered(filter, String.valueOf(id))), send(own.filtered(filter, Call.randomId())));
        }
    }

    /** A list of two at least. */
    private static void secondPage(Target target) {
        target.makeAnother();
        target.firstPage();
    }

    private static void cursor(Target target, Verdict verdict) {
        String next = target.firstPage().path("next");
        assertThat(next).as("a second page of " + target.operation().id()).isNotNull();
        Call own = target.operation().pathIds() > 0
                ? target.own()
                : target.theirs().at(FOREIGN);
        verdict.cursorRefused(send(own.withPath(own.path() + "?limit=1&cursor=" + next)));
    }

    /**
     * No tag finds what an id doesn't: neither the record's own, nor any other, nor the one for whatever is there. A change
     * refuses that last one for its form, before any record is looked for, and in another's center not even that is said.
     */
    private static void entityTag(Target target, Verdict verdict) {
        Call theirs = target.theirs();
        String right = target.isRead() ? target.shown().header("ETag") : theirs.tag();
        String attacker = theirs.role() + "." + FOREIGN;
        for (String tag : List.of(Objects.requireNonNullElse(right, "\"v0\""), "\"v999\"", "*")) {
            Call own = theirs.at(FOREIGN).withTag(tag);
            Answer foreign = send(own);
            Answer random =
                    send(own.withPath(Call.random(own.path(), own.idsInPath().getFirst())));
            if (tag.equals("*") && !target.isRead() && theirs.tag() != null) {
                verdict.tagRefused(foreign, random);
            } else {
                verdict.asIfNotThere(foreign, random);
            }
            Call there = theirs.withTag(tag);
            verdict.asIfNotThere(
                    Answer.of(there.send(as(attacker))),
                    Answer.of(there.at("no-such-center").send(as(attacker))));
        }
    }
}
