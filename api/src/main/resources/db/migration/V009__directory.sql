-- The directory: each owner's records behind the wall (drafts too), and a projection of what each audience may see, which
-- is network-wide by design. Names follow HSDS 3.2.3. An exact address meant for partners is never in the public one.

CREATE TABLE app.organization (
  tenant_id         uuid NOT NULL REFERENCES app.tenant,
  id                uuid NOT NULL,
  name              text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  alternate_name    text CHECK (length(alternate_name) <= 200),
  description       text NOT NULL CHECK (length(description) <= 5000),
  email             text CHECK (length(email) <= 254),
  website           text CHECK (website ~ '^https?://' AND length(website) <= 500),
  year_incorporated integer CHECK (year_incorporated BETWEEN 1800 AND 2200),
  legal_status      text CHECK (length(legal_status) <= 100),
  publication       text NOT NULL DEFAULT 'draft' CHECK (publication IN ('draft', 'published')),
  last_modified     timestamptz NOT NULL DEFAULT now(),
  version           integer NOT NULL DEFAULT 0,
  created_at        timestamptz NOT NULL DEFAULT now(),
  updated_at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
SELECT app.wall('app.organization');
ALTER TABLE app.center_profile
  ADD FOREIGN KEY (tenant_id, directory_organization_id) REFERENCES app.organization (tenant_id, id);

-- audience 'partner': the public sees the municipality and nothing else of this location.
CREATE TABLE app.location (
  tenant_id       uuid NOT NULL REFERENCES app.tenant,
  id              uuid NOT NULL,
  organization_id uuid NOT NULL,
  location_type   text NOT NULL CHECK (location_type IN ('physical', 'postal', 'virtual')),
  name            text CHECK (length(name) <= 200),
  description     text CHECK (length(description) <= 5000),
  transportation  text CHECK (length(transportation) <= 1000),
  latitude        numeric(9, 6) CHECK (latitude BETWEEN -90 AND 90),
  longitude       numeric(9, 6) CHECK (longitude BETWEEN -180 AND 180),
  address_1       text CHECK (length(address_1) <= 300),
  city            text CHECK (length(city) <= 120),
  state_province  text CHECK (length(state_province) <= 120),
  postal_code     text CHECK (length(postal_code) <= 20),
  country         text CHECK (country ~ '^[A-Z]{2}$'),
  audience        text NOT NULL DEFAULT 'partner' CHECK (audience IN ('public', 'partner')),
  publication     text NOT NULL DEFAULT 'draft' CHECK (publication IN ('draft', 'published')),
  last_modified   timestamptz NOT NULL DEFAULT now(),
  version         integer NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, organization_id) REFERENCES app.organization (tenant_id, id),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);
SELECT app.wall('app.location');

CREATE TABLE app.service (
  tenant_id               uuid NOT NULL REFERENCES app.tenant,
  id                      uuid NOT NULL,
  organization_id         uuid NOT NULL,
  name                    text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  alternate_name          text CHECK (length(alternate_name) <= 200),
  description             text CHECK (length(description) <= 5000),
  url                     text CHECK (url ~ '^https?://' AND length(url) <= 500),
  email                   text CHECK (length(email) <= 254),
  status                  text NOT NULL CHECK (status IN ('active', 'inactive', 'defunct', 'temporarily closed')),
  interpretation_services text CHECK (length(interpretation_services) <= 1000),
  application_process     text CHECK (length(application_process) <= 2000),
  fees_description        text CHECK (length(fees_description) <= 1000),
  eligibility_description text CHECK (length(eligibility_description) <= 2000),
  minimum_age             integer CHECK (minimum_age BETWEEN 0 AND 150),
  maximum_age             integer CHECK (maximum_age BETWEEN 0 AND 150),
  alert                   text CHECK (length(alert) <= 1000),
  assured_date            date,
  languages               text[] NOT NULL DEFAULT '{}' CHECK (app.are_languages(languages)),
  accepts_referrals       boolean NOT NULL DEFAULT false,
  publication             text NOT NULL DEFAULT 'draft' CHECK (publication IN ('draft', 'published')),
  last_modified           timestamptz NOT NULL DEFAULT now(),
  version                 integer NOT NULL DEFAULT 0,
  created_at              timestamptz NOT NULL DEFAULT now(),
  updated_at              timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, organization_id) REFERENCES app.organization (tenant_id, id),
  CHECK (minimum_age <= maximum_age)
);
SELECT app.wall('app.service');

CREATE TABLE app.service_at_location (
  tenant_id     uuid NOT NULL REFERENCES app.tenant,
  id            uuid NOT NULL,
  service_id    uuid NOT NULL,
  location_id   uuid NOT NULL,
  description   text CHECK (length(description) <= 5000),
  publication   text NOT NULL DEFAULT 'draft' CHECK (publication IN ('draft', 'published')),
  last_modified timestamptz NOT NULL DEFAULT now(),
  version       integer NOT NULL DEFAULT 0,
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, service_id, location_id),
  FOREIGN KEY (tenant_id, service_id) REFERENCES app.service (tenant_id, id),
  FOREIGN KEY (tenant_id, location_id) REFERENCES app.location (tenant_id, id)
);
SELECT app.wall('app.service_at_location');

