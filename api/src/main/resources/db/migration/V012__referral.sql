-- Referrals: one row in each of the two tenants, the same id, state and version in both; the OUT row is canonical. app_rw
-- only reads them, the exchange functions write them. What is each side's own (the case, the person, who works on it)
-- is an ordinary walled table, whose OUT row comes with the draft.

-- Codes only before acceptance: a reason or an outcome cannot carry a name.
CREATE FUNCTION app.referral_reasons() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY[
    'no-capacity', 'not-eligible', 'outside-scope', 'language-not-available', 'could-not-reach', 'duplicate',
    'conflict-of-interest', 'person-desisted', 'consent-withdrawn', 'solved-otherwise', 'sent-in-error',
    'wrong-person', 'no-answer', 'needs-language', 'needs-availability', 'needs-service-detail', 'waiting-for-person',
    'waiting-for-authority', 'already-done', 'still-needed', 'other'];
CREATE FUNCTION app.referral_outcomes() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY[
    'resolved', 'partly-resolved', 'guidance-given', 'agreement-reached', 'legal-action-begun',
    'unsuccessful-could-not-reach', 'unsuccessful-person-desisted', 'unsuccessful-not-eligible', 'unsuccessful-other'];
GRANT EXECUTE ON FUNCTION app.referral_reasons(), app.referral_outcomes() TO app_rw, app_exchange;

CREATE TABLE app.referral (
  tenant_id          uuid NOT NULL REFERENCES app.tenant,
  id                 uuid NOT NULL,
  side               text NOT NULL CHECK (side IN ('OUT', 'IN')),
  peer_tenant_id     uuid NOT NULL REFERENCES app.tenant CHECK (peer_tenant_id <> tenant_id),
  kind               text NOT NULL CHECK (kind IN ('REFERRAL', 'TRANSFER')),
  state              text NOT NULL CHECK (state IN (
                       'draft', 'requested', 'received', 'info-requested', 'accepted', 'in-progress', 'on-hold',
                       'cancellation-requested', 'completed', 'closed', 'rejected', 'withdrawn', 'expired',
                       'cancelled', 'deleted', 'entered-in-error')),
  prior_state        text, -- what hold or request-cancellation left, and what resuming, refusing or retracting returns to
  held_state         text, -- prior_state of the hold below, while a cancellation is asked for in the middle of one
  asked_by           text CHECK (asked_by IN ('ORIGIN', 'RECEIVER')), -- for a cancellation
  version            integer NOT NULL,
  service_id         uuid NOT NULL, -- in directory_service at the time; it may be gone from there later
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
  deadline_days      integer CHECK (deadline_days BETWEEN 0 AND 3650), -- to the next limitation date
  protocol_version   text NOT NULL CHECK (protocol_version ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$'),
  consent_grant_id   uuid, -- NULL until sent
  outcome            text CHECK (outcome = ANY (app.referral_outcomes())),
  reason             text CHECK (reason = ANY (app.referral_reasons())),
  created_at         timestamptz NOT NULL DEFAULT now(),
  updated_at         timestamptz NOT NULL DEFAULT now(),
  sent_at            timestamptz,
  acknowledged_at    timestamptz,
  decided_at         timestamptz,
  started_at         timestamptz,
  completed_at       timestamptz,
  closed_at          timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, consent_grant_id) REFERENCES app.consent_grant (tenant_id, id),
  CHECK (CASE side WHEN 'IN' THEN consent_grant_id IS NULL
                   ELSE (consent_grant_id IS NULL) = (sent_at IS NULL) END),
  CHECK ((state IN ('on-hold', 'cancellation-requested')) = (prior_state IS NOT NULL)),
  CHECK ((state = 'cancellation-requested') = (asked_by IS NOT NULL)),
  CHECK (held_state IS NULL OR (state = 'cancellation-requested' AND prior_state = 'on-hold'))
);
CREATE INDEX referral_page ON app.referral (tenant_id, side, created_at, id);
CREATE INDEX referral_consent ON app.referral (tenant_id, consent_grant_id);
SELECT app.wall('app.referral', 'SELECT');

ALTER TABLE app.labour_case ADD FOREIGN KEY (tenant_id, referral_id) REFERENCES app.referral (tenant_id, id);

CREATE TABLE app.referral_work (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  referral_id uuid NOT NULL,
  case_id     uuid,
  person_id   uuid,
  assignee_id uuid,
  version     integer NOT NULL DEFAULT 0,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, referral_id),
  FOREIGN KEY (tenant_id, referral_id) REFERENCES app.referral (tenant_id, id),
  FOREIGN KEY (tenant_id, case_id) REFERENCES app.labour_case (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES app.person (tenant_id, id),
  FOREIGN KEY (tenant_id, assignee_id) REFERENCES app.membership (tenant_id, id)
);
CREATE INDEX referral_work_case ON app.referral_work (tenant_id, case_id);
CREATE INDEX referral_work_person ON app.referral_work (tenant_id, person_id);
SELECT app.wall('app.referral_work', 'SELECT, INSERT, UPDATE');

