-- What the catalog of a Corredor database must never say. No rows: all is well. Read-only; any role may run it.
WITH network_wide(name, reason) AS (VALUES
  ('tenant', 'read before a tenant is known; holds nothing private'),
  ('role_template', 'the same for every tenant'),
  ('referral_state', 'the protocol is the network''s'),
  ('referral_transition', 'the protocol is the network''s'),
  ('protocol_version', 'the protocol is the network''s'),
  ('due_work', 'a job finds work before it knows for whom; no content; written by its own tenant only'),
  ('directory_center', 'published'),
  ('directory_record', 'published'),
  ('directory_tombstone', 'was published'),
  ('directory_offer', 'published, as search filters by it'),
  ('directory_word', 'words of what is published'),
  ('directory_opening', 'worked out from what is published'),
  ('directory_response', 'published: figures of the network, suppressed and rounded'),
  ('flyway_schema_history', 'the migrations'' own record')
),
read_only(name) AS (VALUES -- app_rw may read these at most; functions of other roles write them
  ('tenant'), ('role_template'), ('referral_state'), ('referral_transition'), ('protocol_version'), ('agreement'), ('api_client'), ('audit_event'),
  ('referral'), ('referral_event'), ('referral_reminder'), ('referral_receipt'), ('referral_package_field'), ('directory_center'),
  ('referral_chain'), ('referral_onward'), ('referral_custody'), ('referral_message'),
  ('directory_record'), ('directory_tombstone'), ('directory_offer'), ('directory_opening'), ('directory_word'),
  ('directory_response'),
  ('directory_correction'), ('directory_transfer'),
  ('paper_referral'), ('paper_field'), ('paper_receipt'), ('paper_event'),
  ('flyway_schema_history')
),
unreadable(name) AS (VALUES ('referral_package_field'), ('referral_chain'), ('referral_message'), ('paper_field'), ('flyway_schema_history')),
tables AS (
  SELECT c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, a.attnum AS tenant_column, a.attnotnull, w.name AS listed
  FROM pg_class c
  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
  LEFT JOIN network_wide w ON w.name = c.relname
  WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p', 'f')
),
walled AS (SELECT * FROM tables WHERE listed IS NULL),
policies AS (
  SELECT t.relname, p.polname, p.polpermissive, p.polcmd, p.polroles, p.polqual::text || coalesce(p.polwithcheck::text, '') AS tree,
    pg_get_expr(p.polqual, p.polrelid) IN ('(tenant_id = app.tid())', '(tenant_id = tid())')
      AND pg_get_expr(p.polwithcheck, p.polrelid) IN ('(tenant_id = app.tid())', '(tenant_id = tid())') AS is_tenant,
    replace(coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)), ' tid()', ' app.tid()') AS shown,
    'app_rw'::regrole = ANY (p.polroles) AS for_app
  FROM pg_policy p JOIN tables t ON t.oid = p.polrelid
),
functions AS (SELECT p.*, p.oid::regprocedure::text AS signature FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace)

SELECT name || ': on the list of network-wide tables and not there' AS violation
  FROM network_wide WHERE name <> 'flyway_schema_history' AND name NOT IN (SELECT relname FROM tables)
UNION ALL SELECT relname || ': no tenant_id, and not on the list of network-wide tables' FROM walled WHERE tenant_column IS NULL
UNION ALL SELECT relname || ': tenant_id may be null' FROM walled WHERE NOT attnotnull
UNION ALL SELECT relname || ': row security is not enabled' FROM walled WHERE NOT relrowsecurity
UNION ALL SELECT relname || ': row security is not forced' FROM walled WHERE NOT relforcerowsecurity
UNION ALL SELECT relname || ': no RESTRICTIVE wall for app_rw' FROM walled w
  WHERE NOT EXISTS (SELECT FROM policies p WHERE p.relname = w.relname AND NOT p.polpermissive AND p.polcmd = '*'
                    AND p.is_tenant AND p.polroles = ARRAY['app_rw'::regrole::oid])
UNION ALL SELECT relname || ': permissive policy ' || polname || ' is wider than the tenant'
  FROM policies WHERE polpermissive AND for_app AND is_tenant IS NOT TRUE AND relname <> 'due_work'
UNION ALL SELECT 'due_work: app_rw may write another tenant''s' WHERE NOT EXISTS (SELECT FROM tables
    WHERE relname = 'due_work' AND relrowsecurity AND relforcerowsecurity)
  OR (SELECT array_agg(polname || ' ' || polcmd::text || ' ' || shown ORDER BY polname) FROM policies
      WHERE relname = 'due_work' AND for_app) IS DISTINCT FROM ARRAY[
    'jobs_see r true', 'own_planned a (tenant_id = app.tid())', 'own_taken d (tenant_id = app.tid())']
