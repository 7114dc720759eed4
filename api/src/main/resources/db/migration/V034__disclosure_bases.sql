-- On what a disclosure rests: a consent, or without one a vital interest or the protection of a child, which a second person
-- confirms. SQLSTATE CR020 has more details: unconfirmed, urgency, minor, duties, guardian.

ALTER TABLE app.consent_grant
  ADD COLUMN basis            text NOT NULL DEFAULT 'consent',
  ADD COLUMN duties_explained boolean, -- that duties to notify may override what is wanted; NULL before this was asked
  DROP CONSTRAINT consent_grant_method_check,
  DROP CONSTRAINT consent_grant_given_by_check,
  ADD CONSTRAINT consent_grant_basis_check CHECK (basis IN ('consent', 'vital-interest', 'child-protection')) NOT VALID,
  ADD CONSTRAINT consent_grant_method_check CHECK (method IN ('autograph', 'electronic', 'verbal-witnessed', 'none')) NOT VALID,
  ADD CONSTRAINT consent_grant_given_by_check
    CHECK (given_by IN ('person', 'guardian', 'child-protection-authority', 'none')) NOT VALID,
  ADD CONSTRAINT consent_grant_basis
    CHECK ((basis = 'consent') = (method <> 'none') AND (method = 'none') = (given_by = 'none')) NOT VALID,
  ADD CONSTRAINT consent_grant_recorded_by FOREIGN KEY (tenant_id, recorded_by) REFERENCES app.membership (tenant_id, id) NOT VALID,
  ADD CONSTRAINT consent_grant_recorder UNIQUE USING INDEX consent_grant_recorder;
GRANT SELECT (basis, duties_explained, given_by) ON app.consent_grant TO app_exchange;

-- The second person, who isn't the first: that is in the keys, not in a program.
CREATE TABLE app.consent_confirmation (
  tenant_id    uuid NOT NULL REFERENCES app.tenant,
  consent_id   uuid NOT NULL,
  recorded_by  uuid NOT NULL,
  confirmed_by uuid NOT NULL CHECK (confirmed_by <> recorded_by),
  at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, consent_id),
  FOREIGN KEY (tenant_id, consent_id, recorded_by) REFERENCES app.consent_grant (tenant_id, id, recorded_by),
  FOREIGN KEY (tenant_id, confirmed_by) REFERENCES app.membership (tenant_id, id)
);
SELECT app.wall('app.consent_confirmation', 'SELECT, INSERT');
GRANT SELECT (tenant_id, consent_id) ON app.consent_confirmation TO app_exchange;
CREATE POLICY exchange_reads ON app.consent_confirmation FOR SELECT TO app_exchange USING (app.tid() IS NOT NULL);

-- Why this consent of the origin, or what stands in its place, does not carry the referral now, or NULL when it does. Without a
-- consent only an emergency goes, and what protects a child only for one; a minor's consent only after the duties were explained.
DROP FUNCTION app.exchange_consent_fault(app.referral,uuid);
CREATE FUNCTION app.exchange_consent_fault(canon app.referral, p_consent uuid) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
      WHEN c.id IS NULL THEN 'absent'
      WHEN c.purpose <> 'referral' THEN 'purpose'
      WHEN c.recipient_tenant_id IS DISTINCT FROM canon.peer_tenant_id THEN 'recipient'
      WHEN c.withdrawn_at IS NOT NULL THEN 'withdrawn'
      WHEN c.expires_at <= clock_timestamp() THEN 'expired'
      WHEN c.basis <> 'consent' AND canon.urgency <> 'emergency' THEN 'urgency'
      WHEN c.basis = 'child-protection' AND canon.minor <> 'yes' THEN 'minor'
      WHEN c.basis <> 'consent' AND NOT EXISTS (
        SELECT 1 FROM app.consent_confirmation s WHERE s.tenant_id = c.tenant_id AND s.consent_id = c.id) THEN 'unconfirmed'
      WHEN c.basis = 'consent' AND canon.minor = 'yes' AND c.duties_explained = false THEN 'duties'
    END
  FROM (VALUES (1)) AS one
  LEFT JOIN app.consent_grant c ON c.tenant_id = canon.tenant_id AND c.id = p_consent
$$;
SELECT app.hand_over('app.exchange_consent_fault(app.referral,uuid)', 'app_exchange', '');
