-- The parts that V017 left: what a service asks and offers, classifications, history, translations, verifications.

CREATE TABLE app.service_area (
  tenant_id              uuid NOT NULL REFERENCES app.tenant,
  id                     uuid NOT NULL,
  service_id             uuid,
  service_at_location_id uuid,
  position               integer NOT NULL DEFAULT 0,
  name                   text CHECK (length(name) <= 200),
  description            text CHECK (length(description) <= 2000),
  extent                 text CHECK (length(extent) <= 200000),
  extent_type            text CHECK (extent_type IN ('geojson', 'topojson', 'kml', 'text')),
  uri                    text CHECK (uri ~ '^[a-z][a-z0-9+.-]*:' AND length(uri) <= 500),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, service_id) REFERENCES app.service (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, service_at_location_id) REFERENCES app.service_at_location (tenant_id, id) ON DELETE CASCADE,
  CHECK (num_nonnulls(service_id, service_at_location_id) = 1)
);
CREATE INDEX service_area_service ON app.service_area (tenant_id, service_id) WHERE service_id IS NOT NULL;
CREATE INDEX service_area_service_at_location ON app.service_area (tenant_id, service_at_location_id) WHERE service_at_location_id IS NOT NULL;
SELECT app.wall('app.service_area');

CREATE TABLE app.cost_option (
  tenant_id          uuid NOT NULL REFERENCES app.tenant,
  id                 uuid NOT NULL,
  service_id         uuid NOT NULL,
  position           integer NOT NULL DEFAULT 0,
  valid_from         date,
  valid_to           date,
  option             text CHECK (length(option) <= 500),
  currency           text CHECK (currency ~ '^[A-Z]{3}$'),
  amount             numeric CHECK (amount BETWEEN 0 AND 1000000000 AND scale(amount) <= 4),
  amount_description text CHECK (length(amount_description) <= 500),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, service_id) REFERENCES app.service (tenant_id, id) ON DELETE CASCADE,
  CHECK (amount IS NULL OR currency IS NOT NULL)
);
CREATE INDEX cost_option_service ON app.cost_option (tenant_id, service_id);
SELECT app.wall('app.cost_option');

CREATE TABLE app.required_document (
  tenant_id  uuid NOT NULL REFERENCES app.tenant,
  id         uuid NOT NULL,
  service_id uuid NOT NULL,
  position   integer NOT NULL DEFAULT 0,
  document   text CHECK (length(document) <= 500),
  uri        text CHECK (uri ~ '^[a-z][a-z0-9+.-]*:' AND length(uri) <= 500),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, service_id) REFERENCES app.service (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX required_document_service ON app.required_document (tenant_id, service_id);
SELECT app.wall('app.required_document');

CREATE TABLE app.unit (
  tenant_id  uuid NOT NULL REFERENCES app.tenant,
  id         uuid NOT NULL,
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  scheme     text CHECK (length(scheme) <= 200),
  identifier text CHECK (length(identifier) <= 100),
  uri        text CHECK (uri ~ '^[a-z][a-z0-9+.-]*:' AND length(uri) <= 500),
  PRIMARY KEY (tenant_id, id)
);
SELECT app.wall('app.unit');

CREATE TABLE app.service_capacity (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  id          uuid NOT NULL,
  service_id  uuid NOT NULL,
  position    integer NOT NULL DEFAULT 0,
  unit_id     uuid NOT NULL,
  available   numeric NOT NULL CHECK (available BETWEEN 0 AND 1000000000),
  maximum     numeric CHECK (maximum BETWEEN 0 AND 1000000000),
  description text CHECK (length(description) <= 1000),
  updated     timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, service_id) REFERENCES app.service (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, unit_id) REFERENCES app.unit (tenant_id, id)
);
CREATE INDEX service_capacity_service ON app.service_capacity (tenant_id, service_id);
SELECT app.wall('app.service_capacity');

CREATE TABLE app.eligibility_rule (
  tenant_id  uuid NOT NULL REFERENCES app.tenant,
  id         uuid NOT NULL,
  service_id uuid NOT NULL,
  position   integer NOT NULL DEFAULT 0,
  subject    text NOT NULL CHECK (subject IN ('age', 'gender', 'nationality', 'mobility-profile', 'sector', 'migratory-situation')),
  codes      text[] NOT NULL DEFAULT '{}' CHECK (array_position(codes, NULL) IS NULL AND cardinality(codes) <= 300),
  minimum    integer CHECK (minimum BETWEEN 0 AND 150),
  maximum    integer CHECK (maximum BETWEEN 0 AND 150),
  excludes   boolean NOT NULL DEFAULT false,
  note       text CHECK (length(note) <= 500),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, service_id) REFERENCES app.service (tenant_id, id) ON DELETE CASCADE,
  CHECK (minimum <= maximum)
);
CREATE INDEX eligibility_rule_service ON app.eligibility_rule (tenant_id, service_id);
SELECT app.wall('app.eligibility_rule');

