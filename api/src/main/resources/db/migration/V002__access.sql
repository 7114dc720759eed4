-- Who may do what: memberships, roles, the clients of partners, and the grants a center gives to a client.
-- Keycloak has the accounts; what they may do is read here on every request, so a removal holds at once.

-- Every permission there is; org.corredor.access.Permission is the same list.
CREATE FUNCTION app.permissions() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY[
    'center:read', 'member:read', 'member:invite', 'member:remove', 'role:read', 'role:write',
    'client:read', 'client:write', 'audit:read', 'person:read', 'person:read-assigned', 'person:write',
    'consent:read', 'consent:write', 'case:read', 'case:read-assigned', 'case:write',
    'case:assign', 'case:close', 'service-log:read', 'service-log:write', 'intake:read', 'intake:write',
    'referral:read', 'referral:send', 'referral:decide', 'referral:read-package', 'screen:read', 'screen:write',
    'network:read', 'network:write'];
GRANT EXECUTE ON FUNCTION app.permissions() TO app_rw;

-- Network-wide: the roles a new tenant of that kind starts with. A tenant's copies are its own to change.
CREATE TABLE app.role_template (
  code        text NOT NULL CHECK (code ~ '^[a-z][a-z-]{1,39}$'),
  tenant_kind text NOT NULL CHECK (tenant_kind IN ('CENTER', 'PARTNER', 'NETWORK')),
  permission  text NOT NULL CHECK (permission = ANY (app.permissions())),
  PRIMARY KEY (code, permission)
);
GRANT SELECT ON app.role_template TO app_rw;

INSERT INTO app.role_template (code, tenant_kind, permission)
SELECT r.code, r.kind, p
FROM (VALUES
  ('coordinator', 'CENTER', ARRAY[
    'center:read', 'member:read', 'role:read', 'person:read', 'person:write', 'consent:read', 'consent:write',
    'case:read', 'case:read-assigned', 'case:write', 'case:assign', 'case:close', 'service-log:read',
    'service-log:write', 'intake:read', 'intake:write', 'referral:read', 'referral:send', 'referral:decide',
    'referral:read-package', 'screen:read']),
  ('promoter', 'CENTER', ARRAY[
    'center:read', 'person:read', 'person:write', 'consent:read', 'consent:write', 'case:read-assigned',
    'case:write', 'service-log:read', 'service-log:write', 'intake:read', 'intake:write', 'referral:read',
    'referral:send']),
  ('interpreter', 'CENTER', ARRAY[
    'center:read', 'person:read-assigned', 'case:read-assigned', 'service-log:read', 'service-log:write']),
  ('lawyer', 'CENTER', ARRAY[
    'center:read', 'person:read-assigned', 'consent:read', 'case:read-assigned', 'case:write',
    'service-log:read', 'service-log:write', 'referral:read']),
  ('organizer', 'CENTER', ARRAY['center:read']),
  ('focal-point', 'CENTER', ARRAY[
    'center:read', 'person:read-assigned', 'consent:read', 'consent:write', 'case:read-assigned',
    'referral:read', 'referral:send', 'referral:decide', 'referral:read-package',
    'screen:read', 'screen:write']),
  ('privacy-officer', 'CENTER', ARRAY['center:read', 'member:read', 'audit:read', 'consent:read']),
  ('center-admin', 'CENTER', ARRAY[
    'center:read', 'member:read', 'member:invite', 'member:remove', 'role:read', 'role:write', 'client:read',
    'client:write']),
  ('partner', 'PARTNER', ARRAY[
    'center:read', 'referral:read', 'referral:send', 'referral:decide', 'referral:read-package']),
  ('network-admin', 'NETWORK', ARRAY['center:read', 'network:read', 'network:write'])
) AS r(code, kind, permissions), unnest(r.permissions) AS p;

CREATE TABLE app.role (
  tenant_id  uuid NOT NULL REFERENCES app.tenant,
  id         uuid NOT NULL,
  code       text NOT NULL CHECK (code ~ '^[a-z][a-z-]{1,39}$'),
  label      text CHECK (length(label) <= 80), -- NULL for a template's role: its name comes from the message bundles
  version    integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code)
);
SELECT app.wall('app.role');

