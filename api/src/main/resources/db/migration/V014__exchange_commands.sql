-- The exchange, after send: the commands of the protocol, the withdrawal of a consent, and the package.

-- The state a command leads to for this side, or NULL when the table doesn't allow it. While a cancellation is asked for, a
-- side is also the ASKER or the OTHER.
CREATE FUNCTION app.exchange_target(canon app.referral, p_command text, p_by text) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(t.to_state, canon.prior_state)
  FROM app.referral_transition t
  WHERE t.kind = canon.kind AND t.from_state = canon.state AND t.command = p_command AND t.command <> 'send'
    AND t.side IN (p_by, CASE WHEN p_by <> 'CLOCK' AND canon.asked_by = p_by THEN 'ASKER'
                              WHEN p_by <> 'CLOCK' AND canon.asked_by <> p_by THEN 'OTHER' END)
$$;
SELECT app.hand_over('app.exchange_target(app.referral,text,text)', 'app_exchange', '');

-- Which of reason and outcome is unknown, or missing where the command needs it, or NULL.
CREATE FUNCTION app.exchange_code_fault(p_command text, p_reason text, p_outcome text) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
    WHEN p_reason <> ALL (app.referral_reasons()) THEN 'reason'
    WHEN p_reason IS NULL AND p_command IN ('reject', 'request-information', 'request-cancellation',
                                            'refuse-cancellation', 'enter-in-error') THEN 'reason'
    WHEN p_outcome <> ALL (app.referral_outcomes()) THEN 'outcome'
    WHEN (p_outcome IS NULL) = (p_command = 'complete') THEN 'outcome'
  END
$$;
SELECT app.hand_over('app.exchange_code_fault(text,text,text)', 'app_exchange', '');

-- Writes one transition, already decided on, into both mirrors, logs and outboxes. Accepting copies the package to the
-- receiver; where it ends without release that copy goes, and in error the origin's too. canon is locked.
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

-- One command on both sides. p_clock says that a clock gives it, as the origin's tenant: only rows of side CLOCK then.
-- Accepting needs the consent live at that moment (else CR020). Refuses CR003, CR001, CR002, CR012, CR020, in that order.
CREATE FUNCTION app.exchange_apply(p_id uuid, p_version integer, p_command text, p_reason text, p_outcome text,
                                   p_clock boolean DEFAULT false)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  canon app.referral;
  by_side text;
  target text;
  fault text := app.exchange_code_fault(p_command, p_reason, p_outcome);
BEGIN
  IF p_command = 'accept' THEN -- consent before referral; which consent it is can't change once sent
    canon := app.exchange_canonical(p_id);
    PERFORM 1 FROM app.consent_grant WHERE tenant_id = canon.tenant_id AND id = canon.consent_grant_id FOR SHARE;
  END IF;
  canon := app.exchange_lock(p_id, p_version);
  by_side := CASE WHEN canon.tenant_id <> app.tid() THEN 'RECEIVER' WHEN p_clock THEN 'CLOCK' ELSE 'ORIGIN' END;
  IF NOT (p_clock AND by_side = 'RECEIVER') THEN
    target := app.exchange_target(canon, p_command, by_side);
  END IF;
  IF target IS NULL THEN
    PERFORM app.exchange_refuse('CR002', canon.state);
  ELSIF fault IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR012', fault);
  END IF;
  IF p_command = 'accept' THEN
    fault := app.exchange_consent_fault(canon, canon.consent_grant_id);
    IF fault IS NOT NULL THEN
      PERFORM app.exchange_refuse('CR020', fault);
    END IF;
  END IF;
  RETURN app.exchange_move(canon, p_command, by_side, target, p_reason, p_outcome);
END $$;
SELECT app.hand_over('app.exchange_apply(uuid,integer,text,text,text,boolean)', 'app_exchange');

-- Withdraws a consent of the caller's (else CR003), at the version named (else CR001), once (else CR020 withdrawn), and with
-- it every referral under it, as the origin's command with reason consent-withdrawn: what is pending is withdrawn, what was
-- accepted is asked to be cancelled. What has neither command (a transfer once accepted, a cancellation already asked for,
-- what is completed) keeps its state; both sides are told, and the receiver reads no package in any of them.
CREATE FUNCTION app.exchange_withdraw_consent(p_id uuid, p_version integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := app.tid();
  held_version integer;
  held_withdrawn timestamptz;
  canon app.referral;
  command text;
BEGIN
  SELECT version, withdrawn_at INTO held_version, held_withdrawn FROM app.consent_grant
  WHERE tenant_id = me AND id = p_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  ELSIF held_version IS DISTINCT FROM p_version THEN
    PERFORM app.exchange_refuse('CR001', NULL);
  ELSIF held_withdrawn IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR020', 'withdrawn');
  END IF;
  UPDATE app.consent_grant SET withdrawn_at = now(), version = held_version + 1, updated_at = now()
  WHERE tenant_id = me AND id = p_id;

  -- nothing can be sent under it any more: the lock on the consent makes this the whole list
  FOR canon IN
    SELECT r.* FROM app.referral r
    WHERE r.tenant_id = me AND r.side = 'OUT' AND r.consent_grant_id = p_id
    ORDER BY r.id FOR NO KEY UPDATE OF r
  LOOP
    SELECT c INTO command FROM unnest(ARRAY['withdraw', 'request-cancellation']) AS c
    WHERE app.exchange_target(canon, c, 'ORIGIN') IS NOT NULL;
    IF FOUND THEN
      PERFORM app.exchange_move(canon, command, 'ORIGIN', app.exchange_target(canon, command, 'ORIGIN'),
                                'consent-withdrawn', NULL);
    ELSIF EXISTS (SELECT 1 FROM app.referral_state s WHERE s.state = canon.state AND s.package_open) THEN
      INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id, subject_version, data)
      SELECT t, pg_catalog.uuidv7(), 'referral.consent-withdrawn', 'referral', canon.id, canon.version,
        jsonb_build_object('state', canon.state, 'by', 'ORIGIN', 'reason', 'consent-withdrawn')
      FROM unnest(ARRAY[me, canon.peer_tenant_id]) AS t;
    END IF;
  END LOOP;
  RETURN held_version + 1;
END $$;
SELECT app.hand_over('app.exchange_withdraw_consent(uuid,integer)', 'app_exchange');

-- The caller's package rows. The origin reads its own; the receiver only in a state in which the package is open (else
-- CR003) and under a live, unexpired consent (else CR020), asked at each read.
CREATE FUNCTION app.exchange_package(p_id uuid) RETURNS TABLE (field_code text, ciphertext bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := app.tid();
  canon app.referral := app.exchange_canonical(p_id);
  fault text;
BEGIN
  IF canon.id IS NULL OR (canon.tenant_id <> me AND NOT EXISTS (
      SELECT 1 FROM app.referral_state s WHERE s.state = canon.state AND s.package_open)) THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  END IF;
  IF canon.tenant_id <> me THEN
    fault := app.exchange_consent_fault(canon, canon.consent_grant_id);
    IF fault IS NOT NULL THEN
      PERFORM app.exchange_refuse('CR020', fault);
    END IF;
  END IF;
  RETURN QUERY SELECT f.field_code, f.ciphertext FROM app.referral_package_field f
    WHERE f.tenant_id = me AND f.referral_id = p_id ORDER BY f.field_code;
END $$;
SELECT app.hand_over('app.exchange_package(uuid)', 'app_exchange');
