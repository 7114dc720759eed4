-- Clocks and working days run in a tenant's zone: one that doesn't exist is refused where it is written (SQLSTATE 22023), and an
-- abbreviation or an offset, which knows no summer time, too.
ALTER TABLE app.tenant ADD CONSTRAINT tenant_zone_exists
  CHECK (zone ~ '^(UTC|[A-Z][A-Za-z]+(/[A-Z][A-Za-z_-]+)+)$' AND timezone(zone, timestamptz '2000-01-01 00:00:00+00') IS NOT NULL) NOT VALID;
