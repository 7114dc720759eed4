-- Reads the rows that are there while they are read and written on.
ALTER TABLE app.tenant VALIDATE CONSTRAINT tenant_zone_exists;
