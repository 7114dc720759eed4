package org.corredor.network;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.access.Permission;
import org.corredor.audit.AuditTrail;
import org.corredor.http.IfMatch;
import org.corredor.notify.Outbox;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.problem.Language;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Who belongs to the current center, as what; and ending it. */
@ApplicationScoped
@Transactional
public class MemberService {
    private static final String OBJECT = "member";

    private final Members members;
    private final List<Departure> departures;
    private final Caller caller;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Clock clock;

    MemberService(
            Members members,
            @All List<Departure> departures,
            Caller caller,
            AuditTrail audit,
            Outbox outbox,
            Cursors cursors,
            Clock clock) {
        this.members = members;
        this.departures = departures;
        this.caller = caller;
        this.audit = audit;
        this.outbox = outbox;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Whether the membership is one of this center and active; for another slice that is about to refer to it. */
    public boolean isActive(UUID membership) {
        return members.find(membership)
                .filter(found -> found.member().status.equals(Member.ACTIVE))
                .isPresent();
    }

    /** Whether this membership is active and has the permission, and stays active until the transaction ends. */
    public boolean mayHeld(UUID membership, Permission permission) {
        return members.mayHeld(membership, permission);
    }

    /**
     * Those of these memberships that are active, and stay so until the transaction ends: a removal of one waits, and
     * one that came first has been seen.
     */
    public Set<UUID> activeHeld(Collection<UUID> memberships) {
        return memberships.isEmpty() ? Set.of() : members.activeHeld(memberships);
    }

    Page<MemberView> list(@Nullable String cursor, @Nullable String limit, @Nullable String status) {
        Cursors.Window window = cursors.window(cursor, limit, "members?status=" + status);
        Page<Members.WithRoles> page = cursors.page(members.page(window, status), window, found -> found.member().id);
        audit.read("member.list", OBJECT, null);
        return page.map(MemberView::of);
    }

    MemberView read(UUID id) {
        MemberView view = members.find(id).map(MemberView::of).orElseThrow(Problem::notFound);
        audit.read("member.read", OBJECT, id);
        return view;
    }

    Page<RoleView> roles(@Nullable String cursor, @Nullable String limit, Language language) {
        Cursors.Window window = cursors.window(cursor, limit, "roles");
        Page<Members.WithPermissions> page = cursors.page(members.roles(window), window, found -> found.role().id);
        audit.read("role.list", "role", null);
        return page.map(found -> RoleView.of(found, language));
    }

    /**
     * Ends a membership: it holds for the member's next request, whatever their token says. 409 for the caller's own
     * (another administrator does that), for the last one who may invite others, for the only active one on a
     * restricted case that is open or has a referral under way (which one is not said), and for one that has ended.
     */
    void remove(UUID id, IfMatch expected) {
        List<Member> administrators = members.administratorsHeld();
        Member leaving = members.held(id).orElseThrow(Problem::notFound);
        expected.require(leaving.version);
        if (caller.membershipId().filter(id::equals).isPresent()) {
            throw Problem.of(ProblemType.OWN_MEMBERSHIP);
        }
        if (administrators.contains(leaving) && administrators.size() == 1) {
            throw Problem.of(ProblemType.LAST_ADMINISTRATOR);
        }
        if (departures.stream().anyMatch(departure -> departure.leavesToNobody(id))) {
            throw Problem.of(ProblemType.LAST_PARTICIPANT);
        }
        leaving.remove(Instant.now(clock));
        members.flush();
        audit.wrote("member.remove", OBJECT, id, List.of("status"));
        outbox.add("member.removed", OBJECT, id, leaving.version);
    }
}
