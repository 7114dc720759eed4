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

DROP FUNCTION app.exchange_code_fault(text,text,text);
CREATE FUNCTION app.exchange_code_fault(p_command text, p_reason text, p_outcome text) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
    WHEN p_reason <> ALL (app.referral_reasons()) THEN 'reason'
    WHEN p_reason IS NULL AND p_command IN ('reject', 'request-information', 'answer-information', 'hold', 'request-cancellation',
                                            'refuse-cancellation', 'enter-in-error') THEN 'reason'
    WHEN p_outcome <> ALL (app.referral_outcomes()) THEN 'outcome'
    WHEN (p_outcome IS NULL) = (p_command = 'complete') THEN 'outcome'
  END
$$;
SELECT app.hand_over('app.exchange_code_fault(text,text,text)', 'app_exchange', '');

-- The queue of a center: who works on what arrived.
CREATE INDEX referral_work_assignee ON app.referral_work (tenant_id, assignee_id) WHERE assignee_id IS NOT NULL;

-- The clocks. How long the time to decide rested is counted by the move itself, the same in both mirrors.
ALTER TABLE app.referral ADD COLUMN paused_seconds bigint NOT NULL DEFAULT 0 CHECK (paused_seconds >= 0);
GRANT UPDATE (paused_seconds) ON app.referral TO app_exchange;

-- Writes one transition as before (V014), and how long a question paused the decision.
DROP FUNCTION app.exchange_move(app.referral,text,text,text,text,text);
CREATE FUNCTION app.exchange_move(canon app.referral, p_command text, p_by text, p_target text, p_reason text,
                                  p_outcome text)
RETURNS integer LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  back constant boolean := coalesce(p_target = canon.prior_state, false);
  pausing constant boolean := p_command IN ('hold', 'request-cancellation');
  sides integer;
BEGIN
  UPDATE app.referral r SET
    state = p_target,
    version = canon.version + 1,
    prior_state = CASE WHEN pausing THEN canon.state WHEN back THEN canon.held_state END,
    held_state = CASE WHEN pausing THEN canon.prior_state END,
    asked_by = CASE p_command WHEN 'request-cancellation' THEN p_by END,
    outcome = coalesce(p_outcome, r.outcome),
    reason = p_reason,
    -- canon was last changed when the question was asked
    paused_seconds = r.paused_seconds + CASE p_command WHEN 'answer-information'
      THEN extract(epoch FROM now() - canon.updated_at)::bigint ELSE 0 END,
    acknowledged_at = CASE p_command WHEN 'acknowledge' THEN now() ELSE r.acknowledged_at END,
    decided_at = CASE WHEN p_command IN ('accept', 'reject') THEN now() ELSE r.decided_at END,
    started_at = CASE p_command WHEN 'start' THEN now() ELSE r.started_at END,
    completed_at = CASE p_command WHEN 'complete' THEN now() ELSE r.completed_at END,
    closed_at = CASE p_command WHEN 'close' THEN now() ELSE r.closed_at END,
    updated_at = now()
  WHERE r.id = canon.id
    AND ((r.tenant_id = canon.tenant_id AND r.side = 'OUT')
      OR (r.tenant_id = canon.peer_tenant_id AND r.peer_tenant_id = canon.tenant_id AND r.side = 'IN'));
  GET DIAGNOSTICS sides = ROW_COUNT;
  IF sides <> (CASE WHEN canon.sent_at IS NULL THEN 1 ELSE 2 END) THEN
    RAISE EXCEPTION 'referral mirror missing' USING ERRCODE = 'internal_error';
  END IF;

  IF p_command = 'accept' THEN
    INSERT INTO app.referral_package_field (tenant_id, referral_id, field_code, ciphertext)
    SELECT canon.peer_tenant_id, f.referral_id, f.field_code, f.ciphertext
    FROM app.referral_package_field f WHERE f.tenant_id = canon.tenant_id AND f.referral_id = canon.id;
  ELSIF EXISTS (SELECT 1 FROM app.referral_state s WHERE s.state = p_target AND s.terminal AND NOT s.package_open) THEN
    DELETE FROM app.referral_package_field f
    WHERE f.referral_id = canon.id AND (f.tenant_id = canon.peer_tenant_id
      OR (f.tenant_id = canon.tenant_id AND p_target = 'entered-in-error'));
  END IF;
  PERFORM app.exchange_record(canon.tenant_id, canon, p_command, p_target, p_by, p_reason, p_outcome);
  IF canon.sent_at IS NOT NULL THEN
    PERFORM app.exchange_record(canon.peer_tenant_id, canon, p_command, p_target, p_by, p_reason, p_outcome);
  END IF;
  RETURN canon.version + 1;
