-- Tenants, and the wall that every table with a tenant_id stands behind.
--
-- Runs as app_owner (app_migrate logs in and sets that role). The tenant of a transaction comes from one place only,
-- app.tid(); where it is not set, every walled table has zero rows. Ids are UUIDv7, made by the API; there are no
-- sequences, no enum types, and no trigger guards anything.

-- Whatever app_owner makes is nobody's until it is granted: functions are executable by PUBLIC otherwise.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS app;
GRANT USAGE ON SCHEMA app TO app_rw, app_exchange, app_audit, app_search, app_publish, app_access;

-- The tenant of this transaction, or NULL. SET LOCAL leaves '' behind when it ends, hence nullif.
-- A body in SQL is parsed now, so no search_path can bend it, and it is inlined into the policies.
CREATE FUNCTION app.tid() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(pg_catalog.current_setting('app.tenant_id', true), '')::uuid;
GRANT EXECUTE ON FUNCTION app.tid() TO app_rw, app_exchange, app_audit, app_search, app_publish, app_access;

-- Puts table t behind the wall and gives app_rw the named privileges on it ('' for none). Repeatable.
--   own   permissive:  a tenant's rows are its own
--   wall  RESTRICTIVE: stays shut although a later permissive policy should say USING (true)
--   owner for migrations: FORCE binds the owner too, and a backfill would silently touch nothing
-- The tenant is also the column's default, so that collection tables, which an object mapper writes without it, get it.
CREATE FUNCTION app.wall(t regclass, allowed text DEFAULT 'SELECT, INSERT, UPDATE, DELETE') RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET client_min_messages = warning AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ALTER COLUMN tenant_id SET DEFAULT app.tid(), '
                 'ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
  EXECUTE format('DROP POLICY IF EXISTS own ON %s', t);
  EXECUTE format('DROP POLICY IF EXISTS wall ON %s', t);
  EXECUTE format('DROP POLICY IF EXISTS owner ON %s', t);
  EXECUTE format('CREATE POLICY own ON %s TO app_rw '
                 'USING (tenant_id = app.tid()) WITH CHECK (tenant_id = app.tid())', t);
  EXECUTE format('CREATE POLICY wall ON %s AS RESTRICTIVE TO app_rw '
                 'USING (tenant_id = app.tid()) WITH CHECK (tenant_id = app.tid())', t);
  EXECUTE format('CREATE POLICY owner ON %s TO app_owner USING (true) WITH CHECK (true)', t);
  EXECUTE format('REVOKE ALL ON %s FROM app_rw', t);
  IF allowed <> '' THEN
    EXECUTE format('GRANT %s ON %s TO app_rw', allowed, t);
  END IF;
END $$;

-- Hands function f over to the role that may do this one thing, and lets app_rw run it (callers '' for nobody).
-- An owner needs CREATE on the schema for the moment of the handover only. A later migration drops and recreates f.
CREATE FUNCTION app.hand_over(f regprocedure, new_owner name, callers text DEFAULT 'app_rw') RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  IF callers <> '' THEN
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %s', f, callers);
  END IF;
  EXECUTE format('GRANT CREATE ON SCHEMA app TO %I', new_owner);
  EXECUTE format('ALTER FUNCTION %s OWNER TO %I', f, new_owner);
  EXECUTE format('REVOKE CREATE ON SCHEMA app FROM %I', new_owner);
END $$;

-- Network-wide: read before a tenant is known; it holds nothing private. organization_id is Keycloak's.
CREATE TABLE app.tenant (
  id              uuid PRIMARY KEY,
  slug            text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 40),
  kind            text NOT NULL CHECK (kind IN ('CENTER', 'PARTNER', 'NETWORK')),
  status          text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
  zone            text NOT NULL CHECK (length(zone) BETWEEN 1 AND 60),
  organization_id uuid UNIQUE,
  created_at      timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT ON app.tenant TO app_rw, app_exchange, app_publish, app_access;

-- The one reserved tenant: protocol versions, network administration, denials that belong to no center.
INSERT INTO app.tenant (id, slug, kind, zone)
VALUES ('0190a000-0000-7000-8000-000000000000', 'network', 'NETWORK', 'America/Mexico_City');

-- What a center (or a partner) says of itself. One row each: its id is the tenant's. What is unknown stays NULL.
-- Read by others only through the projection directory_center.
CREATE TABLE app.center_profile (
  tenant_id    uuid NOT NULL REFERENCES app.tenant,
  id           uuid NOT NULL CHECK (id = tenant_id),
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  acronym      text CHECK (length(acronym) <= 20),
  place        text CHECK (length(place) <= 200),
  host         text CHECK (length(host) <= 200),
  since        text CHECK (since ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  hours        text CHECK (length(hours) <= 200),
  languages    text[] CHECK (array_position(languages, NULL) IS NULL),
  directory_organization_id uuid,
  version      integer NOT NULL DEFAULT 0,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
SELECT app.wall('app.center_profile', 'SELECT, INSERT, UPDATE');
