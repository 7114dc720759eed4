package org.corredor.local.hsds;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Runs every rule against one feed. */
public final class Suite {
    /** Told of each request before it is sent: where the suite looks, and how many requests it has sent. */
    public interface Progress {
        void at(String place, int requests);
    }

    /** The base URL gave no answer at all, so that there is nothing to report on. */
    public static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreachable(String why) {
            super(why);
        }
    }

    private final Options options;
    private final Progress progress;
    private final Optional<Schemas> schemas;
    private String place = EntryRules.PLACE;

    private Suite(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.schemas = Schemas.of(options);
    }

    /**
     * Asks the feed whatever the rules need, within the bounds of the options.
     *
     * @param base absolute http or https URL; what HSDS calls {@code GET /} is this with a slash
     * @throws Unreachable when nothing answers there
     */
    public static Report run(URI base, Options options, Progress progress) throws Unreachable {
        return new Suite(options, progress).run(base);
    }

    private Report run(URI base) throws Unreachable {
        try (HsdsSource source = new HsdsSource(base, options, count -> progress.at(place, count))) {
            Answer first = source.get("/");
            if (first.status() == 0) {
                throw new Unreachable(first.outcome());
            }
            Feed feed = new Feed(source, options);
            Checks checks = new Checks();
            SchemaRules schemaRules = new SchemaRules(schemas);
            unlessSpent(checks, () -> EntryRules.look(feed, checks, schemaRules));
            for (Listing listing : Listing.ALL) {
                place = listing.place();
                Scope scope = new Scope(feed, listing, checks);
                if (offered(scope)) {
                    for (Family family : families(schemaRules)) {
                        unlessSpent(checks, () -> family.look(scope));
                    }
                }
            }
            return new Report(source.base(), source.requests(), checks.findings());
        }
    }

    /** In this order: filters before what combines them, streams them and posts them. */
    private static List<Family> families(SchemaRules schemas) {
        return List.of(
                new EnvelopeRules(),
                new PagingRules(),
                new RecordRules(),
                schemas,
                new FormatRules(),
                new VariantRules(),
                new SearchRules(),
                new OrganizationFilterRules(),
                new TaxonomyFilterRules(),
                new ModifiedRules(),
                new TermRules(),
                new CombinationRules(),
                new StreamRules(),
                new PostRules(),
                new FullServiceRules(),
                new ProximityRules(),
                new ReferenceRules());
    }

    /** An optional list that is not there is said once and looked at no further. */
    private boolean offered(Scope scope) {
        Check check = scope.check(Rule.LIST_OFFERED);
        boolean[] there = {true};
        unlessSpent(scope.checks(), () -> {
            Answer first = scope.feed().all(scope.listing()).first();
            there[0] = first.status() == 200;
            if (first.status() == 404 && !scope.listing().required()) {
                check.unseen(Why.NOT_OFFERED);
            } else {
                check.status(200, first);
            }
        });
        return there[0];
    }

    private void unlessSpent(Checks checks, Runnable look) {
        try {
            look.run();
        } catch (HsdsSource.BudgetSpent spent) {
            checks.spent(place);
        }
    }
}
