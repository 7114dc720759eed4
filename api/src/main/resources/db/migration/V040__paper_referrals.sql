-- Referrals on paper: to an organisation of the directory that is no tenant. All of it is the origin's alone, so it stands
-- behind the wall and no other tenant has a part in it. app_rw only reads; the functions of V041 write, by the same table of
-- transitions as for electronic ones.

-- A person may consent to an organisation of the directory too: one recipient, a tenant or an organisation.
ALTER TABLE app.consent_grant ADD COLUMN recipient_organization_id uuid; -- in the public directory at the time
ALTER TABLE app.consent_grant DROP CONSTRAINT consent_grant_check1; -- purpose referral: a recipient tenant
ALTER TABLE app.consent_grant
  ADD CONSTRAINT consent_grant_one_recipient CHECK (num_nonnulls(recipient_tenant_id, recipient_organization_id) <= 1) NOT VALID,
  ADD CONSTRAINT consent_grant_referral_recipient
    CHECK (purpose <> 'referral' OR num_nonnulls(recipient_tenant_id, recipient_organization_id) = 1) NOT VALID,
  ADD CONSTRAINT consent_grant_organization_for_referral
    CHECK (recipient_organization_id IS NULL OR purpose = 'referral') NOT VALID;
GRANT SELECT (recipient_organization_id) ON app.consent_grant TO app_exchange;

CREATE TABLE app.paper_referral (
  tenant_id          uuid NOT NULL REFERENCES app.tenant,
  id                 uuid NOT NULL,
  person_id          uuid NOT NULL,
  case_id            uuid NOT NULL,
  service_id         uuid NOT NULL, -- in the public directory at the time, as the organisation; the names are what it said then
  organization_id    uuid NOT NULL,
  service_name       text NOT NULL CHECK (length(service_name) BETWEEN 1 AND 200),
  organization_name  text NOT NULL CHECK (length(organization_name) BETWEEN 1 AND 200),
  state              text NOT NULL REFERENCES app.referral_state,
  prior_state        text, -- what hold or request-cancellation left
  held_state         text, -- prior_state of the hold below, while a cancellation is asked for in the middle of one
  asked_by           text CHECK (asked_by IN ('ORIGIN', 'RECEIVER')),
  version            integer NOT NULL,
  urgency            text NOT NULL CHECK (urgency IN ('emergency', 'urgent', 'normal')),
  language           text NOT NULL CHECK (app.is_language(language)),
  interpreter_needed boolean NOT NULL,
  age_band           text NOT NULL CHECK (age_band IN ('under-15', '15-17', '18-29', '30-59', '60-plus', 'unknown')),
  minor              text NOT NULL CHECK (minor IN ('yes', 'no', 'unknown')),
  safety_flags       text[] NOT NULL CHECK (cardinality(safety_flags) <= 6 AND safety_flags <@ ARRAY[
                       'no-phone-contact', 'no-written-message', 'contact-only-in-safe-hours', 'risk-of-violence',
                       'risk-of-retaliation', 'threatened']),
  access_needs       text[] NOT NULL CHECK (cardinality(access_needs) <= 5 AND access_needs <@ ARRAY[
                       'transport', 'wheelchair', 'child-care', 'sign-language', 'none']),
  deadline_days      integer CHECK (deadline_days BETWEEN 0 AND 3650),
  protocol_version   text NOT NULL CHECK (protocol_version ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$'),
  consent_grant_id   uuid, -- NULL until printed
  code               text CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{9}$'), -- on the form, by which the answer is recorded
  outcome            text CHECK (outcome = ANY (app.referral_outcomes())),
  reason             text CHECK (reason = ANY (app.referral_reasons())),
  created_at         timestamptz NOT NULL DEFAULT now(),
  updated_at         timestamptz NOT NULL DEFAULT now(),
  sent_at            timestamptz, -- when it was printed
  acknowledged_at    timestamptz, -- this and the next three: when the receiver's word was recorded here
  decided_at         timestamptz,
  started_at         timestamptz,
  completed_at       timestamptz,
  closed_at          timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code),
  FOREIGN KEY (tenant_id, person_id) REFERENCES app.person (tenant_id, id),
  FOREIGN KEY (tenant_id, case_id) REFERENCES app.labour_case (tenant_id, id),
  FOREIGN KEY (tenant_id, consent_grant_id) REFERENCES app.consent_grant (tenant_id, id),
  CHECK ((consent_grant_id IS NULL) = (sent_at IS NULL) AND (code IS NULL) = (sent_at IS NULL)),
  CHECK ((state IN ('on-hold', 'cancellation-requested')) = (prior_state IS NOT NULL)),
  CHECK ((state = 'cancellation-requested') = (asked_by IS NOT NULL)),
  CHECK (held_state IS NULL OR (state = 'cancellation-requested' AND prior_state = 'on-hold'))
);
CREATE INDEX paper_referral_case ON app.paper_referral (tenant_id, case_id);
CREATE INDEX paper_referral_person ON app.paper_referral (tenant_id, person_id);
CREATE INDEX paper_referral_consent ON app.paper_referral (tenant_id, consent_grant_id);
CREATE INDEX paper_referral_sent ON app.paper_referral (tenant_id, sent_at);
SELECT app.wall('app.paper_referral', 'SELECT');