END $$;
SELECT app.hand_over('app.exchange_move(app.referral,text,text,text,text,text)', 'app_exchange', '');

-- Each command leaves a mark at the origin under the id of its event, due at once, for the clocks to look at; nobody else ever has a
-- mark of that id, so that no command waits for a job nor a job for a command.
GRANT INSERT ON app.due_work TO app_exchange;
CREATE POLICY exchange_plans ON app.due_work FOR INSERT TO app_exchange WITH CHECK (app.tid() IS NOT NULL AND kind = 'referral.clock');

DROP FUNCTION app.exchange_record(uuid,app.referral,text,text,text,text,text);
CREATE FUNCTION app.exchange_record(p_tenant uuid, canon app.referral, p_command text, p_to text, p_by text,
                                               p_reason text, p_outcome text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  event uuid := pg_catalog.uuidv7();
BEGIN
  INSERT INTO app.referral_event (tenant_id, id, referral_id, seq, command, from_state, to_state, by_side, reason,
    outcome)
  VALUES (p_tenant, event, canon.id, canon.version + 1, p_command, canon.state, p_to, p_by, p_reason, p_outcome);
  INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id, subject_version, data)
  VALUES (p_tenant, pg_catalog.uuidv7(), 'referral.' || p_command, 'referral', canon.id, canon.version + 1,
    jsonb_strip_nulls(jsonb_build_object('state', p_to, 'by', p_by, 'reason', p_reason, 'outcome', p_outcome)));
  IF p_tenant = canon.tenant_id AND NOT (SELECT s.terminal FROM app.referral_state s WHERE s.state = p_to) THEN
    INSERT INTO app.due_work (tenant_id, kind, due_at, id) VALUES (p_tenant, 'referral.clock', now(), event);
  END IF;
END $$;
SELECT app.hand_over('app.exchange_record(uuid,app.referral,text,text,text,text,text)', 'app_exchange', '');

-- Who was told what of a clock: in both tenants, once for each step in each state (seq is the version that the state came with).
CREATE TABLE app.referral_reminder (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  referral_id uuid NOT NULL,
  seq         integer NOT NULL,
  clock       text NOT NULL CHECK (clock IN ('acknowledge', 'decide', 'answer', 'contact', 'resume', 'confirm', 'close')),
  step        text NOT NULL CHECK (step IN ('queue', 'coordinator', 'origin')),
  at          timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, referral_id, seq, clock, step),
  FOREIGN KEY (tenant_id, referral_id) REFERENCES app.referral (tenant_id, id)
);
SELECT app.wall('app.referral_reminder', 'SELECT');
GRANT SELECT, INSERT ON app.referral_reminder TO app_exchange;
CREATE POLICY exchange_reads ON app.referral_reminder FOR SELECT TO app_exchange USING (app.tid() IS NOT NULL);
CREATE POLICY exchange_adds ON app.referral_reminder FOR INSERT TO app_exchange WITH CHECK (app.tid() IS NOT NULL);

-- A clock reminds, as the origin's tenant: false where that step was taken already. Refuses CR003, CR001.
CREATE FUNCTION app.exchange_remind(p_id uuid, p_version integer, p_clock text, p_step text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  canon app.referral;
BEGIN
  canon := app.exchange_lock(p_id, p_version);
  IF canon.tenant_id <> app.tid() THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  END IF;
  INSERT INTO app.referral_reminder (tenant_id, referral_id, seq, clock, step)
  SELECT t, p_id, canon.version, p_clock, p_step FROM unnest(ARRAY[canon.tenant_id, canon.peer_tenant_id]) AS t
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id, subject_version, data)
  SELECT t, pg_catalog.uuidv7(), 'referral.reminder', 'referral', p_id, canon.version,
    jsonb_build_object('state', canon.state, 'clock', p_clock, 'step', p_step)
  FROM unnest(ARRAY[canon.tenant_id, canon.peer_tenant_id]) AS t;
  RETURN true;
END $$;
SELECT app.hand_over('app.exchange_remind(uuid,integer,text,text)', 'app_exchange');

-- What was under way before has its mark too, under the id of its latest event.
INSERT INTO app.due_work (tenant_id, kind, due_at, id)
SELECT e.tenant_id, 'referral.clock', now(), e.id
FROM app.referral r
JOIN app.referral_state s ON s.state = r.state AND NOT s.terminal
JOIN app.referral_event e ON e.tenant_id = r.tenant_id AND e.referral_id = r.id AND e.seq = r.version
WHERE r.side = 'OUT'
ON CONFLICT DO NOTHING;
