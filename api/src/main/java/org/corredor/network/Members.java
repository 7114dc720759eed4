package org.corredor.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corredor.access.Permission;
import org.corredor.paging.Cursors;
import org.jspecify.annotations.Nullable;

/** Members and roles of the current center, each with what hangs on it in one statement. */
@ApplicationScoped
class Members {
    private static final String MEMBERS = "select new org.corredor.network.Members$WithRoles(m,"
            + " (select listagg(r.code, ',') within group (order by r.code)"
            + " from MemberRole h join Role r on r.id = h.key.roleId where h.key.membershipId = m.id)) from Member m";
    private static final String ROLES = "select new org.corredor.network.Members$WithPermissions(r,"
            + " (select listagg(p.key.permission, ',') within group (order by p.key.permission)"
            + " from RolePermission p where p.key.roleId = r.id)) from Role r";
    private static final String ADMINISTRATORS = "select m from Member m where m.status = 'active' and exists"
            + " (select 1 from MemberRole h join RolePermission p on p.key.roleId = h.key.roleId"
            + " where h.key.membershipId = m.id and p.key.permission = :permission) order by m.id";

    private static final String HOLDER = "select m from Member m where m.id = :id and m.status = 'active' and exists"
            + " (select 1 from MemberRole h join RolePermission p on p.key.roleId = h.key.roleId"
            + " where h.key.membershipId = m.id and p.key.permission = :permission)";

    private final EntityManager database;

    Members(EntityManager database) {
        this.database = database;
    }

    /** A member and the codes of their roles, by comma; null for none. */
    record WithRoles(Member member, @Nullable String roles) {}

    /** A role and the codes of its permissions, by comma; null for none. */
    record WithPermissions(Role role, @Nullable String permissions) {}

    static List<String> codes(@Nullable String byComma) {
        return byComma == null || byComma.isEmpty() ? List.of() : List.of(byComma.split(",", -1));
    }

    Optional<WithRoles> find(UUID id) {
        return database.createQuery(MEMBERS + " where m.id = :id", WithRoles.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The member alone, locked until the transaction ends. */
    Optional<Member> held(UUID id) {
        return database.createQuery("select m from Member m where m.id = :id", Member.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<WithRoles> page(Cursors.Window window, @Nullable String status) {
        UUID before = window.before();
        TypedQuery<WithRoles> query = database.createQuery(
                        MEMBERS + " where 1 = 1"
                                + (status == null ? "" : " and m.status = :status")
                                + (before == null ? "" : " and m.id < :before")
                                + " order by m.id desc",
                        WithRoles.class)
                .setMaxResults(window.fetch());
        if (status != null) {
            query.setParameter("status", status);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    List<WithPermissions> roles(Cursors.Window window) {
        UUID before = window.before();
        TypedQuery<WithPermissions> query = database.createQuery(
                        ROLES + (before == null ? "" : " where r.id < :before") + " order by r.id desc",
                        WithPermissions.class)
                .setMaxResults(window.fetch());
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    /**
     * The active members who may invite others, locked in the order of their ids: of two removals at once the second
     * counts without whom the first removed.
     */
    List<Member> administratorsHeld() {
        return database.createQuery(ADMINISTRATORS, Member.class)
                .setParameter("permission", Permission.MEMBER_INVITE.code())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Ids of those that are active, share-locked in the order of their ids. */
    Set<UUID> activeHeld(Collection<UUID> ids) {
        return database.createQuery(
                        "select m from Member m where m.id in (:ids) and m.status = 'active' order by m.id",
                        Member.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultStream()
                .map(member -> member.id)
                .collect(Collectors.toSet());
    }

    boolean mayHeld(UUID membership, Permission permission) {
        return !database.createQuery(HOLDER, Member.class)
                .setParameter("id", membership)
                .setParameter("permission", permission.code())
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultList()
                .isEmpty();
    }

    void flush() {
        database.flush();
    }
}
