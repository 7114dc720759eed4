-- The exchange: the only functions that write for two tenants. SQLSTATEs (Java: referral.exchange.ExchangeRefusal):
--   CR001 stale version        CR002 the table does not allow it   CR003 not yours, unknown, or not released to you
--   CR010 takes no referrals   CR011 to oneself                    CR012 malformed (DETAIL: key, code or constraint)
--   CR020 consent (DETAIL: absent, purpose, person, recipient, withdrawn, expired)
--   CR021 outside the consent (DETAIL: the field codes)
-- Errors carry codes, never values.
-- Order of locks, everywhere: the consent (FOR SHARE to send or accept under it, FOR UPDATE to withdraw it), then the
-- origin's row, by id where there are several, then the receiver's. So a withdrawal comes wholly before a send or an accept
-- or wholly after it, and no two wait for each other. One command a transaction: a second would lock out of order.
-- What the functions return is the new version.

-- Raises the refusal. A function so that each of the others reads as its rules.
CREATE FUNCTION app.exchange_refuse(p_state text, p_detail text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'exchange refused' USING ERRCODE = p_state, DETAIL = coalesce(p_detail, '');
END $$;
SELECT app.hand_over('app.exchange_refuse(text,text)', 'app_exchange', '');

-- The canonical row, not locked, of a referral the caller is a party of, or a row of NULLs.
CREATE FUNCTION app.exchange_canonical(p_id uuid) RETURNS app.referral LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT canon
  FROM app.referral own
  JOIN app.referral canon ON canon.id = own.id AND canon.side = 'OUT'
    AND canon.tenant_id = CASE own.side WHEN 'OUT' THEN own.tenant_id ELSE own.peer_tenant_id END
  WHERE own.tenant_id = app.tid() AND own.id = p_id
$$;
SELECT app.hand_over('app.exchange_canonical(uuid)', 'app_exchange', '');

-- The canonical row, locked, of a referral the caller is a party of (else CR003), at the version named (else CR001). The
-- lock lets foreign keys to the row pass: a side's own record beside it must not make two commands wait for each other.
CREATE FUNCTION app.exchange_lock(p_id uuid, p_version integer) RETURNS app.referral LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  origin uuid := (app.exchange_canonical(p_id)).tenant_id;
  canon app.referral;
BEGIN
  SELECT * INTO canon FROM app.referral WHERE tenant_id = origin AND id = p_id AND side = 'OUT' FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  END IF;
  IF canon.version IS DISTINCT FROM p_version THEN
    PERFORM app.exchange_refuse('CR001', NULL);
  END IF;
  RETURN canon;
END $$;
SELECT app.hand_over('app.exchange_lock(uuid,integer)', 'app_exchange', '');

-- Why this consent of the origin does not carry the referral now, or NULL when it does. Who decides on it holds its lock.
CREATE FUNCTION app.exchange_consent_fault(canon app.referral, p_consent uuid) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
      WHEN c.id IS NULL THEN 'absent'
      WHEN c.purpose <> 'referral' THEN 'purpose'
      WHEN c.recipient_tenant_id IS DISTINCT FROM canon.peer_tenant_id THEN 'recipient'
      WHEN c.withdrawn_at IS NOT NULL THEN 'withdrawn'
      WHEN c.expires_at <= clock_timestamp() THEN 'expired'
    END
  FROM (VALUES (1)) AS one
  LEFT JOIN app.consent_grant c ON c.tenant_id = canon.tenant_id AND c.id = p_consent
$$;
SELECT app.hand_over('app.exchange_consent_fault(app.referral,uuid)', 'app_exchange', '');

-- Writes one transition into the named tenant's log and outbox. The ids are made here: a caller's id in another's table
-- could be made to collide.
CREATE FUNCTION app.exchange_record(p_tenant uuid, canon app.referral, p_command text, p_to text, p_by text,
                                    p_reason text, p_outcome text) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO app.referral_event (tenant_id, id, referral_id, seq, command, from_state, to_state, by_side, reason,
    outcome)
  VALUES (p_tenant, pg_catalog.uuidv7(), canon.id, canon.version + 1, p_command, canon.state, p_to, p_by, p_reason,
    p_outcome);
  INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id, subject_version, data)
  VALUES (p_tenant, pg_catalog.uuidv7(), 'referral.' || p_command, 'referral', canon.id, canon.version + 1,
    jsonb_strip_nulls(jsonb_build_object('state', p_to, 'by', p_by, 'reason', p_reason, 'outcome', p_outcome)));
