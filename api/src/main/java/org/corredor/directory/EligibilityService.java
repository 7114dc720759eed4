package org.corredor.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.corredor.directory.eligibility.Eligibility;
import org.corredor.directory.eligibility.EligibilityRule;
import org.corredor.directory.eligibility.Profile;
import org.corredor.directory.hsds.HsdsEligibilityRule;
import org.corredor.directory.hsds.HsdsService;

/** Asks published services whether they are for somebody. Neither the profile nor the answer is kept, logged or counted. */
@ApplicationScoped
@Transactional
class EligibilityService {
    private final PublishedDirectory published;
    private final HsdsAssembly assembly;

    EligibilityService(PublishedDirectory published, HsdsAssembly assembly) {
        this.published = published;
        this.assembly = assembly;
    }

    /** One answer for each service that stands in the directory, in the order asked; others are left out. */
    List<ServiceEligibility> answer(EligibilityQuestion question, Audience audience) {
        List<UUID> asked = question.services().stream().distinct().toList();
        return published.records(Wanted.of(Kind.SERVICE, asked), audience).list().stream()
                .map(hit -> answer(hit.document(), question.profile()))
                .toList();
    }

    private ServiceEligibility answer(ObjectNode record, Profile profile) {
        HsdsService service = assembly.read(record, HsdsService.class);
        List<EligibilityRule> rules = Optional.ofNullable(service.eligibilityRules()).stream()
                .flatMap(List::stream)
                .flatMap(EligibilityService::rule)
                .toList();
        return new ServiceEligibility(
                service.id(), Eligibility.of(rules, service.minimumAge(), service.maximumAge(), profile));
    }

    private static Stream<EligibilityRule> rule(HsdsEligibilityRule rule) {
        UUID id = Objects.requireNonNull(rule.id());
        List<String> codes = rule.codes() == null ? List.of() : rule.codes();
        return Stream.of(new EligibilityRule(
                id,
                rule.subject(),
                codes,
                rule.minimum(),
                rule.maximum(),
                Boolean.TRUE.equals(rule.excludes()),
                rule.note()));
    }
}