-- What was printed, sealed under the referral's own key, one row a field. app_rw has no grant: paper_snapshot is the way to it.
CREATE TABLE app.paper_field (
  tenant_id         uuid NOT NULL REFERENCES app.tenant,
  paper_referral_id uuid NOT NULL,
  field_code        text NOT NULL CHECK (field_code = ANY (app.package_fields())),
  ciphertext        bytea NOT NULL CHECK (length(ciphertext) BETWEEN 1 AND 65536),
  PRIMARY KEY (tenant_id, paper_referral_id, field_code),
  FOREIGN KEY (tenant_id, paper_referral_id) REFERENCES app.paper_referral (tenant_id, id)
);
SELECT app.wall('app.paper_field', '');

-- What was shared on paper, without its values; as app.referral_receipt.
CREATE TABLE app.paper_receipt (
  tenant_id         uuid NOT NULL REFERENCES app.tenant,
  paper_referral_id uuid NOT NULL,
  body              text NOT NULL CHECK (length(body) BETWEEN 2 AND 20000),
  hash              bytea NOT NULL CHECK (hash = sha256(convert_to(body, 'UTF8'))),
  created_at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, paper_referral_id),
  FOREIGN KEY (tenant_id, paper_referral_id) REFERENCES app.paper_referral (tenant_id, id)
);
SELECT app.wall('app.paper_receipt', 'SELECT');

-- The log. by_side is whose word it was; who wrote it down is always the origin.
CREATE TABLE app.paper_event (
  tenant_id         uuid NOT NULL REFERENCES app.tenant,
  id                uuid NOT NULL,
  paper_referral_id uuid NOT NULL,
  seq               integer NOT NULL,
  at                timestamptz NOT NULL DEFAULT now(),
  command           text NOT NULL,
  from_state        text NOT NULL,
  to_state          text NOT NULL,
  by_side           text NOT NULL CHECK (by_side IN ('ORIGIN', 'RECEIVER')),
  recorded_by       text NOT NULL DEFAULT 'ORIGIN' CHECK (recorded_by = 'ORIGIN'),
  reason            text,
  outcome           text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, paper_referral_id, seq),
  FOREIGN KEY (tenant_id, paper_referral_id) REFERENCES app.paper_referral (tenant_id, id)
);
SELECT app.wall('app.paper_event', 'SELECT');

-- What app_exchange may do with them: the current tenant's only.
GRANT SELECT, INSERT ON app.paper_referral TO app_exchange;
GRANT UPDATE (state, prior_state, held_state, asked_by, version, service_name, organization_name, consent_grant_id, code,
  protocol_version, urgency, deadline_days, outcome, reason, updated_at, sent_at, acknowledged_at, decided_at, started_at, completed_at, closed_at)
  ON app.paper_referral TO app_exchange;
CREATE POLICY exchange_origin ON app.paper_referral TO app_exchange
  USING (tenant_id = app.tid()) WITH CHECK (tenant_id = app.tid());
GRANT SELECT, INSERT, DELETE ON app.paper_field TO app_exchange;
CREATE POLICY exchange_origin ON app.paper_field TO app_exchange
  USING (tenant_id = app.tid()) WITH CHECK (tenant_id = app.tid());
GRANT INSERT ON app.paper_receipt, app.paper_event TO app_exchange;
CREATE POLICY exchange_adds ON app.paper_receipt FOR INSERT TO app_exchange WITH CHECK (tenant_id = app.tid());
CREATE POLICY exchange_adds ON app.paper_event FOR INSERT TO app_exchange WITH CHECK (tenant_id = app.tid());
CREATE POLICY exchange_adds_paper ON app.outbox_event FOR INSERT TO app_exchange
  WITH CHECK (tenant_id = app.tid() AND subject_type = 'paper-referral');
GRANT SELECT ON app.directory_center TO app_exchange; -- published; whether an organisation is a center's own
