-- The projection: every published record, once for each audience, as the document that audience may see (ADR 11). Network-wide
-- by design, so it has owner_tenant_id and no wall; app_rw only reads it, app_publish alone writes it. The relational truth is
-- each owner's, walled (V016 to V018); this is what publishing made of it. It takes the place of V009's tables.
DROP TABLE app.directory_service_at_location, app.directory_service, app.directory_location, app.directory_organization;
DROP FUNCTION app.publish_directory();

-- Whether a document for the public tells no more of a place meant for partner centers than the municipality. A white list:
-- a property that is new is refused until somebody decided.
CREATE FUNCTION app.tells_municipality_only(kind text, document jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE kind
    WHEN 'location' THEN document - '{id,organization_id,location_type,addresses,owner,last_modified}'::text[] = '{}'::jsonb
      AND jsonb_path_query_array(document, '$.addresses[*].keyvalue().key') <@ '["id", "location_id", "address_1", "city",
        "state_province", "postal_code", "country", "address_type"]'::jsonb
      AND NOT jsonb_path_exists(document, '$.addresses[*] ? (@.address_1 != "" || @.postal_code != "")')
    WHEN 'service_at_location' THEN document - '{id,service_id,location_id,owner,last_modified}'::text[] = '{}'::jsonb
    ELSE true END;

-- place_for: whom the owner meant the place for. changed_in is the transaction that wrote the row: the feed's order. listing is made
-- when the record is first published and kept: lists go by it, so what is published while somebody walks the pages comes last.
CREATE TABLE app.directory_record (
  audience        text NOT NULL CHECK (audience IN ('public', 'partner')),
  id              uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('organization', 'location', 'service', 'service_at_location', 'taxonomy',
                    'taxonomy_term')),
  owner_tenant_id uuid NOT NULL REFERENCES app.tenant,
  organization_id uuid,
  service_id      uuid,
  location_id     uuid,
  taxonomy_id     uuid,
  parent_id       uuid,
  place_for       text NOT NULL CHECK (place_for IN ('public', 'partner')),
  document        jsonb NOT NULL,
  last_modified   timestamptz NOT NULL,
  changed_in      xid8 NOT NULL DEFAULT pg_current_xact_id(),
  listing         uuid NOT NULL DEFAULT uuidv7(),
  accepts_referrals boolean GENERATED ALWAYS AS (document -> 'accepts_referrals' = 'true'::jsonb AND document ->> 'status' = 'active') STORED,
  tsv             tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('app.es', coalesce(document ->> 'name', '')), 'A') ||
    setweight(to_tsvector('app.es', coalesce(document ->> 'alternate_name', '')), 'B') ||
    setweight(to_tsvector('app.es', coalesce(document ->> 'description', '')), 'C')) STORED,
  PRIMARY KEY (audience, kind, id),
  -- held by the table and not only by the function that fills it
  CHECK (audience = 'partner' OR place_for = 'public' OR app.tells_municipality_only(kind, document))
);
CREATE INDEX directory_record_listing ON app.directory_record (audience, kind, listing);
CREATE INDEX directory_record_feed ON app.directory_record (audience, changed_in, id, kind);
CREATE INDEX directory_record_owner ON app.directory_record (owner_tenant_id, id);
CREATE INDEX directory_record_organization ON app.directory_record (audience, organization_id, kind);
CREATE INDEX directory_record_service ON app.directory_record (audience, service_id) WHERE kind = 'service_at_location';
CREATE INDEX directory_record_location ON app.directory_record (audience, location_id) WHERE kind = 'service_at_location';
CREATE INDEX directory_record_taxonomy ON app.directory_record (audience, taxonomy_id) WHERE kind = 'taxonomy_term';
CREATE INDEX directory_record_tsv ON app.directory_record USING gin (tsv);

-- What stood in the directory and does not any more: its id and kind, nothing of what it said.
CREATE TABLE app.directory_tombstone (
  audience        text NOT NULL CHECK (audience IN ('public', 'partner')),
  id              uuid NOT NULL,
  kind            text NOT NULL,
  owner_tenant_id uuid NOT NULL REFERENCES app.tenant,
  deleted_at      timestamptz NOT NULL DEFAULT now(),
  changed_in      xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (audience, kind, id)
);
CREATE INDEX directory_tombstone_feed ON app.directory_tombstone (audience, changed_in, id, kind);