-- One row a field, so that the codes can be held to the consent though nobody here can read the ciphertext. app_rw has no
-- grant: exchange_package is the only way to it.
CREATE TABLE app.referral_package_field (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  referral_id uuid NOT NULL,
  field_code  text NOT NULL CHECK (field_code = ANY (app.package_fields())),
  ciphertext  bytea NOT NULL CHECK (length(ciphertext) BETWEEN 1 AND 65536),
  PRIMARY KEY (tenant_id, referral_id, field_code),
  FOREIGN KEY (tenant_id, referral_id) REFERENCES app.referral (tenant_id, id)
);
SELECT app.wall('app.referral_package_field', '');

-- What was shared, with whom, on which consent: the same text in both tenants. hash is SHA-256 of body in UTF-8.
CREATE TABLE app.referral_receipt (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  referral_id uuid NOT NULL,
  body        text NOT NULL CHECK (length(body) BETWEEN 2 AND 20000),
  hash        bytea NOT NULL CHECK (hash = sha256(convert_to(body, 'UTF8'))),
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, referral_id),
  FOREIGN KEY (tenant_id, referral_id) REFERENCES app.referral (tenant_id, id)
);
SELECT app.wall('app.referral_receipt', 'SELECT');

-- Each side's log of the shared state; seq is the version the command led to. Which side, never which person.
CREATE TABLE app.referral_event (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  id          uuid NOT NULL,
  referral_id uuid NOT NULL,
  seq         integer NOT NULL,
  at          timestamptz NOT NULL DEFAULT now(),
  command     text NOT NULL,
  from_state  text NOT NULL,
  to_state    text NOT NULL,
  by_side     text NOT NULL CHECK (by_side IN ('ORIGIN', 'RECEIVER', 'CLOCK')),
  reason      text,
  outcome     text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, referral_id, seq),
  FOREIGN KEY (tenant_id, referral_id) REFERENCES app.referral (tenant_id, id)
);
SELECT app.wall('app.referral_event', 'SELECT');

-- What app_exchange may do. A referral it reaches only as one of its two parties. A consent it reads and locks as the
-- tenant that holds it or the one it names (FOR SHARE needs the right to update), and the one change it can make is that
-- the holder withdraws it. The side tables it can add to, and take a package away.
GRANT SELECT, INSERT ON app.referral TO app_exchange;
GRANT UPDATE (state, prior_state, held_state, asked_by, version, consent_grant_id, outcome, reason, updated_at, sent_at,
  acknowledged_at, decided_at, started_at, completed_at, closed_at) ON app.referral TO app_exchange;
CREATE POLICY exchange_party ON app.referral TO app_exchange
  USING (tenant_id = app.tid() OR peer_tenant_id = app.tid())
  WITH CHECK (tenant_id = app.tid() OR peer_tenant_id = app.tid());

GRANT SELECT (tenant_id, id, person_id, purpose, recipient_tenant_id, fields, expires_at, withdrawn_at, version),
  UPDATE (withdrawn_at, version, updated_at) ON app.consent_grant TO app_exchange;
CREATE POLICY exchange_reads ON app.consent_grant FOR SELECT TO app_exchange
  USING (tenant_id = app.tid() OR recipient_tenant_id = app.tid());
CREATE POLICY exchange_locks_and_withdraws ON app.consent_grant FOR UPDATE TO app_exchange
  USING (tenant_id = app.tid() OR recipient_tenant_id = app.tid())
  WITH CHECK (tenant_id = app.tid() AND withdrawn_at IS NOT NULL);

GRANT SELECT (tenant_id, id) ON app.person TO app_exchange;
GRANT SELECT (tenant_id, id, person_id) ON app.labour_case TO app_exchange;
GRANT SELECT (tenant_id, referral_id, person_id), INSERT (tenant_id, referral_id, case_id, person_id)
  ON app.referral_work TO app_exchange;
CREATE POLICY exchange_reads ON app.person FOR SELECT TO app_exchange USING (tenant_id = app.tid());
CREATE POLICY exchange_reads ON app.labour_case FOR SELECT TO app_exchange USING (tenant_id = app.tid());
CREATE POLICY exchange_reads ON app.referral_work FOR SELECT TO app_exchange USING (tenant_id = app.tid());
CREATE POLICY exchange_adds ON app.referral_work FOR INSERT TO app_exchange WITH CHECK (tenant_id = app.tid());

GRANT SELECT, INSERT, DELETE ON app.referral_package_field TO app_exchange;
CREATE POLICY exchange_reads ON app.referral_package_field FOR SELECT TO app_exchange USING (app.tid() IS NOT NULL);
CREATE POLICY exchange_adds ON app.referral_package_field FOR INSERT TO app_exchange WITH CHECK (app.tid() IS NOT NULL);
CREATE POLICY exchange_removes ON app.referral_package_field FOR DELETE TO app_exchange USING (app.tid() IS NOT NULL);
GRANT INSERT ON app.referral_receipt, app.referral_event, app.outbox_event TO app_exchange;
CREATE POLICY exchange_adds ON app.referral_receipt FOR INSERT TO app_exchange WITH CHECK (app.tid() IS NOT NULL);
CREATE POLICY exchange_adds ON app.referral_event FOR INSERT TO app_exchange WITH CHECK (app.tid() IS NOT NULL);
CREATE POLICY exchange_adds ON app.outbox_event FOR INSERT TO app_exchange
  WITH CHECK (app.tid() IS NOT NULL AND subject_type = 'referral');
