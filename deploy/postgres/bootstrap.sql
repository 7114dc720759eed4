-- Roles of a cluster that serves Corredor. Run as a superuser, once or again: it changes nothing that is already right.
--
-- Passwords come as settings of the session, so none is written here:
--   PGOPTIONS="-c corredor.migrate_password=… -c corredor.rw_password=… -c corredor.keycloak_password=…" \
--     psql -d postgres -f bootstrap.sql
-- A setting left out keeps the password the role has. Then, for each database:
--   createdb corredor --owner app_owner && psql -d corredor -f database.sql
--   createdb keycloak --owner keycloak

DO $roles$
DECLARE
  wanted record;
BEGIN
  FOR wanted IN
    SELECT * FROM (VALUES
      -- owns the schema; nobody logs in as it
      ('app_owner',    'NOLOGIN NOINHERIT'),
      -- Flyway's login, in no pool of the API: SET ROLE app_owner
      ('app_migrate',  'LOGIN NOINHERIT'),
      -- the API's login: owns nothing, row security always binds it
      ('app_rw',       'LOGIN NOINHERIT'),
      -- owners of SECURITY DEFINER functions, each of which may do one thing
      ('app_exchange', 'NOLOGIN NOINHERIT'),
      ('app_audit',    'NOLOGIN NOINHERIT'),
      ('app_search',   'NOLOGIN NOINHERIT'),
      ('app_publish',  'NOLOGIN NOINHERIT'),
      ('app_access',   'NOLOGIN NOINHERIT'),
      -- the identity provider, in a database of its own
      ('keycloak',     'LOGIN NOINHERIT')
    ) AS r (name, attributes)
  LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted.name) THEN
      EXECUTE format('CREATE ROLE %I', wanted.name);
    END IF;
    EXECUTE format('ALTER ROLE %I WITH %s NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS',
                   wanted.name, wanted.attributes);
  END LOOP;
END
$roles$;

DO $passwords$
DECLARE
  login record;
BEGIN
  FOR login IN
    SELECT * FROM (VALUES
      ('app_migrate', current_setting('corredor.migrate_password', true)),
      ('app_rw',      current_setting('corredor.rw_password', true)),
      ('keycloak',    current_setting('corredor.keycloak_password', true))
    ) AS l (name, password)
    WHERE nullif(password, '') IS NOT NULL
  LOOP
    EXECUTE format('ALTER ROLE %I PASSWORD %L', login.name, login.password);
  END LOOP;
END
$passwords$;

-- SET but not INHERIT: who migrates must say so with SET ROLE, and has no right by merely being logged in.
GRANT app_owner TO app_migrate WITH SET TRUE, INHERIT FALSE;

-- The owner hands functions over to these roles (ALTER FUNCTION … OWNER TO needs SET), and cannot act as them unasked.
GRANT app_exchange, app_audit, app_search, app_publish, app_access TO app_owner WITH SET TRUE, INHERIT FALSE;

-- A request that takes longer than this is a fault; it must not hold a connection or a lock.
ALTER ROLE app_rw SET statement_timeout = '15s';
ALTER ROLE app_rw SET lock_timeout = '5s';
ALTER ROLE app_rw SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE app_rw SET idle_session_timeout = '1h';
ALTER ROLE app_rw SET search_path = app, public;
ALTER ROLE app_migrate SET search_path = app, public;
ALTER ROLE app_migrate SET lock_timeout = '10s';