-- A link of any record or part to a taxonomy's term. record_id is the organization, location, service or service at location
-- that link_id is, or is a part of: with it the attribute is replaced and goes. The term may be another's (the network's), so no
-- foreign key holds it; what isn't published is left out of the rendering.
CREATE TABLE app.attribute (
  tenant_id        uuid NOT NULL REFERENCES app.tenant,
  id               uuid NOT NULL,
  record_id        uuid NOT NULL,
  link_id          uuid NOT NULL,
  position         integer NOT NULL DEFAULT 0,
  taxonomy_term_id uuid,
  link_type        text CHECK (length(link_type) <= 100),
  link_entity      text CHECK (length(link_entity) <= 100),
  value            text CHECK (length(value) <= 1000),
  label            text CHECK (length(label) <= 200),
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX attribute_link ON app.attribute (tenant_id, link_id);
CREATE INDEX attribute_record ON app.attribute (tenant_id, record_id);
SELECT app.wall('app.attribute');

-- HSDS metadata: what was changed, and from what to what. updated_by is an institution, never a person.
CREATE TABLE app.metadata (
  tenant_id         uuid NOT NULL REFERENCES app.tenant,
  id                uuid NOT NULL,
  record_id         uuid NOT NULL,
  resource_id       uuid NOT NULL,
  resource_type     text NOT NULL CHECK (length(resource_type) <= 50),
  last_action_date  date NOT NULL,
  last_action_type  text NOT NULL CHECK (length(last_action_type) <= 50),
  field_name        text NOT NULL CHECK (length(field_name) <= 100),
  previous_value    text NOT NULL CHECK (length(previous_value) <= 5000),
  replacement_value text NOT NULL CHECK (length(replacement_value) <= 5000),
  updated_by        text NOT NULL CHECK (length(updated_by) <= 200),
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX metadata_resource ON app.metadata (tenant_id, resource_id);
CREATE INDEX metadata_record ON app.metadata (tenant_id, record_id);
SELECT app.wall('app.metadata');

-- Ours. A record's text in another language, bound to what it was translated from: source_digest is the SHA-256 of the source text
-- then, so a translation is stale when the source reads otherwise now.
CREATE TABLE app.translation (
  tenant_id     uuid NOT NULL REFERENCES app.tenant,
  id            uuid NOT NULL,
  record_id     uuid NOT NULL,
  field         text NOT NULL CHECK (length(field) <= 50),
  language      text NOT NULL CHECK (language IN ('es', 'en', 'ht')),
  text          text NOT NULL CHECK (length(text) BETWEEN 1 AND 5000),
  source_digest bytea NOT NULL CHECK (length(source_digest) = 32),
  updated_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, record_id, field, language)
);
SELECT app.wall('app.translation');

-- Ours. Who made sure when that a part of a record is so (updated_at is no verification). The latest of each part counts.
CREATE TABLE app.verification (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  id          uuid NOT NULL,
  record_id   uuid NOT NULL,
  part        text NOT NULL CHECK (part IN ('whole', 'contact', 'place', 'schedule', 'eligibility', 'cost', 'capacity', 'languages')),
  method      text NOT NULL CHECK (method IN ('phone', 'visit', 'website', 'provider', 'other')),
  verified_at timestamptz NOT NULL,
  verified_by uuid, -- membership; stays inside the center
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, record_id, part)
);
SELECT app.wall('app.verification');

-- What stood in columns of the record itself is now rows.
DO $$
DECLARE
  before bigint;
  after  bigint;
BEGIN
  SELECT count(*) INTO before FROM app.location WHERE num_nonnulls(address_1, city, state_province, postal_code, country) > 0;
  INSERT INTO app.address (tenant_id, id, location_id, address_1, city, state_province, postal_code, country, address_type)
    SELECT tenant_id, uuidv7(), id, coalesce(address_1, ''), coalesce(city, ''), coalesce(state_province, ''),
      coalesce(postal_code, ''), coalesce(country, ''), location_type
    FROM app.location WHERE num_nonnulls(address_1, city, state_province, postal_code, country) > 0;
  GET DIAGNOSTICS after = ROW_COUNT;
  ASSERT before = after, 'addresses lost';
  SELECT coalesce(sum(cardinality(languages)), 0) INTO before FROM app.service;
  INSERT INTO app.language (tenant_id, id, service_id, position, code)
    SELECT s.tenant_id, uuidv7(), s.id, l.n, l.code FROM app.service s, unnest(s.languages) WITH ORDINALITY l(code, n);
  GET DIAGNOSTICS after = ROW_COUNT;
  ASSERT before = after, 'languages lost';
END $$;

ALTER TABLE app.location DROP COLUMN address_1, DROP COLUMN city, DROP COLUMN state_province, DROP COLUMN postal_code, DROP COLUMN country;
ALTER TABLE app.service DROP COLUMN languages;