$$;
SELECT app.hand_over('app.exchange_record(uuid,app.referral,text,text,text,text,text)', 'app_exchange', '');

-- The tenant behind a service that takes referrals now (else CR010), which is not the caller (else CR011).
CREATE FUNCTION app.exchange_receiver(p_service uuid) RETURNS uuid LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  receiver uuid;
BEGIN
  SELECT s.owner_tenant_id INTO receiver
  FROM app.directory_service s JOIN app.tenant t ON t.id = s.owner_tenant_id AND t.status = 'active'
  WHERE s.audience = 'public' AND s.id = p_service AND s.accepts_referrals AND s.status = 'active';
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR010', NULL);
  ELSIF receiver = app.tid() THEN
    PERFORM app.exchange_refuse('CR011', NULL);
  END IF;
  RETURN receiver;
END $$;
SELECT app.hand_over('app.exchange_receiver(uuid)', 'app_exchange', '');

-- Which key of an envelope is unknown, missing or of the wrong JSON type, or NULL. Values are checked by the table.
CREATE FUNCTION app.exchange_envelope_fault(e jsonb) RETURNS text LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN jsonb_typeof(e) IS DISTINCT FROM 'object' THEN 'envelope' ELSE (
    SELECT CASE WHEN k.key IS NULL THEN 'unknown-key' ELSE k.key END
    FROM (VALUES ('urgency', 'string', true), ('language', 'string', true), ('interpreter_needed', 'boolean', true),
      ('age_band', 'string', true), ('minor', 'string', true), ('safety_flags', 'array', true),
      ('access_needs', 'array', true), ('deadline_days', 'number', false), ('protocol_version', 'string', true))
      AS k(key, type, needed)
    FULL JOIN jsonb_each(e) AS g(key, value) ON g.key = k.key
    WHERE k.key IS NULL
      OR (g.key IS NULL AND k.needed)
      OR (g.key IS NOT NULL AND jsonb_typeof(g.value) <> k.type AND (k.needed OR jsonb_typeof(g.value) <> 'null'))
      OR (k.key = 'deadline_days' AND g.value::text !~ '^([0-9]{1,4}|null)$')
    ORDER BY 1 LIMIT 1)
  END
$$;
SELECT app.hand_over('app.exchange_envelope_fault(jsonb)', 'app_exchange', '');

-- Makes the OUT row in state draft, version 1, and the caller's own record of whom and which case it is about. Person and
-- case are the caller's, and the case that person's (else CR003); a referral may go without a case (NULL).
CREATE FUNCTION app.exchange_draft(p_id uuid, p_kind text, p_service uuid, p_person uuid, p_case uuid, p_envelope jsonb)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := app.tid();
  fault text := app.exchange_envelope_fault(p_envelope);
BEGIN
  IF NOT EXISTS (SELECT 1 FROM app.person WHERE tenant_id = me AND id = p_person)
      OR (p_case IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM app.labour_case WHERE tenant_id = me AND id = p_case AND person_id = p_person)) THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  ELSIF fault IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR012', fault);
  END IF;
  INSERT INTO app.referral (tenant_id, id, side, peer_tenant_id, kind, state, version, service_id, urgency, language,
    interpreter_needed, age_band, minor, safety_flags, access_needs, deadline_days, protocol_version)
  SELECT me, p_id, 'OUT', app.exchange_receiver(p_service), p_kind, 'draft', 1, p_service, e.urgency, e.language,
    e.interpreter_needed, e.age_band, e.minor, e.safety_flags, e.access_needs, e.deadline_days, e.protocol_version
  FROM jsonb_to_record(p_envelope) AS e(urgency text, language text, interpreter_needed boolean, age_band text,
    minor text, safety_flags text[], access_needs text[], deadline_days integer, protocol_version text);
  INSERT INTO app.referral_work (tenant_id, referral_id, case_id, person_id) VALUES (me, p_id, p_case, p_person);
  RETURN 1;
EXCEPTION WHEN check_violation OR not_null_violation OR data_exception THEN
  DECLARE
    broken text;
  BEGIN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.exchange_refuse('CR012', broken);
  END;
END $$;
SELECT app.hand_over('app.exchange_draft(uuid,text,uuid,uuid,uuid,jsonb)', 'app_exchange');

-- Holds a package's form, its receipt and its field codes to what a send needs. Refuses CR012; CR021 with the codes that
-- the consent doesn't have.
CREATE FUNCTION app.exchange_check_package(p_consent uuid, p_fields text[], p_ciphertexts bytea[], p_receipt text,
                                           p_hash bytea)
