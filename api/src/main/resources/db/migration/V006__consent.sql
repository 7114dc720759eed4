-- Consent: for one purpose, to one recipient, for exactly these fields. Given once: nothing of it can be rewritten but
-- that it was withdrawn, which exchange_withdraw_consent alone writes, with all that follows from it.

-- The fields a package may carry; org.corredor.consent has the same list.
CREATE FUNCTION app.package_fields() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY[
    'identity.legal_name', 'identity.alias', 'identity.birth_year', 'identity.gender', 'identity.nationality',
    'contact.channels', 'contact.safe_contact',
    'case.types', 'case.summary', 'case.employer', 'case.trigger', 'case.amounts',
    'service_history', 'needs'];
GRANT EXECUTE ON FUNCTION app.package_fields() TO app_rw, app_exchange;

CREATE TABLE app.consent_grant (
  tenant_id           uuid NOT NULL REFERENCES app.tenant,
  id                  uuid NOT NULL,
  person_id           uuid NOT NULL,
  purpose             text NOT NULL CHECK (purpose IN ('referral', 'casework', 'migration-status', 'statistics')),
  recipient_tenant_id uuid REFERENCES app.tenant CHECK (recipient_tenant_id <> tenant_id),
  fields              text[] NOT NULL CHECK (cardinality(fields) BETWEEN 1 AND 14 AND fields <@ app.package_fields()),
  explained_in        text NOT NULL CHECK (app.is_language(explained_in)),
  read_aloud          boolean NOT NULL,
  method              text NOT NULL CHECK (method IN ('autograph', 'electronic', 'verbal-witnessed')),
  given_by            text NOT NULL CHECK (given_by IN ('person', 'guardian')),
  notice_version      text NOT NULL CHECK (length(notice_version) BETWEEN 1 AND 40),
  expires_at          timestamptz NOT NULL,
  withdrawn_at        timestamptz,
  version             integer NOT NULL DEFAULT 0,
  created_at          timestamptz NOT NULL DEFAULT now(),
  updated_at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES app.person (tenant_id, id),
  CHECK (purpose <> 'referral' OR recipient_tenant_id IS NOT NULL)
);
CREATE INDEX consent_grant_person ON app.consent_grant (tenant_id, person_id, created_at, id);
SELECT app.wall('app.consent_grant', 'SELECT, INSERT');
