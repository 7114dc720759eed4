-- draft → requested, as before (V013), with what a sending is held to since: the custody of its case, the agreement between the two
-- (CR022, DETAIL: absent, lapsed, fields:<codes>), the version of the protocol and the receiver's terms in force at that moment.
ALTER TABLE app.referral
  ADD COLUMN terms jsonb,
  ADD CONSTRAINT referral_terms_check CHECK (jsonb_typeof(terms) = 'object') NOT VALID;
GRANT UPDATE (terms, protocol_version, urgency, deadline_days) ON app.referral TO app_exchange;

-- What is left of the days to a limitation date that was told so long ago; NULL where none was.
CREATE FUNCTION app.days_left(p_days integer, p_told timestamptz) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN p_days IS NOT NULL THEN greatest(0, p_days - floor(extract(epoch FROM now() - p_told) / 86400)::integer) END;
-- The urgency that counts, as the API reckons it for a draft (Envelope): a limitation date within the ten working days that a normal
-- one may be decided in makes it urgent, never an emergency.
CREATE FUNCTION app.pressing(p_urgency text, p_days integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN p_urgency = 'normal' AND p_days <= 14 THEN 'urgent' ELSE p_urgency END;
GRANT EXECUTE ON FUNCTION app.days_left(integer,timestamptz), app.pressing(text,integer) TO app_exchange;

DROP FUNCTION app.exchange_send(uuid,integer,uuid,text[],bytea[],text,bytea);
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
  -- a child's consent from before that was asked carries what was sent, and nothing anew
  IF fault IS NULL AND canon.minor = 'yes' AND EXISTS (
      SELECT 1 FROM app.consent_grant c
      WHERE c.tenant_id = me AND c.id = p_consent AND c.basis = 'consent' AND c.duties_explained IS NOT TRUE) THEN
    fault := 'duties';
  END IF;
  -- nor does one that a child gave alone who is too young to, whatever the record says of the age
  IF fault IS NULL AND canon.age_band = 'under-15' AND EXISTS (
      SELECT 1 FROM app.consent_grant c WHERE c.tenant_id = me AND c.id = p_consent AND c.given_by = 'person') THEN
    fault := 'guardian';
  END IF;
  IF fault IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR020', fault);
  END IF;
  PERFORM app.exchange_check_package(p_consent, p_fields, p_ciphertexts, p_receipt, p_hash);
  fault := app.agreement_fault(me, canon.peer_tenant_id, p_fields);
  IF fault IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR022', fault);
  END IF;
  PERFORM app.exchange_offer_custody(canon);

  canon.protocol_version := app.protocol_in_force();
  canon.deadline_days := app.days_left(canon.deadline_days, canon.created_at); -- it may have lain as a draft
  canon.urgency := app.pressing(canon.urgency, canon.deadline_days);
  canon.terms := app.referral_terms(canon.peer_tenant_id, canon.urgency);
  UPDATE app.referral SET state = next_state, version = canon.version + 1, consent_grant_id = p_consent, sent_at = now(),
    updated_at = now(), protocol_version = canon.protocol_version, terms = canon.terms,
    deadline_days = canon.deadline_days, urgency = canon.urgency
  WHERE tenant_id = me AND id = p_id;
  INSERT INTO app.referral (tenant_id, id, side, peer_tenant_id, kind, state, version, service_id, urgency, language,
    interpreter_needed, age_band, minor, safety_flags, access_needs, deadline_days, protocol_version, terms, part_of, relation, hop,
    sent_at)
  VALUES (canon.peer_tenant_id, p_id, 'IN', me, canon.kind, next_state, canon.version + 1, canon.service_id,
    canon.urgency, canon.language, canon.interpreter_needed, canon.age_band, canon.minor, canon.safety_flags,
    canon.access_needs, canon.deadline_days, canon.protocol_version, canon.terms, canon.part_of, canon.relation,
    canon.hop, now());
  INSERT INTO app.referral_package_field (tenant_id, referral_id, field_code, ciphertext)
  SELECT me, p_id, f, c FROM unnest(p_fields, p_ciphertexts) AS package(f, c);
  INSERT INTO app.referral_receipt (tenant_id, referral_id, body, hash)
  VALUES (me, p_id, p_receipt, p_hash), (canon.peer_tenant_id, p_id, p_receipt, p_hash);
  PERFORM app.exchange_record(me, canon, 'send', next_state, 'ORIGIN', NULL, NULL);
  PERFORM app.exchange_record(canon.peer_tenant_id, canon, 'send', next_state, 'ORIGIN', NULL, NULL);
  RETURN canon.version + 1;
EXCEPTION WHEN check_violation OR not_null_violation THEN
  PERFORM app.exchange_refuse('CR012', 'package'); -- a field, or a receipt, beyond its bounds
END $$;
SELECT app.hand_over('app.exchange_send(uuid,integer,uuid,text[],bytea[],text,bytea)', 'app_exchange');
