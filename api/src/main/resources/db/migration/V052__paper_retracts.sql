-- On paper as electronically (V033): the origin takes back a cancellation that it asked for by mistake, and says at the end how it
-- went for the person.
ALTER TABLE app.paper_referral
  ADD COLUMN feedback text,
  ADD CONSTRAINT paper_referral_feedback_check
    CHECK (feedback IN ('as-hoped', 'partly-as-hoped', 'not-as-hoped', 'person-not-reached')) NOT VALID;
GRANT UPDATE (feedback) ON app.paper_referral TO app_exchange;

-- As before (V041); the reason of a close is the feedback.
DROP FUNCTION app.paper_move(app.paper_referral,text,text,text,text,text);
CREATE FUNCTION app.paper_move(held app.paper_referral, p_command text, p_by text, p_target text, p_reason text,
                               p_outcome text)
RETURNS integer LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  back constant boolean := coalesce(p_target = held.prior_state, false);
  pausing constant boolean := p_command IN ('hold', 'request-cancellation');
BEGIN
  UPDATE app.paper_referral r SET
    state = p_target,
    version = held.version + 1,
    prior_state = CASE WHEN pausing THEN held.state WHEN back THEN held.held_state END,
    held_state = CASE WHEN pausing THEN held.prior_state END,
    asked_by = CASE p_command WHEN 'request-cancellation' THEN p_by END,
    outcome = coalesce(p_outcome, r.outcome),
    reason = CASE WHEN p_command <> 'close' THEN p_reason END,
    feedback = CASE p_command WHEN 'close' THEN p_reason END,
    acknowledged_at = CASE p_command WHEN 'acknowledge' THEN now() ELSE r.acknowledged_at END,
    decided_at = CASE WHEN p_command IN ('accept', 'reject') THEN now() ELSE r.decided_at END,
    started_at = CASE p_command WHEN 'start' THEN now() ELSE r.started_at END,
    completed_at = CASE p_command WHEN 'complete' THEN now() ELSE r.completed_at END,
    closed_at = CASE p_command WHEN 'close' THEN now() ELSE r.closed_at END,
    updated_at = now()
  WHERE r.tenant_id = held.tenant_id AND r.id = held.id;
  IF p_target = 'entered-in-error' THEN
    DELETE FROM app.paper_field f WHERE f.tenant_id = held.tenant_id AND f.paper_referral_id = held.id;
  END IF;
  INSERT INTO app.paper_event (tenant_id, id, paper_referral_id, seq, command, from_state, to_state, by_side, reason,
    outcome)
  VALUES (held.tenant_id, pg_catalog.uuidv7(), held.id, held.version + 1, p_command, held.state, p_target, p_by, p_reason,
    p_outcome);
  INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id, subject_version, data)
  VALUES (held.tenant_id, pg_catalog.uuidv7(), 'paper-referral.' || p_command, 'paper-referral', held.id, held.version + 1,
    jsonb_strip_nulls(jsonb_build_object('state', p_target, 'by', p_by, 'reason', p_reason, 'outcome', p_outcome)));
  RETURN held.version + 1;
END $$;
SELECT app.hand_over('app.paper_move(app.paper_referral,text,text,text,text,text)', 'app_exchange', '');

-- As before (V041). A cancellation that the person's withdrawal asked for is no mistake of the origin's to take back (CR020
-- withdrawn): it is decided under the consent's lock, which comes before the referral's as everywhere.
DROP FUNCTION app.paper_apply(uuid,integer,text,text,text,text);
CREATE FUNCTION app.paper_apply(p_id uuid, p_version integer, p_command text, p_reason text, p_outcome text, p_code text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  held app.paper_referral;
  by_side constant text := CASE WHEN p_code IS NULL THEN 'ORIGIN' ELSE 'RECEIVER' END;
  fault text := app.exchange_code_fault(p_command, p_reason, p_outcome);
  target text;
BEGIN
  IF p_command = 'retract-cancellation' THEN -- which consent it is can't change once printed
    PERFORM 1 FROM app.consent_grant g
    WHERE g.tenant_id = app.tid() AND g.id = (
      SELECT r.consent_grant_id FROM app.paper_referral r WHERE r.tenant_id = app.tid() AND r.id = p_id) FOR SHARE;
  END IF;
  held := app.paper_lock(p_id, p_version);
  IF p_code IS NOT NULL AND held.code IS DISTINCT FROM p_code THEN
    PERFORM app.exchange_refuse('CR016', NULL);
  END IF;
  IF p_command <> 'send' THEN -- that is paper_print's
    target := app.paper_target(held, p_command, by_side);
  END IF;
  IF target IS NULL THEN
    PERFORM app.exchange_refuse('CR002', held.state);
  ELSIF fault IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR012', fault);
  ELSIF p_command = 'retract-cancellation'
      AND app.paper_consent_fault(held, held.consent_grant_id) = 'withdrawn' THEN
    PERFORM app.exchange_refuse('CR020', 'withdrawn');
  END IF;
  RETURN app.paper_move(held, p_command, by_side, target, p_reason, p_outcome);
END $$;
SELECT app.hand_over('app.paper_apply(uuid,integer,text,text,text,text)', 'app_exchange');
