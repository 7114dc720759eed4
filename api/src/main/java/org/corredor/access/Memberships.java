package org.corredor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads, in one statement each and behind the wall, what a person or a client may do in the current tenant. */
@ApplicationScoped
class Memberships {
    private static final String OF_PERSON = """
            SELECT m.id, string_agg(DISTINCT p.permission, ',')
              FROM app.membership m
              JOIN app.tenant t ON t.id = m.tenant_id AND t.status = 'active'
              LEFT JOIN app.membership_role r ON r.tenant_id = m.tenant_id AND r.membership_id = m.id
              LEFT JOIN app.role_permission p ON p.tenant_id = r.tenant_id AND p.role_id = r.role_id
             WHERE m.tenant_id = app.tid() AND m.subject = :subject AND m.status = 'active'
             GROUP BY m.id""";

    private static final String OF_CLIENT = """
            SELECT g.id, array_to_string(g.permissions, ',')
              FROM app.client_grant g
              JOIN app.tenant t ON t.id = g.tenant_id AND t.status = 'active'
             WHERE g.tenant_id = app.tid() AND g.client_id = :client AND g.status = 'active'
               AND g.expires_at > now() AND app.client_tenant(:client, :subject) IS NOT NULL""";

    /** A client in its own partner's tenant: what that tenant's role for it allows. */
    private static final String OF_PARTNER = """
            SELECT r.id, string_agg(DISTINCT p.permission, ',')
              FROM app.role r
              JOIN app.tenant t ON t.id = r.tenant_id AND t.kind = 'PARTNER' AND t.status = 'active'
              JOIN app.role_permission p ON p.tenant_id = r.tenant_id AND p.role_id = r.id
             WHERE r.tenant_id = app.tid() AND r.code = 'partner' AND app.client_tenant(:client, :subject) = app.tid()
             GROUP BY r.id""";

    private static final String MINE =
            "SELECT slug, name, kind, array_to_string(roles, ','), array_to_string(permissions, ','),"
                    + " organization_id"
                    + " FROM app.my_memberships(:subject) ORDER BY slug";

    private final EntityManager database;

    Memberships(EntityManager database) {
        this.database = database;
    }

    /** An active membership or grant: its id and what it allows. */
    record Standing(UUID id, Set<Permission> permissions) {}

    Optional<Standing> ofPerson(String subject) {
        return standing(database.createNativeQuery(OF_PERSON, Object[].class).setParameter("subject", subject));
    }

    Optional<Standing> ofPartner(String client, String subject) {
        return standing(database.createNativeQuery(OF_PARTNER, Object[].class)
                .setParameter("client", client)
                .setParameter("subject", subject));
    }

    Optional<Standing> ofClient(String client, String subject) {
        return standing(database.createNativeQuery(OF_CLIENT, Object[].class)
                .setParameter("client", client)
                .setParameter("subject", subject));
    }

    /**
     * All active memberships of a subject over the whole network, through the one function that may see them.
     *
     * @param inToken whether the caller's token names that organization, without which the center is out of its reach
     */
    List<MeView.Center> mine(String subject, Predicate<@Nullable UUID> inToken) {
        List<MeView.Center> mine = new ArrayList<>();
        for (Object row : database.createNativeQuery(MINE, Object[].class)
                .setParameter("subject", subject)
                .getResultList()) {
            Object[] c = (Object[]) row;
            mine.add(new MeView.Center(
                    (String) c[0],
                    (String) c[1],
                    (String) c[2],
                    List.of(split((String) c[3])),
                    permissions((String) c[4]).stream().sorted().toList(),
                    inToken.test((UUID) c[5])));
        }
        return mine;
    }

    private static Optional<Standing> standing(jakarta.persistence.Query query) {
        List<?> rows = query.getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.getFirst();
        return Optional.of(new Standing((UUID) row[0], permissions((String) row[1])));
    }

    private static Set<Permission> permissions(@Nullable String codes) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        Arrays.stream(split(codes))
                .map(Permission::of)
                .flatMap(Optional::stream)
                .forEach(permissions::add);
        return permissions;
    }

    private static String[] split(@Nullable String codes) {
        return codes == null || codes.isEmpty() ? new String[0] : codes.split(",", -1);
    }
}
