-- The exchange, after send: the commands of the protocol, and the package.

-- The state a command leads to for this side, or CR002. In a cancellation the asker may retract; confirming, refusing
-- and "it is done" are the other side's.
CREATE FUNCTION app.exchange_target(canon app.referral, p_command text, p_by text) RETURNS text LANGUAGE plpgsql STABLE
SET search_path = pg_catalog AS $$
DECLARE
  target text;
  asked boolean := coalesce(canon.cancellation_by = p_by, false);
BEGIN
  SELECT to_state INTO target FROM app.referral_transition
  WHERE kind = canon.kind AND from_state = canon.state AND command = p_command AND side = p_by AND command <> 'send';
  IF NOT FOUND
      OR (p_command = 'retract-cancellation' AND NOT asked)
      OR (canon.state = 'cancellation-requested' AND asked
          AND p_command IN ('confirm-cancellation', 'refuse-cancellation', 'complete')) THEN
    PERFORM app.exchange_refuse('CR002', canon.state);
  END IF;
  RETURN CASE WHEN target <> 'PREVIOUS' THEN target
              WHEN canon.state = 'on-hold' THEN canon.held_state
              ELSE canon.previous_state END;
END $$;
SELECT app.hand_over('app.exchange_target(app.referral,text,text)', 'app_exchange', '');

-- Which of reason and outcome is unknown, or missing where the command needs it, or NULL.
CREATE FUNCTION app.exchange_code_fault(p_command text, p_reason text, p_outcome text) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog AS $$
  SELECT CASE
    WHEN p_reason <> ALL (app.referral_reasons()) THEN 'reason'
    WHEN p_reason IS NULL AND p_command IN ('reject', 'request-information', 'request-cancellation',
                                            'refuse-cancellation', 'enter-in-error') THEN 'reason'
    WHEN p_outcome <> ALL (app.referral_outcomes()) THEN 'outcome'
    WHEN (p_outcome IS NULL) = (p_command = 'complete') THEN 'outcome'
  END
$$;
SELECT app.hand_over('app.exchange_code_fault(text,text,text)', 'app_exchange', '');

-- One command on both sides. p_system says that a clock gives it: only rows of side SYSTEM then, and only as the origin's
-- tenant. Returns the new version.
--   accept needs a live consent and copies the package to the receiver
--   rejected, withdrawn, expired, cancelled: that copy goes; entered-in-error: the origin's goes too
CREATE FUNCTION app.exchange_apply(p_id uuid, p_version integer, p_command text, p_reason text, p_outcome text,
                                   p_system boolean DEFAULT false)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := app.tid();
  canon app.referral := app.exchange_lock(p_id, p_version);
  by_side text := CASE WHEN canon.tenant_id <> me THEN 'RECEIVER' WHEN p_system THEN 'SYSTEM' ELSE 'ORIGIN' END;
  target text;
  fault text := app.exchange_code_fault(p_command, p_reason, p_outcome);
  sides integer;
BEGIN
  IF p_system AND by_side <> 'SYSTEM' THEN
    PERFORM app.exchange_refuse('CR002', canon.state);
  END IF;
  target := app.exchange_target(canon, p_command, by_side);
  IF fault IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR012', fault);
  END IF;
  IF p_command = 'accept' THEN
    fault := app.exchange_consent_fault(canon);
    IF fault IS NOT NULL THEN
      PERFORM app.exchange_refuse('CR020', fault);
    END IF;
  END IF;

  UPDATE app.referral r SET
    state = target,
    version = canon.version + 1,
    held_state = CASE p_command WHEN 'hold' THEN canon.state WHEN 'resume' THEN NULL ELSE r.held_state END,
    previous_state = CASE p_command WHEN 'request-cancellation' THEN canon.state END,
    cancellation_by = CASE p_command WHEN 'request-cancellation' THEN by_side END,
    outcome = coalesce(p_outcome, r.outcome),
    reason = p_reason,
    acknowledged_at = CASE p_command WHEN 'acknowledge' THEN now() ELSE r.acknowledged_at END,
    decided_at = CASE WHEN p_command IN ('accept', 'reject') THEN now() ELSE r.decided_at END,
    started_at = CASE p_command WHEN 'start' THEN now() ELSE r.started_at END,
    completed_at = CASE p_command WHEN 'complete' THEN now() ELSE r.completed_at END,
    closed_at = CASE p_command WHEN 'close' THEN now() ELSE r.closed_at END,
    updated_at = now()
  WHERE r.id = p_id
    AND ((r.tenant_id = canon.tenant_id AND r.side = 'OUT')
      OR (r.tenant_id = canon.peer_tenant_id AND r.peer_tenant_id = canon.tenant_id AND r.side = 'IN'));
  GET DIAGNOSTICS sides = ROW_COUNT;
  IF sides <> (CASE WHEN canon.sent_at IS NULL THEN 1 ELSE 2 END) THEN
    RAISE EXCEPTION 'referral mirror missing' USING ERRCODE = 'internal_error';
  END IF;

  IF p_command = 'accept' THEN
    INSERT INTO app.referral_package_field (tenant_id, referral_id, field_code, ciphertext)
    SELECT canon.peer_tenant_id, f.referral_id, f.field_code, f.ciphertext
    FROM app.referral_package_field f WHERE f.tenant_id = canon.tenant_id AND f.referral_id = p_id;
  ELSIF target IN ('rejected', 'withdrawn', 'expired', 'cancelled', 'entered-in-error') THEN
    DELETE FROM app.referral_package_field f
    WHERE f.referral_id = p_id
      AND (f.tenant_id = canon.peer_tenant_id OR (f.tenant_id = canon.tenant_id AND target = 'entered-in-error'));
  END IF;
  PERFORM app.exchange_record(canon.tenant_id, canon, p_command, target, by_side, p_reason, p_outcome);
  IF canon.sent_at IS NOT NULL THEN
    PERFORM app.exchange_record(canon.peer_tenant_id, canon, p_command, target, by_side, p_reason, p_outcome);
  END IF;
  RETURN canon.version + 1;
END $$;
SELECT app.hand_over('app.exchange_apply(uuid,integer,text,text,text,boolean)', 'app_exchange');

-- The caller's package rows. The origin reads its own; the receiver only in a released state (else CR003) and under a
-- live, unexpired consent (else CR020), asked at each read.
CREATE FUNCTION app.exchange_package(p_id uuid) RETURNS TABLE (field_code text, ciphertext bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := app.tid();
  own app.referral;
  canon app.referral;
  fault text;
BEGIN
  SELECT * INTO own FROM app.referral WHERE tenant_id = me AND id = p_id;
  SELECT * INTO canon FROM app.referral
  WHERE tenant_id = CASE own.side WHEN 'OUT' THEN me ELSE own.peer_tenant_id END AND id = p_id AND side = 'OUT';
  IF NOT FOUND OR (canon.tenant_id <> me AND canon.state NOT IN
      ('accepted', 'in-progress', 'on-hold', 'completed', 'closed', 'cancellation-requested')) THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  END IF;
  IF canon.tenant_id <> me THEN
    fault := app.exchange_consent_fault(canon);
    IF fault IS NOT NULL THEN
      PERFORM app.exchange_refuse('CR020', fault);
    END IF;
  END IF;
  RETURN QUERY SELECT f.field_code, f.ciphertext FROM app.referral_package_field f
    WHERE f.tenant_id = me AND f.referral_id = p_id ORDER BY f.field_code;
END $$;
SELECT app.hand_over('app.exchange_package(uuid)', 'app_exchange');