-- A service as it is given at a place (or at none yet): one row each, made of the documents of the same audience, so it can tell
-- nothing they don't. What search filters by, and nothing else.
CREATE TEXT SEARCH CONFIGURATION app.en (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION app.en ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.english_stem;
CREATE TEXT SEARCH CONFIGURATION app.ht (COPY = pg_catalog.simple); -- Creole has no endings to cut
ALTER TEXT SEARCH CONFIGURATION app.ht ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.simple;

CREATE TABLE app.directory_offer (
  audience          text NOT NULL CHECK (audience IN ('public', 'partner')),
  id                uuid NOT NULL, -- the service at location's, or the service's where it has no place
  service_id        uuid NOT NULL,
  placed            boolean NOT NULL,
  owner_tenant_id   uuid NOT NULL REFERENCES app.tenant,
  organization_id   uuid NOT NULL,
  location_id       uuid,
  place_for         text NOT NULL,
  status            text NOT NULL,
  accepts_referrals boolean NOT NULL,
  latitude          double precision,
  longitude         double precision,
  point             public.cube,
  state             text,
  city              text,
  postal_code       text,
  languages         text[] NOT NULL,
  term_ids          uuid[] NOT NULL,
  taxonomy_ids      uuid[] NOT NULL,
  mobility_profiles text[] NOT NULL,
  sectors           text[] NOT NULL,
  cost              text CHECK (cost IN ('free', 'paid')), -- NULL: not said
  verified_at       timestamptz,
  service_modified  timestamptz NOT NULL,
  service_listing   uuid NOT NULL,
  place_listing     uuid,
  place_modified    timestamptz,
  zone              text NOT NULL,
  schedules         jsonb NOT NULL,
  schedule_digest   text NOT NULL,
  words             text NOT NULL, -- for typing mistakes: names, folded
  tsv               tsvector NOT NULL,
  PRIMARY KEY (audience, id),
  CHECK (audience = 'partner' OR place_for = 'public' OR num_nonnulls(latitude, longitude, point, postal_code) = 0)
);
CREATE INDEX directory_offer_service ON app.directory_offer (audience, service_id);
CREATE INDEX directory_offer_owner ON app.directory_offer (owner_tenant_id, service_id);
CREATE INDEX directory_offer_organization ON app.directory_offer (audience, organization_id);
CREATE INDEX directory_offer_location ON app.directory_offer (audience, location_id);
CREATE INDEX directory_offer_postal_code ON app.directory_offer (audience, postal_code);
CREATE INDEX directory_offer_modified ON app.directory_offer (audience, service_modified);
CREATE INDEX directory_offer_tsv ON app.directory_offer USING gin (tsv);
CREATE INDEX directory_offer_words ON app.directory_offer USING gin (words public.gin_trgm_ops);
CREATE INDEX directory_offer_point ON app.directory_offer USING gist (point);
CREATE INDEX directory_offer_coordinates ON app.directory_offer (audience, latitude, longitude);
CREATE INDEX directory_offer_terms ON app.directory_offer USING gin (term_ids);
CREATE INDEX directory_offer_taxonomies ON app.directory_offer USING gin (taxonomy_ids);
CREATE INDEX directory_offer_languages ON app.directory_offer USING gin (languages);
CREATE INDEX directory_offer_mobility ON app.directory_offer USING gin (mobility_profiles);
CREATE INDEX directory_offer_sectors ON app.directory_offer USING gin (sectors);

-- When an offer is known to be open within a horizon, worked out by the API from the schedules (calendar.OpeningHours): a rule of
-- recurrence is no business of SQL. An offer whose schedules read otherwise, or whose horizon nears, is worked out again.
CREATE TABLE app.directory_opening (
  audience        text NOT NULL,
  id              uuid NOT NULL,
  open            tstzmultirange NOT NULL,
  horizon         tstzrange NOT NULL,
  schedule_digest text NOT NULL, -- the offer's when it was worked out: another one, and this doesn't count
  PRIMARY KEY (audience, id)
);

GRANT SELECT ON app.directory_record, app.directory_tombstone, app.directory_offer, app.directory_opening TO app_rw;
GRANT SELECT ON app.directory_record, app.directory_offer, app.directory_opening TO app_search;
GRANT SELECT ON app.directory_record TO app_exchange;
GRANT SELECT, INSERT, UPDATE, DELETE ON app.directory_record, app.directory_tombstone, app.directory_offer,
  app.directory_opening TO app_publish;

-- The tenant behind a service that takes referrals now (else CR010), which is not the caller (else CR011).
DROP FUNCTION app.exchange_receiver(uuid);
CREATE FUNCTION app.exchange_receiver(p_service uuid) RETURNS uuid LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  receiver uuid;
BEGIN
  SELECT s.owner_tenant_id INTO receiver
  FROM app.directory_record s JOIN app.tenant t ON t.id = s.owner_tenant_id AND t.status = 'active'
  WHERE s.audience = 'public' AND s.id = p_service AND s.kind = 'service' AND s.accepts_referrals;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR010', NULL);
  ELSIF receiver = app.tid() THEN
    PERFORM app.exchange_refuse('CR011', NULL);
  END IF;
  RETURN receiver;
END $$;
SELECT app.hand_over('app.exchange_receiver(uuid)', 'app_exchange', '');
