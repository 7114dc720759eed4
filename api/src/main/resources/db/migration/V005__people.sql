-- Persons. Whatever identifies or endangers is sealed under the person's key (*_sealed, ciphertext); what stays readable
-- is coarse enough to count and to find an interpreter by. A restricted person shows to those who work with them only.

-- A language tag of BCP 47, as far as its form goes.
CREATE FUNCTION app.is_language(tag text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN tag ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' AND length(tag) <= 35;
CREATE FUNCTION app.are_languages(tags text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_position(tags, NULL) IS NULL AND cardinality(tags) <= 20
     AND (tags = '{}' OR array_to_string(tags, ' ') ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*( [a-z]{2,3}(-[A-Za-z0-9]{2,8})*)*$');
GRANT EXECUTE ON FUNCTION app.is_language(text), app.are_languages(text[]) TO app_rw, app_exchange;

CREATE TABLE app.person (
  tenant_id                uuid NOT NULL REFERENCES app.tenant,
  id                       uuid NOT NULL,
  alias_sealed             bytea,
  legal_name_sealed        bytea,
  contacts_sealed          bytea,
  birth_year_sealed        bytea,
  gender_sealed            bytea, -- as the person says it; gender_code is what is counted
  pronoun_sealed           bytea,
  mobility_profile_sealed  bytea,
  occupation_sector_sealed bytea,
  notes_sealed             bytea,
  age_band                 text NOT NULL DEFAULT 'unknown'
                           CHECK (age_band IN ('under-15', '15-17', '18-29', '30-59', '60-plus', 'unknown')),
  gender_code              text NOT NULL DEFAULT 'unknown' CHECK (gender_code IN ('woman', 'man', 'other', 'unknown')),
  nationality              text CHECK (nationality ~ '^[A-Z]{2}$'),
  languages                text[] NOT NULL DEFAULT '{}' CHECK (app.are_languages(languages)),
  interpreter_needed       boolean, -- NULL: not asked yet
  restricted               boolean NOT NULL DEFAULT false,
  registered_by            uuid, -- the member who did; NULL for a client
  version                  integer NOT NULL DEFAULT 0,
  created_at               timestamptz NOT NULL DEFAULT now(),
  updated_at               timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, registered_by) REFERENCES app.membership (tenant_id, id)
);
-- A page of cases leaves out the restricted persons': without this it would read all persons of the center.
CREATE INDEX person_restricted ON app.person (tenant_id, id) WHERE restricted;
SELECT app.wall('app.person', 'SELECT, INSERT, UPDATE');

-- Keyed hashes of what a person can be found by (field: a name's parts, a telephone): equality of bytea is leakproof, so
-- this index works behind the wall.
CREATE TABLE app.person_token (
  tenant_id uuid NOT NULL REFERENCES app.tenant,
  field     text NOT NULL CHECK (field ~ '^[a-z][a-z_-]{1,39}$'),
  token     bytea NOT NULL CHECK (length(token) BETWEEN 8 AND 64),
  person_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, field, token, person_id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES app.person (tenant_id, id)
);
CREATE INDEX person_token_person ON app.person_token (tenant_id, person_id, field);
SELECT app.wall('app.person_token', 'SELECT, INSERT, DELETE');
