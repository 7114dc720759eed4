-- Clocks and working days run in a tenant's zone: one that doesn't exist is refused where it is written, and an abbreviation or an
-- offset, which knows no summer time, too. As the IANA database spells it: PostgreSQL would take America/TIJUANA, Java wouldn't.
CREATE FUNCTION app.is_zone(p_name text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (p_name = 'UTC' OR p_name ~ '^(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/')
    AND EXISTS (SELECT 1 FROM pg_catalog.pg_timezone_names z WHERE z.name = p_name);
ALTER TABLE app.tenant ADD CONSTRAINT tenant_zone_exists CHECK (app.is_zone(zone)) NOT VALID;
