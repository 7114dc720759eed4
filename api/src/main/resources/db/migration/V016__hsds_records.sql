-- HSDS 3.2.3 whole: the rest of the four records' own fields, programs and taxonomies. Names are HSDS's; what HSDS lacks is
-- said so. An address is a part of a location (V017), languages of a service are rows too, so both leave their record.

ALTER TABLE app.organization
  ADD COLUMN tax_status             text CHECK (length(tax_status) <= 200),
  ADD COLUMN tax_id                 text CHECK (length(tax_id) <= 100),
  ADD COLUMN logo                   text CHECK (length(logo) <= 500),
  ADD COLUMN uri                    text CHECK (uri ~ '^[a-z][a-z0-9+.-]*:' AND length(uri) <= 500),
  ADD COLUMN parent_organization_id uuid,
  ADD COLUMN external_id            text CHECK (length(external_id) BETWEEN 1 AND 200), -- where an import had it from
  DROP CONSTRAINT organization_publication_check,
  ADD CONSTRAINT organization_publication_check CHECK (publication IN ('draft', 'published', 'suspended')),
  ADD UNIQUE (tenant_id, external_id);

ALTER TABLE app.location
  ADD COLUMN alternate_name           text CHECK (length(alternate_name) <= 200),
  ADD COLUMN url                      text CHECK (url ~ '^https?://' AND length(url) <= 500),
  ADD COLUMN external_identifier      text CHECK (length(external_identifier) <= 200),
  ADD COLUMN external_identifier_type text CHECK (length(external_identifier_type) <= 200),
  ADD COLUMN time_zone                text CHECK (length(time_zone) <= 60), -- IANA; its center's zone when unknown
  ADD COLUMN external_id              text CHECK (length(external_id) BETWEEN 1 AND 200),
  ALTER COLUMN organization_id DROP NOT NULL,
  DROP CONSTRAINT location_publication_check,
  ADD CONSTRAINT location_publication_check CHECK (publication IN ('draft', 'published', 'suspended')),
  ADD UNIQUE (tenant_id, external_id);

CREATE TABLE app.program (
  tenant_id       uuid NOT NULL REFERENCES app.tenant,
  id              uuid NOT NULL,
  organization_id uuid NOT NULL,
  position        integer NOT NULL DEFAULT 0,
  name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  alternate_name  text CHECK (length(alternate_name) <= 200),
  description     text NOT NULL CHECK (length(description) <= 5000),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, organization_id) REFERENCES app.organization (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX program_organization ON app.program (tenant_id, organization_id);
SELECT app.wall('app.program');

ALTER TABLE app.service
  ADD COLUMN program_id      uuid,
  ADD COLUMN wait_time       text CHECK (length(wait_time) <= 500),
  ADD COLUMN fees            text CHECK (length(fees) <= 1000),
  ADD COLUMN accreditations  text CHECK (length(accreditations) <= 2000),
  ADD COLUMN licenses        text CHECK (length(licenses) <= 2000),
  ADD COLUMN assurer_email   text CHECK (length(assurer_email) <= 254),
  ADD COLUMN closed_until    date, -- ours: last day of a temporary closure, when it is known
  ADD COLUMN external_id     text CHECK (length(external_id) BETWEEN 1 AND 200),
  DROP CONSTRAINT service_publication_check,
  ADD CONSTRAINT service_publication_check CHECK (publication IN ('draft', 'published', 'suspended')),
  ADD UNIQUE (tenant_id, external_id),
  ADD FOREIGN KEY (tenant_id, program_id) REFERENCES app.program (tenant_id, id) ON DELETE SET NULL (program_id);

ALTER TABLE app.service_at_location
  ADD COLUMN external_id text CHECK (length(external_id) BETWEEN 1 AND 200),
  DROP CONSTRAINT service_at_location_publication_check,
  ADD CONSTRAINT service_at_location_publication_check CHECK (publication IN ('draft', 'published', 'suspended')),
  ADD UNIQUE (tenant_id, external_id);

CREATE INDEX location_organization ON app.location (tenant_id, organization_id);
CREATE INDEX service_organization ON app.service (tenant_id, organization_id);
CREATE INDEX service_at_location_location ON app.service_at_location (tenant_id, location_id);

-- Taxonomies: the network's own ones (tenant NETWORK) are for everybody; an import brings its owner's.
CREATE TABLE app.taxonomy (
  tenant_id     uuid NOT NULL REFERENCES app.tenant,
  id            uuid NOT NULL,
  name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  description   text NOT NULL CHECK (length(description) <= 5000),
  uri           text CHECK (uri ~ '^[a-z][a-z0-9+.-]*:' AND length(uri) <= 500),
  version       text CHECK (length(version) <= 50),
  last_modified timestamptz NOT NULL DEFAULT now(),
  publication   text NOT NULL DEFAULT 'published' CHECK (publication IN ('draft', 'published')), -- ours
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX taxonomy_draft ON app.taxonomy (tenant_id) WHERE publication = 'draft';
SELECT app.wall('app.taxonomy');

CREATE TABLE app.taxonomy_term (
  tenant_id     uuid NOT NULL REFERENCES app.tenant,
  id            uuid NOT NULL,
  taxonomy_id   uuid NOT NULL,
  parent_id     uuid,
  code          text CHECK (length(code) <= 100),
  name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  description   text NOT NULL CHECK (length(description) <= 5000),
  language      text CHECK (length(language) <= 35),
  taxonomy      text CHECK (length(taxonomy) <= 200),
  term_uri      text CHECK (term_uri ~ '^[a-z][a-z0-9+.-]*:' AND length(term_uri) <= 500),
  labels        jsonb CHECK (jsonb_typeof(labels) = 'object'), -- ours: the name by language (es, en, ht)
  last_modified timestamptz NOT NULL DEFAULT now(),
  publication   text NOT NULL DEFAULT 'published' CHECK (publication IN ('draft', 'published')), -- ours
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, taxonomy_id) REFERENCES app.taxonomy (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, parent_id) REFERENCES app.taxonomy_term (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX taxonomy_term_taxonomy ON app.taxonomy_term (tenant_id, taxonomy_id);
CREATE INDEX taxonomy_term_parent ON app.taxonomy_term (tenant_id, parent_id);
CREATE INDEX taxonomy_term_draft ON app.taxonomy_term (tenant_id) WHERE publication = 'draft';
SELECT app.wall('app.taxonomy_term');
