-- Publishes what the files before wrote. As the function's own role: app_owner may take it, and has no right to the function itself.
SET LOCAL ROLE app_publish;
DO $$
DECLARE
  owner uuid;
BEGIN
  FOR owner IN SELECT id FROM app.tenant WHERE kind IN ('CENTER', 'PARTNER') ORDER BY id LOOP
    PERFORM set_config('app.tenant_id', owner::text, true);
    PERFORM app.publish_directory();
  END LOOP;
  PERFORM set_config('app.tenant_id', '', true);
END $$;
SET LOCAL ROLE app_owner;
