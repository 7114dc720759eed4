-- Where a package is taken away, each holder's key of it is to go as well, since a backup still has the ciphertexts: a mark of the
-- holder's says so until a job has destroyed the key. The exchange writes it in the same transaction, so no path can forget it.
CREATE POLICY exchange_plans_keys ON app.due_work FOR INSERT TO app_exchange WITH CHECK (app.tid() IS NOT NULL AND kind = 'referral.key');

-- As before (V033), with the marks.
DROP FUNCTION app.exchange_take_away(app.referral,text);
CREATE FUNCTION app.exchange_take_away(canon app.referral, p_target text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  keepers constant uuid[] := CASE p_target WHEN 'entered-in-error' THEN ARRAY[canon.peer_tenant_id, canon.tenant_id]
                                           ELSE ARRAY[canon.peer_tenant_id] END;
BEGIN
  IF EXISTS (SELECT 1 FROM app.referral_state s WHERE s.state = p_target AND s.terminal AND NOT s.package_open) THEN
    DELETE FROM app.referral_package_field f WHERE f.referral_id = canon.id AND f.tenant_id = ANY (keepers);
    DELETE FROM app.referral_message m WHERE m.referral_id = canon.id AND m.tenant_id = ANY (keepers);
    INSERT INTO app.due_work (tenant_id, kind, due_at, id) SELECT holder, 'referral.key', now(), canon.id FROM unnest(keepers) AS holder
    ON CONFLICT DO NOTHING;
  END IF;
END $$;
SELECT app.hand_over('app.exchange_take_away(app.referral,text)', 'app_exchange', '');

-- As before (V052), with the mark.
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
    INSERT INTO app.due_work (tenant_id, kind, due_at, id) VALUES (held.tenant_id, 'referral.key', now(), held.id) ON CONFLICT DO NOTHING;
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

-- The marks that the API itself wrote until now: whose key it was stood in the kind.
INSERT INTO app.due_work (tenant_id, kind, due_at, id)
SELECT tenant_id, 'referral.key', due_at, id FROM app.due_work WHERE kind = 'referral.own-key'
UNION
SELECT r.peer_tenant_id, 'referral.key', w.due_at, w.id
FROM app.due_work w JOIN app.referral r ON r.tenant_id = w.tenant_id AND r.id = w.id WHERE w.kind = 'referral.peers-key'
ON CONFLICT DO NOTHING;
DELETE FROM app.due_work WHERE kind IN ('referral.own-key', 'referral.peers-key');