RETURNS void LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  outside text;
BEGIN
  IF cardinality(p_fields) IS DISTINCT FROM cardinality(p_ciphertexts) OR coalesce(cardinality(p_fields), 0) = 0
      OR array_position(p_fields, NULL) IS NOT NULL OR array_position(p_ciphertexts, NULL) IS NOT NULL
      OR (SELECT count(DISTINCT f) FROM unnest(p_fields) f) <> cardinality(p_fields) THEN
    PERFORM app.exchange_refuse('CR012', 'fields');
  ELSIF p_receipt IS NULL OR p_hash IS DISTINCT FROM sha256(convert_to(p_receipt, 'UTF8')) THEN
    PERFORM app.exchange_refuse('CR012', 'receipt');
  END IF;
  SELECT string_agg(DISTINCT CASE WHEN f = ANY (app.package_fields()) THEN f ELSE 'unknown' END, ',') INTO outside
  FROM unnest(p_fields) f
  WHERE f <> ALL (SELECT unnest(c.fields) FROM app.consent_grant c WHERE c.tenant_id = app.tid() AND c.id = p_consent);
  IF outside IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR021', outside);
  END IF;
END $$;
SELECT app.hand_over('app.exchange_check_package(uuid,text[],bytea[],text,bytea)', 'app_exchange', '');

-- draft → requested under a consent of the caller's for this person and this receiver: stores the package under the origin,
-- gives the receiver the envelope and both the receipt. The receiver's row is inserted, never merged into one that is there.
CREATE FUNCTION app.exchange_send(p_id uuid, p_version integer, p_consent uuid, p_fields text[], p_ciphertexts bytea[],
                                  p_receipt text, p_hash bytea)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := app.tid();
  canon app.referral;
  next_state text;
  fault text;
BEGIN
  PERFORM 1 FROM app.consent_grant WHERE tenant_id = me AND id = p_consent FOR SHARE;
  canon := app.exchange_lock(p_id, p_version);
  SELECT to_state INTO next_state FROM app.referral_transition
  WHERE kind = canon.kind AND from_state = canon.state AND command = 'send' AND side = 'ORIGIN' AND canon.tenant_id = me;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR002', canon.state);
  ELSIF app.exchange_receiver(canon.service_id) <> canon.peer_tenant_id THEN
    PERFORM app.exchange_refuse('CR010', NULL); -- the service changed hands since the draft
  END IF;
  fault := app.exchange_consent_fault(canon, p_consent);
  IF fault IS NULL AND NOT EXISTS (
      SELECT 1 FROM app.consent_grant c
      JOIN app.referral_work w ON w.tenant_id = me AND w.referral_id = p_id AND w.person_id = c.person_id
      WHERE c.tenant_id = me AND c.id = p_consent) THEN
    fault := 'person';
  END IF;
  IF fault IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR020', fault);
  END IF;
  PERFORM app.exchange_check_package(p_consent, p_fields, p_ciphertexts, p_receipt, p_hash);

  UPDATE app.referral SET state = next_state, version = canon.version + 1, consent_grant_id = p_consent, sent_at = now(),
    updated_at = now()
  WHERE tenant_id = me AND id = p_id;
  INSERT INTO app.referral (tenant_id, id, side, peer_tenant_id, kind, state, version, service_id, urgency, language,
    interpreter_needed, age_band, minor, safety_flags, access_needs, deadline_days, protocol_version, sent_at)
  VALUES (canon.peer_tenant_id, p_id, 'IN', me, canon.kind, next_state, canon.version + 1, canon.service_id,
    canon.urgency, canon.language, canon.interpreter_needed, canon.age_band, canon.minor, canon.safety_flags,
    canon.access_needs, canon.deadline_days, canon.protocol_version, now());
  INSERT INTO app.referral_package_field (tenant_id, referral_id, field_code, ciphertext)
  SELECT me, p_id, f, c FROM unnest(p_fields, p_ciphertexts) AS package(f, c);
  INSERT INTO app.referral_receipt (tenant_id, referral_id, body, hash)
  VALUES (me, p_id, p_receipt, p_hash), (canon.peer_tenant_id, p_id, p_receipt, p_hash);
  PERFORM app.exchange_record(me, canon, 'send', next_state, 'ORIGIN', NULL, NULL);
  PERFORM app.exchange_record(canon.peer_tenant_id, canon, 'send', next_state, 'ORIGIN', NULL, NULL);
  RETURN canon.version + 1;
END $$;
SELECT app.hand_over('app.exchange_send(uuid,integer,uuid,text[],bytea[],text,bytea)', 'app_exchange');
