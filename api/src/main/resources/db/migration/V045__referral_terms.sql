-- A center's own terms for the referrals it receives, within the ceilings of the protocol in force; what it doesn't name is the
-- protocol's. One row a center: its id is the tenant's.
CREATE TABLE app.center_terms (
  tenant_id  uuid NOT NULL REFERENCES app.tenant,
  id         uuid NOT NULL CHECK (id = tenant_id),
  terms      jsonb NOT NULL CHECK (app.are_terms(terms, false)),
  version    integer NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
SELECT app.wall('app.center_terms', 'SELECT, INSERT, UPDATE');
GRANT SELECT (tenant_id, terms) ON app.center_terms TO app_exchange;
CREATE POLICY exchange_reads ON app.center_terms FOR SELECT TO app_exchange USING (app.tid() IS NOT NULL);

-- The terms a referral to p_receiver gets that is sent now: {"acknowledge": {"amount": 60, "unit": "minutes"}, "decide": …, "contact": …}.
-- The receiver's own, cut to what the version in force leaves of them: a later version may have lowered a ceiling, or count in another
-- unit, in which a term of before says nothing. NULL for no urgency of ours. With the rights of who calls: app_exchange sees every
-- center's, app_rw's would see its own only, so it has no right to it.
CREATE FUNCTION app.referral_terms(p_receiver uuid, p_urgency text) RETURNS jsonb LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_object_agg(k.clock, CASE
      WHEN k.own IS NULL OR k.own ->> 'unit' <> k.ceiling ->> 'unit' THEN k.usual
      WHEN (k.own ->> 'amount')::integer > (k.ceiling ->> 'amount')::integer THEN k.ceiling
      ELSE k.own END)
  FROM (
    SELECT c.clock, v.defaults -> p_urgency -> c.clock AS usual, v.ceilings -> p_urgency -> c.clock AS ceiling,
      (SELECT t.terms FROM app.center_terms t WHERE t.tenant_id = p_receiver) -> p_urgency -> c.clock AS own
    FROM app.protocol_version v, unnest(ARRAY['acknowledge', 'decide', 'contact']) AS c(clock)
    WHERE v.label = app.protocol_in_force() AND v.defaults ? p_urgency
  ) AS k
$$;
GRANT EXECUTE ON FUNCTION app.referral_terms(uuid,text) TO app_exchange;

-- Who sets them: the center's administrator. The list of permissions is added to as it stands, whoever else has added to it.
DO $$
DECLARE
  wanted bigint;
  given  bigint;
BEGIN
  EXECUTE format('CREATE OR REPLACE FUNCTION app.permissions() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN %L::text[]',
    array_append(app.permissions(), 'settings:write'));
  INSERT INTO app.role_template (code, tenant_kind, permission) VALUES ('center-admin', 'CENTER', 'settings:write');
  SELECT count(*) INTO wanted FROM app.role r WHERE r.code = 'center-admin';
  INSERT INTO app.role_permission (tenant_id, role_id, permission)
    SELECT r.tenant_id, r.id, 'settings:write' FROM app.role r WHERE r.code = 'center-admin';
  GET DIAGNOSTICS given = ROW_COUNT;
  ASSERT wanted = given, 'permissions lost';
END $$;