UNION ALL SELECT relname || ': policy ' || polname || ' is for everybody' FROM policies WHERE 0 = ANY (polroles)
UNION ALL SELECT relname || ': policy ' || polname || ' has a subquery' FROM policies WHERE tree LIKE '%SUBLINK%'

UNION ALL SELECT w.relname || ': unique index ' || i.indexrelid::regclass || ' does not begin with tenant_id'
  FROM walled w JOIN pg_index i ON i.indrelid = w.oid WHERE i.indisunique AND i.indkey[0] IS DISTINCT FROM w.tenant_column
UNION ALL SELECT w.relname || ': foreign key ' || k.conname || ' does not begin with tenant_id'
  FROM walled w JOIN pg_constraint k ON k.conrelid = w.oid AND k.contype = 'f' JOIN walled r ON r.oid = k.confrelid
  WHERE k.conkey[1] IS DISTINCT FROM w.tenant_column OR k.confkey[1] IS DISTINCT FROM r.tenant_column
UNION ALL SELECT w.relname || ': no primary key' FROM walled w
  WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = w.oid AND k.contype = 'p')
UNION ALL SELECT k.conrelid::regclass || ': network-wide, and refers to the walled ' || w.relname
  FROM pg_constraint k JOIN walled w ON w.oid = k.confrelid JOIN tables n ON n.oid = k.conrelid AND n.listed IS NOT NULL
  WHERE k.contype = 'f'

UNION ALL SELECT t.relname || ': app_rw may ' || p FROM tables t,
  unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) p WHERE has_table_privilege('app_rw', t.oid, p)
UNION ALL SELECT t.relname || ': app_rw may ' || p FROM tables t JOIN read_only r ON r.name = t.relname,
  unnest(ARRAY['INSERT', 'UPDATE']) p WHERE has_any_column_privilege('app_rw', t.oid, p)
UNION ALL SELECT t.relname || ': app_rw may DELETE' FROM tables t JOIN read_only r ON r.name = t.relname
  WHERE has_table_privilege('app_rw', t.oid, 'DELETE')
UNION ALL SELECT t.relname || ': app_rw may SELECT' FROM tables t JOIN unreadable r ON r.name = t.relname
  WHERE has_any_column_privilege('app_rw', t.oid, 'SELECT')
UNION ALL SELECT n || ': app_rw may create in the schema' FROM unnest(ARRAY['app', 'public']) n
  WHERE has_schema_privilege('app_rw', n, 'CREATE')
UNION ALL SELECT 'app_rw may create schemas' WHERE has_database_privilege('app_rw', current_database(), 'CREATE')
UNION ALL SELECT 'app_rw owns something in this database' WHERE EXISTS (SELECT FROM pg_shdepend
  WHERE refobjid = 'app_rw'::regrole AND deptype = 'o' AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database()))
UNION ALL SELECT rolname || ': can do more than its part' FROM pg_roles
  WHERE rolname IN ('app_rw', 'app_owner', 'app_exchange', 'app_audit', 'app_search', 'app_publish', 'app_access')
    AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR (rolname = 'app_rw' AND rolinherit)
         OR (rolname <> 'app_rw' AND rolcanlogin))
UNION ALL SELECT 'app_rw is a member of ' || roleid::regrole FROM pg_auth_members WHERE member = 'app_rw'::regrole

UNION ALL SELECT signature || ': everybody may execute it' FROM functions
  WHERE proacl IS NULL OR EXISTS (SELECT FROM aclexplode(proacl) a WHERE a.grantee = 0)
UNION ALL SELECT signature || ': definer without search_path = pg_catalog, pg_temp' FROM functions
  WHERE prosecdef AND NOT coalesce(proconfig @> ARRAY['search_path=pg_catalog, pg_temp'], false)
UNION ALL SELECT signature || ': definer of a role that may do more than one thing' FROM functions
  WHERE prosecdef AND proowner::regrole::text NOT IN ('app_exchange', 'app_audit', 'app_search', 'app_publish', 'app_access')
UNION ALL SELECT f.signature || ': definer that ' || a.grantee::regrole || ' may execute' FROM functions f, aclexplode(f.proacl) a
  WHERE f.prosecdef AND a.grantee NOT IN (f.proowner, 'app_rw'::regrole)

UNION ALL SELECT typname || ': an enum type (not leakproof; a code list is text with CHECK)' FROM pg_type
  WHERE typnamespace = 'app'::regnamespace AND typtype = 'e'
UNION ALL SELECT relname || ': a sequence, view without security_invoker or materialized view' FROM pg_class
  WHERE relnamespace = 'app'::regnamespace AND (relkind IN ('S', 'm')
    OR (relkind = 'v' AND NOT coalesce(reloptions @> ARRAY['security_invoker=true'], false)))
UNION ALL SELECT t.relname || ': trigger ' || g.tgname || ' guards something' FROM pg_trigger g JOIN tables t ON t.oid = g.tgrelid
  WHERE NOT g.tgisinternal
ORDER BY 1
