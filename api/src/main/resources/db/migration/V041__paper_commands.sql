-- What is done with a referral on paper. Refusals as in V013, and
--   CR015 the service isn't one for paper   CR016 not the code on this form
-- Order of locks as everywhere: the consent, then the referral. What the functions return is the new version.

-- A service of the public directory that is asked on paper: active, takes none electronically, and its organisation is neither
-- a center's own nor a partner's, who have accounts here (else CR015).
CREATE FUNCTION app.paper_service(p_service uuid, OUT organization uuid, OUT service_name text, OUT organization_name text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  SELECT o.id, s.document ->> 'name', o.document ->> 'name' INTO organization, service_name, organization_name
  FROM app.directory_record s
  JOIN app.directory_record o ON o.audience = 'public' AND o.kind = 'organization' AND o.id = s.organization_id
  JOIN app.tenant t ON t.id = o.owner_tenant_id AND t.kind <> 'PARTNER'
  WHERE s.audience = 'public' AND s.kind = 'service' AND s.id = p_service AND s.accepts_referrals IS NOT TRUE
    AND s.document ->> 'status' = 'active'
    AND NOT EXISTS (SELECT 1 FROM app.directory_center c WHERE c.organization_id = o.id);
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR015', NULL);
  END IF;
END $$;
SELECT app.hand_over('app.paper_service(uuid)', 'app_exchange', '');

-- The row, locked, of a referral of the caller's (else CR003), at the version named (else CR001).
CREATE FUNCTION app.paper_lock(p_id uuid, p_version integer) RETURNS app.paper_referral LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  held app.paper_referral;
BEGIN
  SELECT * INTO held FROM app.paper_referral WHERE tenant_id = app.tid() AND id = p_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  ELSIF held.version IS DISTINCT FROM p_version THEN
    PERFORM app.exchange_refuse('CR001', NULL);
  END IF;
  RETURN held;
END $$;
SELECT app.hand_over('app.paper_lock(uuid,integer)', 'app_exchange', '');

-- The state a command leads to for this side, or NULL when the table doesn't allow it.
CREATE FUNCTION app.paper_target(held app.paper_referral, p_command text, p_by text) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(t.to_state, held.prior_state)
  FROM app.referral_transition t
  WHERE t.kind = 'REFERRAL' AND t.from_state = held.state AND t.command = p_command
    AND t.side IN (p_by, CASE WHEN held.asked_by = p_by THEN 'ASKER' WHEN held.asked_by <> p_by THEN 'OTHER' END)
$$;
SELECT app.hand_over('app.paper_target(app.paper_referral,text,text)', 'app_exchange', '');

-- Why this consent of the caller's does not carry the referral now, or NULL when it does. Who decides on it holds its lock.
CREATE FUNCTION app.paper_consent_fault(held app.paper_referral, p_consent uuid) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
      WHEN c.id IS NULL THEN 'absent'
      WHEN c.purpose <> 'referral' THEN 'purpose'
      WHEN c.recipient_organization_id IS DISTINCT FROM held.organization_id THEN 'recipient'
      WHEN c.person_id <> held.person_id THEN 'person'
      WHEN c.withdrawn_at IS NOT NULL THEN 'withdrawn'
      WHEN c.expires_at <= clock_timestamp() THEN 'expired'
      WHEN held.minor = 'yes' AND c.duties_explained = false THEN 'duties'
    END
  FROM (VALUES (1)) AS one
  LEFT JOIN app.consent_grant c ON c.tenant_id = held.tenant_id AND c.id = p_consent
$$;
SELECT app.hand_over('app.paper_consent_fault(app.paper_referral,uuid)', 'app_exchange', '');

-- Writes one transition, already decided on, with its entry in the log and the outbox. held is locked.
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
    reason = p_reason,
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

-- Makes a draft, version 1, for the person of a case of the caller's (else CR003), to a service for paper (else CR015).
CREATE FUNCTION app.paper_draft(p_id uuid, p_service uuid, p_case uuid, p_envelope jsonb) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  person uuid;
  receiver record;
  fault text := app.exchange_envelope_fault(p_envelope);
BEGIN
  SELECT person_id INTO person FROM app.labour_case WHERE tenant_id = app.tid() AND id = p_case;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  ELSIF fault IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR012', fault);
  END IF;
  receiver := app.paper_service(p_service);
  INSERT INTO app.paper_referral (tenant_id, id, person_id, case_id, service_id, organization_id, service_name,
    organization_name, state, version, urgency, language, interpreter_needed, age_band, minor, safety_flags, access_needs,
    deadline_days, protocol_version)
  SELECT app.tid(), p_id, person, p_case, p_service, receiver.organization, receiver.service_name, receiver.organization_name,
    'draft', 1, e.urgency, e.language, e.interpreter_needed, e.age_band, e.minor, e.safety_flags, e.access_needs,
    e.deadline_days, e.protocol_version
  FROM jsonb_to_record(p_envelope) AS e(urgency text, language text, interpreter_needed boolean, age_band text,
    minor text, safety_flags text[], access_needs text[], deadline_days integer, protocol_version text);
  RETURN 1;
EXCEPTION WHEN check_violation OR not_null_violation OR data_exception THEN
  DECLARE
    broken text;
  BEGIN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.exchange_refuse('CR012', broken);
  END;
END $$;
SELECT app.hand_over('app.paper_draft(uuid,uuid,uuid,jsonb)', 'app_exchange');

-- draft → requested: printing is the disclosure, so the consent is asked for here, under its lock. Stores the snapshot of what
-- is printed and the receipt, and the code that the form bears. Refuses CR003, CR001, CR002, CR015, CR020, CR012, CR021.
CREATE FUNCTION app.paper_print(p_id uuid, p_version integer, p_consent uuid, p_fields text[], p_ciphertexts bytea[],
                                p_receipt text, p_hash bytea, p_code text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := app.tid();
  held app.paper_referral;
  receiver record;
  target text;
  fault text;
BEGIN
  PERFORM 1 FROM app.consent_grant WHERE tenant_id = me AND id = p_consent FOR SHARE;
  held := app.paper_lock(p_id, p_version);
  target := app.paper_target(held, 'send', 'ORIGIN');
  IF target IS NULL THEN
    PERFORM app.exchange_refuse('CR002', held.state);
  END IF;
  receiver := app.paper_service(held.service_id);
  IF receiver.organization <> held.organization_id THEN
    PERFORM app.exchange_refuse('CR015', NULL); -- the service changed hands since the draft
  END IF;
  IF EXISTS (SELECT 1 FROM app.referral_custody c WHERE c.tenant_id = me AND c.case_id = held.case_id
             AND c.moved_at IS NOT NULL AND c.ended_at IS NULL) THEN
    PERFORM app.exchange_refuse('CR014', 'moved'); -- it is another center's case by now
  END IF;
  fault := app.paper_consent_fault(held, p_consent);
  IF fault IS NULL AND held.minor = 'yes' AND EXISTS (
      SELECT 1 FROM app.consent_grant c WHERE c.tenant_id = me AND c.id = p_consent AND c.duties_explained IS NOT TRUE) THEN
    fault := 'duties';
  END IF;
  IF fault IS NULL AND held.age_band = 'under-15' AND EXISTS (
      SELECT 1 FROM app.consent_grant c WHERE c.tenant_id = me AND c.id = p_consent AND c.given_by = 'person') THEN
    fault := 'guardian';
  END IF;
  IF fault IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR020', fault);
  END IF;
  PERFORM app.exchange_check_package(p_consent, p_fields, p_ciphertexts, p_receipt, p_hash);

  UPDATE app.paper_referral SET consent_grant_id = p_consent, sent_at = now(), code = p_code,
    protocol_version = app.protocol_in_force(), deadline_days = app.days_left(held.deadline_days, held.created_at),
    urgency = app.pressing(held.urgency, app.days_left(held.deadline_days, held.created_at)),
    service_name = receiver.service_name, organization_name = receiver.organization_name
  WHERE tenant_id = me AND id = p_id;
  INSERT INTO app.paper_field (tenant_id, paper_referral_id, field_code, ciphertext)
  SELECT me, p_id, f, c FROM unnest(p_fields, p_ciphertexts) AS package(f, c);
  INSERT INTO app.paper_receipt (tenant_id, paper_referral_id, body, hash) VALUES (me, p_id, p_receipt, p_hash);
  RETURN app.paper_move(held, 'send', 'ORIGIN', target, NULL, NULL);
EXCEPTION WHEN check_violation OR not_null_violation THEN
  PERFORM app.exchange_refuse('CR012', 'package'); -- a field, or a receipt, beyond its bounds
END $$;
SELECT app.hand_over('app.paper_print(uuid,integer,uuid,text[],bytea[],text,bytea,text)', 'app_exchange');

-- One command: the origin's own (p_code NULL), or the receiver's, which the origin records by the code on the form (else
-- CR016). Refuses CR003, CR001, CR016, CR002, CR012, in that order.
CREATE FUNCTION app.paper_apply(p_id uuid, p_version integer, p_command text, p_reason text, p_outcome text, p_code text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  held app.paper_referral := app.paper_lock(p_id, p_version);
  by_side constant text := CASE WHEN p_code IS NULL THEN 'ORIGIN' ELSE 'RECEIVER' END;
  fault text := app.exchange_code_fault(p_command, p_reason, p_outcome);
  target text;
BEGIN
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
  END IF;
  RETURN app.paper_move(held, p_command, by_side, target, p_reason, p_outcome);
END $$;
SELECT app.hand_over('app.paper_apply(uuid,integer,text,text,text,text)', 'app_exchange');

-- What rests on a consent that this transaction has withdrawn (else CR020): what is pending is withdrawn, what was accepted is
-- asked to be cancelled, as for electronic ones. The consent's lock is held, so nothing can be printed under it any more.
CREATE FUNCTION app.paper_end_under(p_consent uuid) RETURNS TABLE (referral uuid, what text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  held app.paper_referral;
BEGIN
  PERFORM 1 FROM app.consent_grant
  WHERE tenant_id = app.tid() AND id = p_consent AND withdrawn_at IS NOT NULL FOR SHARE;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR020', 'absent');
  END IF;
  FOR held IN
    SELECT r.* FROM app.paper_referral r WHERE r.tenant_id = app.tid() AND r.consent_grant_id = p_consent
    ORDER BY r.id FOR NO KEY UPDATE OF r
  LOOP
    SELECT c INTO what FROM unnest(ARRAY['withdraw', 'request-cancellation']) AS c
    WHERE app.paper_target(held, c, 'ORIGIN') IS NOT NULL;
    IF FOUND THEN
      PERFORM app.paper_move(held, what, 'ORIGIN', app.paper_target(held, what, 'ORIGIN'), 'consent-withdrawn', NULL);
      referral := held.id;
      RETURN NEXT;
    END IF;
  END LOOP;
END $$;
SELECT app.hand_over('app.paper_end_under(uuid)', 'app_exchange');

-- What was printed: nothing before the printing and after it went back (CR003), and only while the consent lives (else CR020),
-- asked at each read: to give the form out again is to disclose again.
CREATE FUNCTION app.paper_snapshot(p_id uuid) RETURNS TABLE (field_code text, ciphertext bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  held app.paper_referral;
  fault text;
BEGIN
  SELECT r.* INTO held FROM app.paper_referral r
  JOIN app.referral_state s ON s.state = r.state AND (s.package_open OR NOT s.terminal)
  WHERE r.tenant_id = app.tid() AND r.id = p_id AND r.sent_at IS NOT NULL;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  END IF;
  fault := app.paper_consent_fault(held, held.consent_grant_id);
  IF fault IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR020', fault);
  END IF;
  RETURN QUERY SELECT f.field_code, f.ciphertext FROM app.paper_field f
    WHERE f.tenant_id = held.tenant_id AND f.paper_referral_id = p_id ORDER BY f.field_code;
END $$;
SELECT app.hand_over('app.paper_snapshot(uuid)', 'app_exchange');
