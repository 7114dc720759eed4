-- The sub-objects of HSDS 3.2.3, one table each, named and filled as HSDS does. A part belongs to exactly one record or part and goes
-- with it. position keeps the order its owner gave. Two columns HSDS lacks are marked as ours.

CREATE TABLE app.organization_identifier (
  tenant_id         uuid NOT NULL REFERENCES app.tenant,
  id                uuid NOT NULL,
  organization_id   uuid NOT NULL,
  position          integer NOT NULL DEFAULT 0,
  identifier_scheme text CHECK (length(identifier_scheme) <= 200),
  identifier_type   text NOT NULL CHECK (length(identifier_type) <= 200),
  identifier        text NOT NULL CHECK (length(identifier) <= 200),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, organization_id) REFERENCES app.organization (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX organization_identifier_organization ON app.organization_identifier (tenant_id, organization_id);
SELECT app.wall('app.organization_identifier');

CREATE TABLE app.url (
  tenant_id       uuid NOT NULL REFERENCES app.tenant,
  id              uuid NOT NULL,
  organization_id uuid,
  service_id      uuid,
  position        integer NOT NULL DEFAULT 0,
  label           text CHECK (length(label) <= 200),
  url             text NOT NULL CHECK (url ~ '^https?://' AND length(url) <= 500),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, organization_id) REFERENCES app.organization (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, service_id) REFERENCES app.service (tenant_id, id) ON DELETE CASCADE,
  CHECK (num_nonnulls(organization_id, service_id) = 1)
);
CREATE INDEX url_organization ON app.url (tenant_id, organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX url_service ON app.url (tenant_id, service_id) WHERE service_id IS NOT NULL;
SELECT app.wall('app.url');

CREATE TABLE app.funding (
  tenant_id       uuid NOT NULL REFERENCES app.tenant,
  id              uuid NOT NULL,
  organization_id uuid,
  service_id      uuid,
  position        integer NOT NULL DEFAULT 0,
  source          text CHECK (length(source) <= 1000),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, organization_id) REFERENCES app.organization (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, service_id) REFERENCES app.service (tenant_id, id) ON DELETE CASCADE,
  CHECK (num_nonnulls(organization_id, service_id) = 1)
);
CREATE INDEX funding_organization ON app.funding (tenant_id, organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX funding_service ON app.funding (tenant_id, service_id) WHERE service_id IS NOT NULL;
SELECT app.wall('app.funding');

CREATE TABLE app.contact (
  tenant_id              uuid NOT NULL REFERENCES app.tenant,
  id                     uuid NOT NULL,
  organization_id        uuid,
  location_id            uuid,
  service_id             uuid,
  service_at_location_id uuid,
  position               integer NOT NULL DEFAULT 0,
  name                   text CHECK (length(name) <= 200),
  title                  text CHECK (length(title) <= 200),
  department             text CHECK (length(department) <= 200),
  email                  text CHECK (length(email) <= 254),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, organization_id) REFERENCES app.organization (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, location_id) REFERENCES app.location (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, service_id) REFERENCES app.service (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, service_at_location_id) REFERENCES app.service_at_location (tenant_id, id) ON DELETE CASCADE,
  CHECK (num_nonnulls(organization_id, location_id, service_id, service_at_location_id) = 1)
);
CREATE INDEX contact_organization ON app.contact (tenant_id, organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX contact_location ON app.contact (tenant_id, location_id) WHERE location_id IS NOT NULL;
CREATE INDEX contact_service ON app.contact (tenant_id, service_id) WHERE service_id IS NOT NULL;
CREATE INDEX contact_service_at_location ON app.contact (tenant_id, service_at_location_id) WHERE service_at_location_id IS NOT NULL;
SELECT app.wall('app.contact');

CREATE TABLE app.phone (
  tenant_id              uuid NOT NULL REFERENCES app.tenant,
  id                     uuid NOT NULL,
  organization_id        uuid,
  location_id            uuid,
  service_id             uuid,
  service_at_location_id uuid,
  contact_id             uuid,
  position               integer NOT NULL DEFAULT 0,
  number                 text NOT NULL CHECK (length(number) <= 50),
  extension              numeric CHECK (extension BETWEEN 0 AND 999999999),
  type                   text CHECK (length(type) <= 50),
  description            text CHECK (length(description) <= 1000),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, organization_id) REFERENCES app.organization (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, location_id) REFERENCES app.location (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, service_id) REFERENCES app.service (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, service_at_location_id) REFERENCES app.service_at_location (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, contact_id) REFERENCES app.contact (tenant_id, id) ON DELETE CASCADE,
  CHECK (num_nonnulls(organization_id, location_id, service_id, service_at_location_id, contact_id) = 1)
);
CREATE INDEX phone_organization ON app.phone (tenant_id, organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX phone_location ON app.phone (tenant_id, location_id) WHERE location_id IS NOT NULL;
CREATE INDEX phone_service ON app.phone (tenant_id, service_id) WHERE service_id IS NOT NULL;
CREATE INDEX phone_service_at_location ON app.phone (tenant_id, service_at_location_id) WHERE service_at_location_id IS NOT NULL;
CREATE INDEX phone_contact ON app.phone (tenant_id, contact_id) WHERE contact_id IS NOT NULL;
SELECT app.wall('app.phone');

CREATE TABLE app.language (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  id          uuid NOT NULL,
  location_id uuid,
  service_id  uuid,
  phone_id    uuid,
  position    integer NOT NULL DEFAULT 0,
  name        text CHECK (length(name) <= 100),
  code        text CHECK (length(code) <= 35),
  note        text CHECK (length(note) <= 1000),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, location_id) REFERENCES app.location (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, service_id) REFERENCES app.service (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, phone_id) REFERENCES app.phone (tenant_id, id) ON DELETE CASCADE,
  CHECK (num_nonnulls(location_id, service_id, phone_id) = 1)
);
CREATE INDEX language_location ON app.language (tenant_id, location_id) WHERE location_id IS NOT NULL;
CREATE INDEX language_service ON app.language (tenant_id, service_id) WHERE service_id IS NOT NULL;
CREATE INDEX language_phone ON app.language (tenant_id, phone_id) WHERE phone_id IS NOT NULL;
SELECT app.wall('app.language');