-- The projection, once for each audience: network-wide, so it has owner_tenant_id and no wall; app_rw only reads it,
-- app_publish writes it. Who answers the public reads audience = 'public'; a key names its audience, so nothing joins over.
CREATE TEXT SEARCH CONFIGURATION app.es (COPY = pg_catalog.spanish);
ALTER TEXT SEARCH CONFIGURATION app.es
  ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.spanish_stem;

CREATE TABLE app.directory_center (
  audience        text NOT NULL CHECK (audience IN ('public', 'partner')),
  owner_tenant_id uuid NOT NULL REFERENCES app.tenant,
  slug            text NOT NULL,
  name            text NOT NULL,
  acronym         text,
  place           text,
  zone            text NOT NULL,
  host            text,
  since           text,
  hours           text,
  languages       text[],
  organization_id uuid,
  PRIMARY KEY (audience, owner_tenant_id),
  UNIQUE (audience, slug)
);

CREATE TABLE app.directory_organization (
  audience          text NOT NULL CHECK (audience IN ('public', 'partner')),
  id                uuid NOT NULL,
  owner_tenant_id   uuid NOT NULL REFERENCES app.tenant,
  name              text NOT NULL,
  alternate_name    text,
  description       text NOT NULL,
  email             text,
  website           text,
  year_incorporated integer,
  legal_status      text,
  last_modified     timestamptz NOT NULL,
  PRIMARY KEY (audience, id)
);

CREATE TABLE app.directory_location (
  audience        text NOT NULL CHECK (audience IN ('public', 'partner')),
  id              uuid NOT NULL,
  owner_tenant_id uuid NOT NULL REFERENCES app.tenant,
  organization_id uuid NOT NULL,
  location_type   text NOT NULL,
  name            text,
  description     text,
  transportation  text,
  latitude        numeric(9, 6),
  longitude       numeric(9, 6),
  address_1       text,
  city            text,
  state_province  text,
  postal_code     text,
  country         text,
  place_for       text NOT NULL CHECK (place_for IN ('public', 'partner')), -- the owner's audience for this location
  last_modified   timestamptz NOT NULL,
  PRIMARY KEY (audience, id),
  FOREIGN KEY (audience, organization_id) REFERENCES app.directory_organization (audience, id),
  -- held by the table and not only by the function that fills it
  CHECK (audience = 'partner' OR place_for = 'public' OR num_nonnulls(
    name, description, transportation, latitude, longitude, address_1, postal_code) = 0)
);

CREATE TABLE app.directory_service (
  audience                text NOT NULL CHECK (audience IN ('public', 'partner')),
  id                      uuid NOT NULL,
  owner_tenant_id         uuid NOT NULL REFERENCES app.tenant,
  organization_id         uuid NOT NULL,
  name                    text NOT NULL,
  alternate_name          text,
  description             text,
  url                     text,
  email                   text,
  status                  text NOT NULL,
  interpretation_services text,
  application_process     text,
  fees_description        text,
  eligibility_description text,
  minimum_age             integer,
  maximum_age             integer,
  alert                   text,
  assured_date            date,
  languages               text[] NOT NULL,
  accepts_referrals       boolean NOT NULL,
  last_modified           timestamptz NOT NULL,
  tsv                     tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('app.es', name), 'A') ||
    setweight(to_tsvector('app.es', coalesce(alternate_name, '')), 'B') ||
    setweight(to_tsvector('app.es', coalesce(description, '')), 'C') ||
    setweight(to_tsvector('app.es', coalesce(eligibility_description, '')), 'D')) STORED,
  PRIMARY KEY (audience, id),
  FOREIGN KEY (audience, organization_id) REFERENCES app.directory_organization (audience, id)
);
CREATE INDEX directory_service_tsv ON app.directory_service USING gin (tsv);
CREATE INDEX directory_service_modified ON app.directory_service (audience, last_modified, id);
CREATE INDEX directory_service_organization ON app.directory_service (audience, organization_id);

CREATE TABLE app.directory_service_at_location (
  audience        text NOT NULL CHECK (audience IN ('public', 'partner')),
  id              uuid NOT NULL,
  owner_tenant_id uuid NOT NULL REFERENCES app.tenant,
  service_id      uuid NOT NULL,
  location_id     uuid NOT NULL,
  description     text,
  last_modified   timestamptz NOT NULL,
  PRIMARY KEY (audience, id),
  FOREIGN KEY (audience, service_id) REFERENCES app.directory_service (audience, id),
  FOREIGN KEY (audience, location_id) REFERENCES app.directory_location (audience, id)
);
CREATE INDEX directory_service_at_location_service ON app.directory_service_at_location (audience, service_id);
CREATE INDEX directory_service_at_location_location ON app.directory_service_at_location (audience, location_id);

GRANT SELECT ON app.directory_center, app.directory_organization, app.directory_location, app.directory_service,
  app.directory_service_at_location TO app_rw;
GRANT SELECT ON app.directory_service TO app_exchange;
