package org.corredor.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Who makes this request, and what they may do in the current tenant. Named by {@link Identification}, admitted by {@link
 * Authorization}; before that, and for a job, it is nobody and may do nothing.
 */
@RequestScoped
public class Caller {
    private String subject = "";
    private String clientId = "";
    private @Nullable UUID membershipId;
    private Set<Permission> permissions = Set.of();

    void identify(String tokenSubject, String tokenClient) {
        subject = tokenSubject;
        clientId = tokenClient;
    }

    void admit(@Nullable UUID membership, Set<Permission> granted) {
        membershipId = membership;
        permissions = granted.isEmpty() ? Set.of() : EnumSet.copyOf(granted);
    }

    /** The token's {@code sub}; empty for nobody. */
    public String subject() {
        return subject;
    }

    /** The token's {@code azp}: the program the caller uses. */
    public String clientId() {
        return clientId;
    }

    /** Empty for an API client, which acts by a grant and is nobody's colleague. */
    public Optional<UUID> membershipId() {
        return Optional.ofNullable(membershipId);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean has(Permission permission) {
        return permissions.contains(permission);
    }

    /** 403 naming the permission, for a rule that depends on what the request asks for. */
    public void require(Permission permission) {
        if (!has(permission)) {
            throw Problem.of(ProblemType.PERMISSION_MISSING).with("permission", permission.code());
        }
    }
}