CREATE TABLE app.address (
  tenant_id      uuid NOT NULL REFERENCES app.tenant,
  id             uuid NOT NULL,
  location_id    uuid NOT NULL,
  position       integer NOT NULL DEFAULT 0,
  attention      text CHECK (length(attention) <= 200),
  address_1      text NOT NULL CHECK (length(address_1) <= 300),
  address_2      text CHECK (length(address_2) <= 300),
  city           text NOT NULL CHECK (length(city) <= 120),
  region         text CHECK (length(region) <= 120),
  state_province text NOT NULL CHECK (length(state_province) <= 120),
  postal_code    text NOT NULL CHECK (length(postal_code) <= 20),
  country        text NOT NULL CHECK (country ~ '^([A-Z]{2})?$'),
  address_type   text NOT NULL CHECK (address_type IN ('physical', 'postal', 'virtual')),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, location_id) REFERENCES app.location (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX address_location ON app.address (tenant_id, location_id);
SELECT app.wall('app.address');

CREATE TABLE app.accessibility (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  id          uuid NOT NULL,
  location_id uuid NOT NULL,
  position    integer NOT NULL DEFAULT 0,
  description text CHECK (length(description) <= 2000),
  details     text CHECK (length(details) <= 2000),
  url         text CHECK (url ~ '^https?://' AND length(url) <= 500),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, location_id) REFERENCES app.location (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX accessibility_location ON app.accessibility (tenant_id, location_id);
SELECT app.wall('app.accessibility');

CREATE TABLE app.schedule (
  tenant_id              uuid NOT NULL REFERENCES app.tenant,
  id                     uuid NOT NULL,
  location_id            uuid,
  service_id             uuid,
  service_at_location_id uuid,
  position               integer NOT NULL DEFAULT 0,
  valid_from             date,
  valid_to               date,
  dtstart                date,
  timezone               numeric CHECK (timezone BETWEEN -14 AND 14),
  until                  date,
  count                  integer CHECK (count BETWEEN 1 AND 10000),
  wkst                   text CHECK (wkst IN ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')),
  freq                   text CHECK (freq IN ('WEEKLY', 'MONTHLY')),
  interval               integer CHECK (interval BETWEEN 1 AND 1000),
  byday                  text CHECK (length(byday) <= 100),
  byweekno               text CHECK (length(byweekno) <= 200),
  bymonthday             text CHECK (length(bymonthday) <= 200),
  byyearday              text CHECK (length(byyearday) <= 1000),
  description            text CHECK (length(description) <= 1000),
  opens_at               text CHECK (length(opens_at) <= 20),
  closes_at              text CHECK (length(closes_at) <= 20),
  schedule_link          text CHECK (schedule_link ~ '^https?://' AND length(schedule_link) <= 500),
  attending_type         text CHECK (length(attending_type) <= 200),
  notes                  text CHECK (length(notes) <= 1000),
  zone                   text CHECK (length(zone) <= 60), -- ours: IANA, wins over timezone
  closed                 boolean, -- ours: a dated closure
  open_on_holidays       boolean, -- ours
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, location_id) REFERENCES app.location (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, service_id) REFERENCES app.service (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, service_at_location_id) REFERENCES app.service_at_location (tenant_id, id) ON DELETE CASCADE,
  CHECK (num_nonnulls(location_id, service_id, service_at_location_id) = 1)
);
CREATE INDEX schedule_location ON app.schedule (tenant_id, location_id) WHERE location_id IS NOT NULL;
CREATE INDEX schedule_service ON app.schedule (tenant_id, service_id) WHERE service_id IS NOT NULL;
CREATE INDEX schedule_service_at_location ON app.schedule (tenant_id, service_at_location_id) WHERE service_at_location_id IS NOT NULL;
SELECT app.wall('app.schedule');
