-- Labour cases, who takes part in them, and what was delivered. A restricted case (violence, trafficking, children, sex
-- workers), and any case of a restricted person, shows to its participants only; that is the application's to hold, inside
-- the tenant.

CREATE TABLE app.labour_case (
  tenant_id       uuid NOT NULL REFERENCES app.tenant,
  id              uuid NOT NULL,
  person_id       uuid NOT NULL,
  types           text[] NOT NULL CHECK (cardinality(types) BETWEEN 1 AND 13 AND types <@ ARRAY[
                    'unfair-dismissal', 'unpaid-wages', 'discrimination', 'harassment', 'recruitment-fraud',
                    'workplace-violence', 'child-labour', 'forced-labour', 'trafficking', 'freedom-of-association',
                    'accident-or-illness', 'deportation', 'other']),
  restricted      boolean NOT NULL DEFAULT false,
  stage           text NOT NULL DEFAULT 'guidance' CHECK (stage IN (
                    'guidance', 'conciliation-requested', 'hearing', 'agreement', 'no-agreement-certificate',
                    'court', 'closed')),
  status          text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
  trigger_kind    text CHECK (trigger_kind IN (
                    'separation', 'notice-received', 'payment-due', 'knowledge', 'disability-graded', 'notification')),
  trigger_date    date,
  employer_sealed bytea,
  summary_sealed  bytea,
  amount_claimed  numeric(14, 2) CHECK (amount_claimed >= 0),
  amount_agreed   numeric(14, 2) CHECK (amount_agreed >= 0),
  amount_paid     numeric(14, 2) CHECK (amount_paid >= 0),
  currency        char(3) CHECK (currency ~ '^[A-Z]{3}$'),
  outcome         text CHECK (outcome IN (
                    'resolved', 'partly-resolved', 'not-resolved', 'referred', 'transferred', 'person-desisted',
                    'could-not-reach', 'other')),
  closed_at       timestamptz,
  referral_id     uuid, -- the incoming referral this case was opened from
  version         integer NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, referral_id), -- a referral opens one case
  FOREIGN KEY (tenant_id, person_id) REFERENCES app.person (tenant_id, id),
  CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
  CHECK ((trigger_kind IS NULL) = (trigger_date IS NULL)),
  CHECK (currency IS NOT NULL OR (amount_claimed IS NULL AND amount_agreed IS NULL AND amount_paid IS NULL))
);
CREATE INDEX labour_case_person ON app.labour_case (tenant_id, person_id);
CREATE INDEX labour_case_page ON app.labour_case (tenant_id, created_at, id);
SELECT app.wall('app.labour_case', 'SELECT, INSERT, UPDATE');

CREATE TABLE app.case_participant (
  tenant_id     uuid NOT NULL REFERENCES app.tenant,
  case_id       uuid NOT NULL,
  membership_id uuid NOT NULL,
  part          text NOT NULL CHECK (part IN ('assigned', 'named', 'interpreter', 'lawyer')),
  created_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, case_id, membership_id, part),
  FOREIGN KEY (tenant_id, case_id) REFERENCES app.labour_case (tenant_id, id),
  FOREIGN KEY (tenant_id, membership_id) REFERENCES app.membership (tenant_id, id)
);
CREATE INDEX case_participant_member ON app.case_participant (tenant_id, membership_id, case_id);
SELECT app.wall('app.case_participant', 'SELECT, INSERT, DELETE');

-- Whether a member works with a person: registered them, or takes part in any case of theirs, open or closed. It is what
-- person:read-assigned means, and who sees a restricted person. Invoker's rights: behind the wall like its caller.
CREATE FUNCTION app.works_with(person uuid, membership uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN EXISTS (
    SELECT 1 FROM app.case_participant p JOIN app.labour_case c ON c.tenant_id = p.tenant_id AND c.id = p.case_id
    WHERE p.tenant_id = app.tid() AND p.membership_id = membership AND c.person_id = person)
  OR EXISTS (
    SELECT 1 FROM app.person r
    WHERE r.tenant_id = app.tid() AND r.id = person AND r.registered_by = membership);
GRANT EXECUTE ON FUNCTION app.works_with(uuid, uuid) TO app_rw;

CREATE TABLE app.service_delivered (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  id          uuid NOT NULL,
  case_id     uuid NOT NULL,
  on_date     date NOT NULL,
  services    text[] NOT NULL CHECK (cardinality(services) BETWEEN 1 AND 15 AND services <@ ARRAY[
                'guidance-rights', 'guidance-labour-procedures', 'guidance-formal-jobs', 'guidance-federal-benefits',
                'physical-accompaniment', 'conciliation-accompaniment', 'legal-triage', 'interpretation',
                'job-offer-check', 'training', 'referral', 'violence-rights-guidance', 'socio-emotional-support',
                'family-reunification', 'labour-market-information']),
  modality    text NOT NULL CHECK (modality IN ('in-person', 'phone', 'whatsapp', 'social-network', 'video', 'outreach')),
  minutes     integer CHECK (minutes BETWEEN 1 AND 1440),
  language    text CHECK (app.is_language(language)),
  outcome     text CHECK (outcome IN ('done', 'partly-done', 'not-done', 'follow-up-needed')),
  note_sealed bytea,
  version     integer NOT NULL DEFAULT 0,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, case_id) REFERENCES app.labour_case (tenant_id, id)
);
CREATE INDEX service_delivered_case ON app.service_delivered (tenant_id, case_id, on_date, id);
SELECT app.wall('app.service_delivered', 'SELECT, INSERT, UPDATE');
