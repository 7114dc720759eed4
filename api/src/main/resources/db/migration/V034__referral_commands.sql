-- Every command of the table is an operation now: more codes, and a reason wherever somebody must know why.
CREATE OR REPLACE FUNCTION app.referral_reasons() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY[
    'no-capacity', 'not-eligible', 'outside-scope', 'language-not-available', 'could-not-reach', 'duplicate',
    'conflict-of-interest', 'person-desisted', 'consent-withdrawn', 'solved-otherwise', 'sent-in-error',
    'wrong-person', 'no-answer', 'needs-language', 'needs-availability', 'needs-service-detail', 'waiting-for-person',
    'waiting-for-authority', 'already-done', 'still-needed', 'other',
    -- questions before acceptance, and their answers
    'needs-transport', 'needs-documents', 'needs-safety',
    'speaks-spanish', 'needs-interpreter', 'available-now', 'available-this-week', 'available-later', 'service-as-asked',
    'other-service', 'can-travel', 'cannot-travel', 'has-documents', 'lacks-documents', 'safe-now', 'not-safe-now', 'not-known'];

CREATE OR REPLACE FUNCTION app.exchange_code_fault(p_command text, p_reason text, p_outcome text) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
    WHEN p_reason <> ALL (app.referral_reasons()) THEN 'reason'
    WHEN p_reason IS NULL AND p_command IN ('reject', 'request-information', 'answer-information', 'hold', 'request-cancellation',
                                            'refuse-cancellation', 'enter-in-error') THEN 'reason'
    WHEN p_outcome <> ALL (app.referral_outcomes()) THEN 'outcome'
    WHEN (p_outcome IS NULL) = (p_command = 'complete') THEN 'outcome'
  END
$$;

-- The queue of a center: who works on what arrived.
CREATE INDEX referral_work_assignee ON app.referral_work (tenant_id, assignee_id) WHERE assignee_id IS NOT NULL;
