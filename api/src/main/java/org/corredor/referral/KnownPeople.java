package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.access.Permission;
import org.corredor.paging.Page;
import org.corredor.people.PersonService;
import org.corredor.people.PersonView;
import org.corredor.problem.Problem;
import org.corredor.tenancy.CurrentTenant;

/**
 * Whether the receiver knows the person of a package that was released to it: by its own indexes, under its own key, among the
 * persons the caller may see. The origin isn't told that anybody looked, nor what was found.
 */
@ApplicationScoped
@Transactional
class KnownPeople {
    private final ReadPackage packages;
    private final PersonService people;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    KnownPeople(
            Referrals referrals,
            ReadPackage packages,
            PersonService people,
            CurrentTenant tenant,
            Caller caller,
            Clock clock) {
        this.packages = packages;
        this.people = people;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Persons that have one of the package's names or telephone numbers, at most 20 for each.
     *
     * @throws Problem 403 without person:read; 404 for the origin and before release; 403 consent-missing once the consent isn't live
     */
    Page<PersonView> of(UUID id) {
        caller.require(Permission.PERSON_READ);
        ReadPackage.Opened opened = packages.open(id);
        if (!opened.referral().isIncoming()) {
            throw Problem.notFound();
        }
        LocalDate today = LocalDate.now(clock.withZone(tenant.get().zone()));
        return people.known(
                Arrival.of(opened.referral(), opened.fields(), today).told());
    }
}
