package org.corredor.isolation;

import static org.corredor.Api.as;
import static org.corredor.Api.bearer;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import org.corredor.local.TestNetwork;

/** Those who call and shouldn't get through. */
final class Callers {
    private static final String NO_AUDIENCE = "isolation-without-audience";

    private Callers() {}

    /** A client of the realm whose tokens name no audience. */
    static void openClientWithoutAudience() {
        TestNetwork network = TestNetwork.get();
        if (network.keycloakAdmin("GET", "/clients?clientId=" + NO_AUDIENCE, "").length() > 2) {
            return;
        }
        network.keycloakAdmin("POST", "/clients", """
                {"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true, "fullScopeAllowed": false,
                 "defaultClientScopes": ["basic"], "optionalClientScopes": ["organization"]}""".formatted(NO_AUDIENCE));
    }

    /** The right person with a token meant for somebody else. */
    static RequestSpecification withoutAudience(String account) {
        return bearer(TestNetwork.get().token(NO_AUDIENCE, account, "openid organization:*"));
    }

    /** Whom {@link #appoint} removes: a coordinator until then. */
    static RequestSpecification removed(String center) {
        return as("focal-point." + center);
    }

    /** A second coordinator, once {@link #appoint} has made them one: the lawyer. */
    static String colleague(String center) {
        return "lawyer." + center;
    }

    /** Gives the lawyer and the focal point the coordinator's role, too, and ends the focal point's membership. */
    static void appoint(String center) {
        World.sql("insert into app.membership_role (tenant_id, membership_id, role_id) select m.tenant_id, m.id, r.id"
                + " from app.membership m join app.tenant t on t.id = m.tenant_id join app.role r"
                + " on r.tenant_id = m.tenant_id and r.code = 'coordinator'" + appointed(center)
                + " on conflict do nothing");
        World.sql("update app.membership m set status = 'removed' from app.tenant t" + focalPoint(center)
                + " and t.id = m.tenant_id");
    }

    /** Undoes {@link #appoint}, for other tests. */
    static void restore(String center) {
        World.sql("update app.membership m set status = 'active' from app.tenant t" + focalPoint(center)
                + " and t.id = m.tenant_id");
        World.sql("delete from app.membership_role x using app.membership m, app.tenant t, app.role r"
                + appointed(center) + " and t.id = m.tenant_id and x.tenant_id = m.tenant_id"
                + " and x.membership_id = m.id and r.id = x.role_id and r.code = 'coordinator'");
    }

    private static String focalPoint(String center) {
        return " where t.slug = '" + center + "' and m.subject like '%06'";
    }

    private static String appointed(String center) {
        return " where t.slug = '" + center + "' and right(m.subject, 2) in ('04', '06')";
    }

    /** Does something while the network's administrator is a member of it without a role. */
    static void withoutNetworkRole(Runnable attempt) {
        String role =
                " from app.role r where r.tenant_id = x.tenant_id and r.id = x.role_id and r.code = 'network-admin'";
        String tables = "app.membership_role x";
        World.sql(
                "create table public.put_aside as select x.* from " + tables + " where exists (select 1" + role + ")");
        try {
            World.sql("delete from " + tables + " where exists (select 1" + role + ")");
            attempt.run();
        } finally {
            World.sql("insert into app.membership_role select * from public.put_aside on conflict do nothing");
            World.sql("drop table public.put_aside");
        }
    }

    /** What an account may do in its center, as /v1/me says. */
    static Set<String> permissions(String account) {
        List<String> permissions = as(account).get("/v1/me").path("centers[0].permissions");
        return Set.copyOf(permissions);
    }
}