CREATE TABLE app.role_permission (
  tenant_id  uuid NOT NULL REFERENCES app.tenant,
  role_id    uuid NOT NULL,
  permission text NOT NULL CHECK (permission = ANY (app.permissions())),
  PRIMARY KEY (tenant_id, role_id, permission),
  FOREIGN KEY (tenant_id, role_id) REFERENCES app.role (tenant_id, id)
);
SELECT app.wall('app.role_permission', 'SELECT, INSERT, DELETE');

-- subject is the account's id in Keycloak. A removed member's row stays, for the trail.
CREATE TABLE app.membership (
  tenant_id    uuid NOT NULL REFERENCES app.tenant,
  id           uuid NOT NULL,
  subject      text NOT NULL CHECK (length(subject) BETWEEN 1 AND 80),
  display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 120),
  status       text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'removed')),
  version      integer NOT NULL DEFAULT 0,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, subject)
);
-- The one index that does not lead with the tenant: my_memberships asks by account, across tenants.
CREATE INDEX membership_subject ON app.membership (subject);
SELECT app.wall('app.membership', 'SELECT, INSERT, UPDATE');

CREATE TABLE app.membership_role (
  tenant_id     uuid NOT NULL REFERENCES app.tenant,
  membership_id uuid NOT NULL,
  role_id       uuid NOT NULL,
  PRIMARY KEY (tenant_id, membership_id, role_id),
  FOREIGN KEY (tenant_id, membership_id) REFERENCES app.membership (tenant_id, id),
  FOREIGN KEY (tenant_id, role_id) REFERENCES app.role (tenant_id, id)
);
SELECT app.wall('app.membership_role', 'SELECT, INSERT, DELETE');

-- A partner's clients; subject is the id of the client's service account in Keycloak, so that a person's token got through
-- the same client is not the client's. app_rw only reads: whoever could insert here could claim another partner's client.
CREATE TABLE app.api_client (
  tenant_id  uuid NOT NULL REFERENCES app.tenant,
  id         uuid NOT NULL,
  client_id  text NOT NULL CHECK (length(client_id) BETWEEN 1 AND 80),
  subject    text NOT NULL CHECK (length(subject) BETWEEN 1 AND 80),
  status     text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'revoked')),
  version    integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, client_id)
);
CREATE INDEX api_client_client ON app.api_client (client_id); -- client_tenant asks across tenants
SELECT app.wall('app.api_client', 'SELECT');

-- What a center lets a client do under its own path.
CREATE TABLE app.client_grant (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  id          uuid NOT NULL,
  client_id   text NOT NULL CHECK (length(client_id) BETWEEN 1 AND 80),
  permissions text[] NOT NULL CHECK (permissions <@ app.permissions()),
  expires_at  timestamptz NOT NULL,
  status      text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'revoked')),
  version     integer NOT NULL DEFAULT 0,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX client_grant_live ON app.client_grant (tenant_id, client_id) WHERE status = 'active';
SELECT app.wall('app.client_grant', 'SELECT, INSERT, UPDATE');

-- Where a center's own pages are served from: what a browser may call the API from under that center's path. In the form
-- a browser sends it, without a path; http for one's own machine only.
CREATE TABLE app.allowed_origin (
  tenant_id  uuid NOT NULL REFERENCES app.tenant,
  origin     text NOT NULL CHECK (length(origin) <= 260
             AND origin ~ '^(https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?|http://(localhost|127[.]0[.]0[.]1))(:[0-9]{1,5})?$'),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, origin)
);
SELECT app.wall('app.allowed_origin', 'SELECT, INSERT, DELETE');

-- Copies the templates of its kind into a tenant's own roles; what it has already stays as it is. Invoker's rights:
-- the owner may do it for any tenant, app_rw behind the wall for its own.
CREATE FUNCTION app.open_roles(p_tenant uuid) RETURNS void LANGUAGE sql SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  INSERT INTO app.role (tenant_id, id, code)
  SELECT t.id, uuidv7(), c.code
  FROM app.tenant t, (SELECT DISTINCT code, tenant_kind FROM app.role_template) c
  WHERE t.id = p_tenant AND c.tenant_kind = t.kind
  ON CONFLICT (tenant_id, code) DO NOTHING;
  INSERT INTO app.role_permission (tenant_id, role_id, permission)
  SELECT r.tenant_id, r.id, m.permission
  FROM app.role r JOIN app.role_template m ON m.code = r.code
  WHERE r.tenant_id = p_tenant
    AND NOT EXISTS (SELECT 1 FROM app.role_permission o WHERE o.tenant_id = r.tenant_id AND o.role_id = r.id);
