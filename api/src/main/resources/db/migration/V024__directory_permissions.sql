-- What a center's people may do with the directory: see drafts and what is for partner centers, write and publish their center's
-- records, vouch for them. The list is org.corredor.access.Permission's.
CREATE OR REPLACE FUNCTION app.permissions() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY[
    'center:read', 'member:read', 'member:invite', 'member:remove', 'role:read', 'role:write',
    'client:read', 'client:write', 'audit:read', 'person:read', 'person:read-assigned', 'person:write',
    'consent:read', 'consent:write', 'case:read', 'case:read-assigned', 'case:write',
    'case:assign', 'case:close', 'service-log:read', 'service-log:write', 'intake:read', 'intake:write',
    'referral:read', 'referral:send', 'referral:decide', 'referral:read-package',
    'directory:read', 'directory:write', 'directory:verify', 'screen:read', 'screen:write',
    'network:read', 'network:write'];

INSERT INTO app.role_template (code, tenant_kind, permission)
SELECT r.code, 'CENTER', p
FROM (VALUES
  ('coordinator', ARRAY['directory:read', 'directory:write', 'directory:verify']),
  ('center-admin', ARRAY['directory:read', 'directory:write']),
  ('promoter', ARRAY['directory:read', 'directory:verify']),
  ('lawyer', ARRAY['directory:read']),
  ('organizer', ARRAY['directory:read']),
  ('focal-point', ARRAY['directory:read'])
) AS r(code, permissions), unnest(r.permissions) AS p;

-- The roles that tenants have already, as far as they still go by the template's name.
DO $$
DECLARE
  wanted bigint;
  given  bigint;
BEGIN
  SELECT count(*) INTO wanted FROM app.role r JOIN app.role_template t ON t.code = r.code AND t.permission LIKE 'directory:%';
  INSERT INTO app.role_permission (tenant_id, role_id, permission)
    SELECT r.tenant_id, r.id, t.permission FROM app.role r
    JOIN app.role_template t ON t.code = r.code AND t.permission LIKE 'directory:%';
  GET DIAGNOSTICS given = ROW_COUNT;
  ASSERT wanted = given, 'permissions lost';
END $$;