END;
GRANT EXECUTE ON FUNCTION app.open_roles(uuid) TO app_rw;

SELECT app.open_roles('0190a000-0000-7000-8000-000000000000');

-- app_access reads who belongs where, across tenants, and nothing else: active rows, these columns.
GRANT SELECT (tenant_id, id, subject, status) ON app.membership TO app_access;
GRANT SELECT ON app.membership_role, app.role_permission TO app_access;
GRANT SELECT (tenant_id, id, code) ON app.role TO app_access;
GRANT SELECT (tenant_id, client_id, subject, status) ON app.api_client TO app_access;
GRANT SELECT (tenant_id, origin) ON app.allowed_origin TO app_access;
GRANT SELECT (tenant_id, name) ON app.center_profile TO app_access;
CREATE POLICY access_reads ON app.membership FOR SELECT TO app_access USING (status = 'active');
CREATE POLICY access_reads ON app.membership_role FOR SELECT TO app_access USING (true);
CREATE POLICY access_reads ON app.role FOR SELECT TO app_access USING (true);
CREATE POLICY access_reads ON app.role_permission FOR SELECT TO app_access USING (true);
CREATE POLICY access_reads ON app.api_client FOR SELECT TO app_access USING (status = 'active');
CREATE POLICY access_reads ON app.allowed_origin FOR SELECT TO app_access USING (true);
CREATE POLICY access_reads ON app.center_profile FOR SELECT TO app_access USING (true);

-- Where an account belongs: its active memberships of active tenants, with role codes and the union of permissions.
CREATE FUNCTION app.my_memberships(p_subject text)
RETURNS TABLE (tenant_id uuid, slug text, kind text, name text, organization_id uuid, membership_id uuid,
               roles text[], permissions text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.id, t.slug, t.kind, coalesce(c.name, t.slug), t.organization_id, m.id,
    ARRAY(SELECT r.code FROM app.membership_role mr JOIN app.role r
            ON r.tenant_id = mr.tenant_id AND r.id = mr.role_id
          WHERE mr.tenant_id = m.tenant_id AND mr.membership_id = m.id ORDER BY r.code),
    ARRAY(SELECT DISTINCT p.permission FROM app.membership_role mr JOIN app.role_permission p
            ON p.tenant_id = mr.tenant_id AND p.role_id = mr.role_id
          WHERE mr.tenant_id = m.tenant_id AND mr.membership_id = m.id ORDER BY p.permission)
  FROM app.membership m
  JOIN app.tenant t ON t.id = m.tenant_id AND t.status = 'active'
  LEFT JOIN app.center_profile c ON c.tenant_id = t.id
  WHERE m.subject = p_subject AND m.status = 'active'
  ORDER BY t.slug
$$;
SELECT app.hand_over('app.my_memberships(text)', 'app_access');

-- The PARTNER tenant a client acts for, or NULL: asked before a tenant is known. Both the client and its service account
-- must be that partner's; a client that two partners claim is nobody's.
CREATE FUNCTION app.client_tenant(client_id text, subject text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT (array_agg(t.id))[1]
  FROM app.api_client a
  JOIN app.tenant t ON t.id = a.tenant_id AND t.kind = 'PARTNER' AND t.status = 'active'
  WHERE a.client_id = $1 AND a.subject = $2 AND a.status = 'active'
  HAVING count(*) = 1
$$;
SELECT app.hand_over('app.client_tenant(text,text)', 'app_access');

-- Whether a page of that origin may call under that center's path: asked before a tenant is known, for the preflight has
-- no token. False for an unknown center too. Without a slug: whether any center's page is served from there.
CREATE FUNCTION app.origin_allowed(slug text, origin text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM app.tenant t JOIN app.allowed_origin o ON o.tenant_id = t.id
    WHERE ($1 IS NULL OR t.slug = $1) AND t.status = 'active' AND o.origin = $2)
$$;
SELECT app.hand_over('app.origin_allowed(text,text)', 'app_access');
