-- Custody that moves, chains of referrals, what happens between acceptance and the end. SQLSTATEs beside those of V013:
--   CR013 the chain doesn't allow it (DETAIL: unknown, not-of-the-case, not-accepted, under-way, loop,
--         not-a-return, hop-limit)
--   CR014 the case's custody doesn't allow it (DETAIL: none, partner, pending, moved, closed, not-taken)

-- What a referral follows from, of the same person. onward: the receiver of part_of refers further. counter-referral: it
-- goes back to a center of the chain. again: the origin of part_of asks anew, after a no, a silence or a dispute.
ALTER TABLE app.referral
  ADD COLUMN part_of      uuid,
  ADD COLUMN relation     text,
  ADD COLUMN hop          smallint NOT NULL DEFAULT 1,
  ADD COLUMN sub_status   text,
  ADD COLUMN feedback     text,
  ADD COLUMN alternatives uuid[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT referral_relation_check CHECK (relation IN ('onward', 'counter-referral', 'again')) NOT VALID,
  ADD CONSTRAINT referral_hop_check CHECK (hop BETWEEN 1 AND 4) NOT VALID,
  ADD CONSTRAINT referral_sub_status_check
    CHECK (sub_status IN ('contact-attempted', 'scheduled', 'rescheduled', 'no-show')) NOT VALID,
  ADD CONSTRAINT referral_feedback_check
    CHECK (feedback IN ('as-hoped', 'partly-as-hoped', 'not-as-hoped', 'person-not-reached')) NOT VALID,
  ADD CONSTRAINT referral_alternatives_check CHECK (cardinality(alternatives) <= 5) NOT VALID,
  ADD CONSTRAINT referral_part_of
    CHECK ((part_of IS NULL) = (relation IS NULL) AND (hop = 1 OR part_of IS NOT NULL)) NOT VALID;
GRANT UPDATE (sub_status, feedback, alternatives) ON app.referral TO app_exchange;

-- Through which centers a person came to the origin of a referral: the exchange's own, so that no loop can be made and the
-- first origin can be told the end. Nobody else reads it: the receiver learns of the hop, not of the places.
CREATE TABLE app.referral_chain (
  tenant_id            uuid NOT NULL REFERENCES app.tenant,
  referral_id          uuid NOT NULL,
  ancestor_referral_id uuid NOT NULL,
  ancestor_tenant_id   uuid NOT NULL REFERENCES app.tenant,
  PRIMARY KEY (tenant_id, referral_id, ancestor_referral_id),
  FOREIGN KEY (tenant_id, referral_id) REFERENCES app.referral (tenant_id, id)
);
SELECT app.wall('app.referral_chain', '');
GRANT SELECT, INSERT ON app.referral_chain TO app_exchange;
CREATE POLICY exchange_reads ON app.referral_chain FOR SELECT TO app_exchange USING (app.tid() IS NOT NULL);
CREATE POLICY exchange_adds ON app.referral_chain FOR INSERT TO app_exchange WITH CHECK (tenant_id = app.tid());

-- What came of it further on, told to each origin before: codes, and how many hops away; neither who nor where.
CREATE TABLE app.referral_onward (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  id          uuid NOT NULL,
  referral_id uuid NOT NULL,
  hop         smallint NOT NULL CHECK (hop BETWEEN 2 AND 4),
  state       text NOT NULL REFERENCES app.referral_state,
  outcome     text CHECK (outcome = ANY (app.referral_outcomes())),
  at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, referral_id) REFERENCES app.referral (tenant_id, id)
);
CREATE INDEX referral_onward_of ON app.referral_onward (tenant_id, referral_id, id);
SELECT app.wall('app.referral_onward', 'SELECT');
GRANT INSERT ON app.referral_onward TO app_exchange;
CREATE POLICY exchange_adds ON app.referral_onward FOR INSERT TO app_exchange WITH CHECK (app.tid() IS NOT NULL);

-- Whose case it is, of a transfer that was sent. moved_at: accepted, the origin's case is closed as transferred. taken_at:
-- the receiver's case is open and carries the deadlines. ended_at: it ended before, and the case stayed where it was.
CREATE TABLE app.referral_custody (
  tenant_id          uuid NOT NULL REFERENCES app.tenant,
  referral_id        uuid NOT NULL,
  case_id            uuid NOT NULL,
  receiver_tenant_id uuid NOT NULL REFERENCES app.tenant,
  moved_at           timestamptz,
  taken_at           timestamptz,
  ended_at           timestamptz,
  PRIMARY KEY (tenant_id, referral_id),
  FOREIGN KEY (tenant_id, referral_id) REFERENCES app.referral (tenant_id, id),
  FOREIGN KEY (tenant_id, case_id) REFERENCES app.labour_case (tenant_id, id),
  CHECK (taken_at IS NULL OR moved_at IS NOT NULL),
  CHECK (taken_at IS NULL OR ended_at IS NULL)
);
-- one transfer of a case at a time, and none after it moved
CREATE UNIQUE INDEX referral_custody_case ON app.referral_custody (tenant_id, case_id) WHERE ended_at IS NULL;
SELECT app.wall('app.referral_custody', 'SELECT');
GRANT SELECT, INSERT, UPDATE (moved_at, taken_at, ended_at) ON app.referral_custody TO app_exchange;
CREATE POLICY exchange_party ON app.referral_custody TO app_exchange
  USING (tenant_id = app.tid() OR receiver_tenant_id = app.tid())
  WITH CHECK (tenant_id = app.tid() OR receiver_tenant_id = app.tid());

-- Of a case the exchange reads whose it is and where it stands, and writes that it moved, or that after all it didn't: nothing else
-- can come of its writing, whichever case it is.
GRANT SELECT (status, outcome, version, referral_id), UPDATE (status, outcome, closed_at, version, updated_at) ON app.labour_case TO app_exchange;
CREATE POLICY exchange_reads_moving ON app.labour_case FOR SELECT TO app_exchange
  USING (app.tid() IS NOT NULL AND (status = 'open' OR outcome = 'transferred'));
CREATE POLICY exchange_moves ON app.labour_case FOR UPDATE TO app_exchange
  USING (app.tid() IS NOT NULL AND (status = 'open' OR outcome = 'transferred'))
  WITH CHECK ((status = 'closed' AND outcome = 'transferred') OR (status = 'open' AND outcome IS NULL));
GRANT SELECT (case_id) ON app.referral_work TO app_exchange;

-- What is said after acceptance, sealed under the package's key, the same in both tenants.
CREATE TABLE app.referral_message (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  id          uuid NOT NULL,
  referral_id uuid NOT NULL,
  by_side     text NOT NULL CHECK (by_side IN ('ORIGIN', 'RECEIVER')),
  place       uuid NOT NULL, -- what the ciphertext is bound to; the id is made here, so that nobody's can be made to collide
  ciphertext  bytea NOT NULL CHECK (length(ciphertext) BETWEEN 1 AND 16384),
  at          timestamptz NOT NULL DEFAULT now(),
  read_at     timestamptz, -- by the other side
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, referral_id) REFERENCES app.referral (tenant_id, id)
);
CREATE INDEX referral_message_page ON app.referral_message (tenant_id, referral_id, id);
SELECT app.wall('app.referral_message', '');
GRANT SELECT, INSERT, UPDATE (read_at), DELETE ON app.referral_message TO app_exchange;
CREATE POLICY exchange_reads ON app.referral_message FOR SELECT TO app_exchange USING (app.tid() IS NOT NULL);
CREATE POLICY exchange_adds ON app.referral_message FOR INSERT TO app_exchange WITH CHECK (app.tid() IS NOT NULL);
CREATE POLICY exchange_marks ON app.referral_message FOR UPDATE TO app_exchange USING (app.tid() IS NOT NULL);
CREATE POLICY exchange_removes ON app.referral_message FOR DELETE TO app_exchange USING (app.tid() IS NOT NULL);

-- Where the work stands without another state, and what the origin thinks of it at the end.
INSERT INTO app.referral_transition (kind, from_state, command, side, to_state) VALUES
  ('REFERRAL', 'accepted', 'report', 'RECEIVER', 'accepted'),
  ('REFERRAL', 'in-progress', 'report', 'RECEIVER', 'in-progress'),
  ('TRANSFER', 'accepted', 'report', 'RECEIVER', 'accepted'),
  ('TRANSFER', 'in-progress', 'report', 'RECEIVER', 'in-progress');

CREATE FUNCTION app.referral_sub_statuses() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY['contact-attempted', 'scheduled', 'rescheduled', 'no-show'];
CREATE FUNCTION app.referral_feedback() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY['as-hoped', 'partly-as-hoped', 'not-as-hoped', 'person-not-reached'];
GRANT EXECUTE ON FUNCTION app.referral_sub_statuses(), app.referral_feedback() TO app_exchange;

-- As before; the reason of a report is the sub-status, the reason of a close the feedback.
DROP FUNCTION app.exchange_code_fault(text,text,text);
CREATE FUNCTION app.exchange_code_fault(p_command text, p_reason text, p_outcome text) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
    WHEN p_reason <> ALL (CASE p_command WHEN 'report' THEN app.referral_sub_statuses()
                                         WHEN 'close' THEN app.referral_feedback()
                                         ELSE app.referral_reasons() END) THEN 'reason'
    WHEN p_reason IS NULL AND p_command IN ('reject', 'request-information', 'answer-information', 'hold', 'request-cancellation',
                                            'refuse-cancellation', 'enter-in-error', 'report') THEN 'reason'
    WHEN p_outcome <> ALL (app.referral_outcomes()) THEN 'outcome'
    WHEN (p_outcome IS NULL) = (p_command = 'complete') THEN 'outcome'
  END
$$;
SELECT app.hand_over('app.exchange_code_fault(text,text,text)', 'app_exchange', '');

-- Whether a service could be asked now, by somebody else than the tenants named.
CREATE FUNCTION app.exchange_takes_referrals(p_service uuid, VARIADIC p_not uuid[]) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM app.directory_record s JOIN app.tenant t ON t.id = s.owner_tenant_id AND t.status = 'active'
    WHERE s.audience = 'public' AND s.id = p_service AND s.kind = 'service' AND s.accepts_referrals
      AND s.owner_tenant_id <> ALL (p_not))
$$;
SELECT app.hand_over('app.exchange_takes_referrals(uuid,uuid[])', 'app_exchange', '');

-- Who was asked before, as the caller sees it: the mirror of part_of, of the same person; else CR013 unknown.
CREATE FUNCTION app.exchange_followed(p_part_of uuid, p_person uuid) RETURNS app.referral LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  before app.referral;
BEGIN
  SELECT r.* INTO before FROM app.referral r
  JOIN app.referral_work w ON w.tenant_id = r.tenant_id AND w.referral_id = r.id AND w.person_id = p_person
  WHERE r.tenant_id = app.tid() AND r.id = p_part_of AND r.state NOT IN ('draft', 'deleted');
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR013', 'unknown');
  END IF;
  RETURN before;
END $$;
SELECT app.hand_over('app.exchange_followed(uuid,uuid)', 'app_exchange', '');

-- How a draft to this receiver follows from what was before; the next hop comes with it. Going on from what one received: none of
-- the centers it came through may be asked again but by a return that is called one, and a return is always possible.
-- Asking anew: once what was asked is over. Else CR013.
CREATE FUNCTION app.exchange_relation(before app.referral, p_receiver uuid, p_return boolean, OUT relation text, OUT hop smallint)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  onward constant boolean := before.side = 'IN';
  origin constant uuid := CASE WHEN onward THEN before.peer_tenant_id ELSE before.tenant_id END;
  went boolean := (onward AND p_receiver = origin) OR EXISTS (
    SELECT 1 FROM app.referral_chain c
    WHERE c.tenant_id = origin AND c.referral_id = before.id AND c.ancestor_tenant_id = p_receiver);
  over boolean := before.state = 'completed' OR (SELECT s.terminal FROM app.referral_state s WHERE s.state = before.state);
BEGIN
  -- who has opened a case from it may go on from there, whatever became of it since
  IF onward AND NOT (SELECT s.package_open FROM app.referral_state s WHERE s.state = before.state)
      AND NOT EXISTS (SELECT 1 FROM app.labour_case k WHERE k.tenant_id = before.tenant_id AND k.referral_id = before.id) THEN
    PERFORM app.exchange_refuse('CR013', 'not-accepted');
  ELSIF NOT onward AND NOT over THEN
    PERFORM app.exchange_refuse('CR013', 'under-way');
  ELSIF p_return AND (NOT onward OR NOT went) THEN
    PERFORM app.exchange_refuse('CR013', 'not-a-return');
  ELSIF went AND NOT p_return AND NOT (NOT onward AND before.relation IS NOT DISTINCT FROM 'counter-referral') THEN
    PERFORM app.exchange_refuse('CR013', 'loop');
  ELSIF onward AND NOT p_return AND before.hop = 4 THEN
    PERFORM app.exchange_refuse('CR013', 'hop-limit');
  END IF;
  relation := CASE WHEN NOT onward THEN 'again' WHEN p_return THEN 'counter-referral' ELSE 'onward' END;
  hop := CASE WHEN onward THEN least(before.hop + 1, 4) ELSE before.hop END;
END $$;
SELECT app.hand_over('app.exchange_relation(app.referral,uuid,boolean)', 'app_exchange', '');

-- Makes the OUT row in state draft, version 1, and the caller's own record of whom and which case it is about. Person and
-- case are the caller's, and the case that person's (else CR003); a referral may go without a case (NULL). What it follows
-- from is a referral of the same person that the caller sent or received (else CR013).
DROP FUNCTION app.exchange_draft(uuid,text,uuid,uuid,uuid,jsonb);
CREATE FUNCTION app.exchange_draft(p_id uuid, p_kind text, p_service uuid, p_person uuid, p_case uuid, p_envelope jsonb,
                                   p_part_of uuid DEFAULT NULL, p_return boolean DEFAULT false)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := app.tid();
  fault text := app.exchange_envelope_fault(p_envelope);
  -- a case that began with a referral goes on from it, said or not
  began constant uuid := (SELECT k.referral_id FROM app.labour_case k WHERE k.tenant_id = me AND k.id = p_case);
  part_of uuid := coalesce(p_part_of, began);
  receiver uuid;
  before app.referral;
  place record;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM app.person WHERE tenant_id = me AND id = p_person)
      OR (p_case IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM app.labour_case WHERE tenant_id = me AND id = p_case AND person_id = p_person)) THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  ELSIF fault IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR012', fault);
  ELSIF p_kind = 'TRANSFER' AND p_case IS NULL THEN
    PERFORM app.exchange_refuse('CR014', 'none');
  ELSIF p_return AND part_of IS NULL THEN
    PERFORM app.exchange_refuse('CR013', 'not-a-return');
  END IF;
  receiver := app.exchange_receiver(p_service);
  -- a partner has no cases here: custody would be nobody's
  IF p_kind = 'TRANSFER' AND NOT EXISTS (SELECT 1 FROM app.tenant t WHERE t.id = receiver AND t.kind = 'CENTER') THEN
    PERFORM app.exchange_refuse('CR014', 'partner');
  END IF;
  SELECT NULL::text AS relation, 1::smallint AS hop INTO place;
  IF part_of IS NOT NULL THEN
    before := app.exchange_followed(part_of, p_person);
    -- what the case began with, or what went on from that: naming another would begin the chain anew
    IF part_of <> began AND NOT EXISTS (
        SELECT 1 FROM app.referral_chain c
        WHERE c.referral_id = part_of AND c.ancestor_referral_id = began
          AND c.tenant_id = CASE before.side WHEN 'IN' THEN before.peer_tenant_id ELSE me END) THEN
      PERFORM app.exchange_refuse('CR013', 'not-of-the-case');
    END IF;
    SELECT r.relation, r.hop INTO place FROM app.exchange_relation(before, receiver, p_return) r;
  END IF;
  INSERT INTO app.referral (tenant_id, id, side, peer_tenant_id, kind, state, version, service_id, urgency, language,
    interpreter_needed, age_band, minor, safety_flags, access_needs, deadline_days, protocol_version, part_of, relation, hop)
  SELECT me, p_id, 'OUT', receiver, p_kind, 'draft', 1, p_service, e.urgency, e.language,
    e.interpreter_needed, e.age_band, e.minor, e.safety_flags, e.access_needs, e.deadline_days, e.protocol_version,
    part_of, place.relation, place.hop
  FROM jsonb_to_record(p_envelope) AS e(urgency text, language text, interpreter_needed boolean, age_band text,
    minor text, safety_flags text[], access_needs text[], deadline_days integer, protocol_version text);
  INSERT INTO app.referral_work (tenant_id, referral_id, case_id, person_id) VALUES (me, p_id, p_case, p_person);
  -- through whom: what was before it, and where it was received, who sent it
  INSERT INTO app.referral_chain (tenant_id, referral_id, ancestor_referral_id, ancestor_tenant_id)
  SELECT me, p_id, c.ancestor_referral_id, c.ancestor_tenant_id FROM app.referral_chain c
  WHERE c.referral_id = part_of
    AND c.tenant_id = CASE before.side WHEN 'IN' THEN before.peer_tenant_id ELSE before.tenant_id END
  UNION ALL
  SELECT me, p_id, before.id, before.peer_tenant_id WHERE before.side = 'IN';
  RETURN 1;
EXCEPTION WHEN check_violation OR not_null_violation OR data_exception THEN
  DECLARE
    broken text;
  BEGIN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.exchange_refuse('CR012', broken);
  END;
END $$;
SELECT app.hand_over('app.exchange_draft(uuid,text,uuid,uuid,uuid,jsonb,uuid,boolean)', 'app_exchange');

-- With a send: a case that has moved is nobody's here to share any more (CR014 moved), and a transfer takes the one place that its
-- open case has for it (CR014 pending, closed).
CREATE FUNCTION app.exchange_offer_custody(canon app.referral) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  about uuid := (SELECT w.case_id FROM app.referral_work w WHERE w.tenant_id = canon.tenant_id AND w.referral_id = canon.id);
BEGIN
  IF EXISTS (SELECT 1 FROM app.referral_custody c WHERE c.tenant_id = canon.tenant_id AND c.case_id = about
             AND c.moved_at IS NOT NULL AND c.ended_at IS NULL) THEN
    PERFORM app.exchange_refuse('CR014', 'moved');
  ELSIF canon.kind = 'TRANSFER' THEN
    INSERT INTO app.referral_custody (tenant_id, referral_id, case_id, receiver_tenant_id)
    VALUES (canon.tenant_id, canon.id, about, canon.peer_tenant_id)
    ON CONFLICT (tenant_id, case_id) WHERE ended_at IS NULL DO NOTHING;
    IF NOT FOUND THEN
      PERFORM app.exchange_refuse('CR014', 'pending');
    ELSIF NOT EXISTS (SELECT 1 FROM app.labour_case k WHERE k.tenant_id = canon.tenant_id AND k.id = about AND k.status = 'open') THEN
      PERFORM app.exchange_refuse('CR014', 'closed');
    END IF;
  END IF;
END $$;
SELECT app.hand_over('app.exchange_offer_custody(app.referral)', 'app_exchange', '');

-- The origin is told of its case, which another side's command changed.
CREATE POLICY exchange_tells_of_cases ON app.outbox_event FOR INSERT TO app_exchange
  WITH CHECK (app.tid() IS NOT NULL AND subject_type = 'case');
CREATE FUNCTION app.exchange_tell_of_case(held app.referral_custody, p_event text) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id, subject_version, data)
  SELECT k.tenant_id, pg_catalog.uuidv7(), p_event, 'case', k.id, k.version, jsonb_build_object('referral', held.referral_id)
  FROM app.labour_case k WHERE k.tenant_id = held.tenant_id AND k.id = held.case_id
$$;
SELECT app.hand_over('app.exchange_tell_of_case(app.referral_custody,text)', 'app_exchange', '');

-- With a move of a transfer: accepted, the origin's case is closed as transferred; ended before the receiver opened its own,
-- the case is the origin's as it was.
CREATE FUNCTION app.exchange_move_custody(canon app.referral, p_command text, p_target text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  held app.referral_custody;
BEGIN
  SELECT * INTO held FROM app.referral_custody c
  WHERE c.tenant_id = canon.tenant_id AND c.referral_id = canon.id AND c.ended_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  ELSIF p_command = 'accept' THEN
    UPDATE app.labour_case k SET status = 'closed', outcome = 'transferred', closed_at = now(), version = k.version + 1, updated_at = now()
    WHERE k.tenant_id = held.tenant_id AND k.id = held.case_id AND k.status = 'open';
    IF NOT FOUND THEN -- it was closed meanwhile for another reason: there is nothing to hand over
      PERFORM app.exchange_refuse('CR014', 'closed');
    END IF;
    PERFORM app.exchange_tell_of_case(held, 'case.transferred');
    UPDATE app.referral_custody c SET moved_at = now() WHERE c.tenant_id = held.tenant_id AND c.referral_id = held.referral_id;
  ELSIF held.taken_at IS NULL
      AND EXISTS (SELECT 1 FROM app.referral_state s WHERE s.state = p_target AND s.terminal AND NOT s.package_open) THEN
    UPDATE app.labour_case k SET status = 'open', outcome = NULL, closed_at = NULL, version = k.version + 1, updated_at = now()
    WHERE held.moved_at IS NOT NULL AND k.tenant_id = held.tenant_id AND k.id = held.case_id AND k.outcome = 'transferred';
    IF FOUND THEN
      PERFORM app.exchange_tell_of_case(held, 'case.returned');
    END IF;
    UPDATE app.referral_custody c SET ended_at = now() WHERE c.tenant_id = held.tenant_id AND c.referral_id = held.referral_id;
  END IF;
END $$;
SELECT app.hand_over('app.exchange_move_custody(app.referral,text,text)', 'app_exchange', '');

-- The receiver's case of an accepted transfer is open and carries the deadlines: the caller is the receiver (else CR003). Once.
CREATE FUNCTION app.exchange_take_custody(p_id uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  canon app.referral := app.exchange_canonical(p_id);
BEGIN
  UPDATE app.referral_custody c SET taken_at = now()
  WHERE c.tenant_id = canon.tenant_id AND c.referral_id = p_id AND c.receiver_tenant_id = app.tid()
    AND c.moved_at IS NOT NULL AND c.taken_at IS NULL AND c.ended_at IS NULL;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  END IF;
  INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id, subject_version, data)
  SELECT t, pg_catalog.uuidv7(), 'referral.custody-taken', 'referral', p_id, canon.version, jsonb_build_object('state', canon.state)
  FROM unnest(ARRAY[canon.tenant_id, canon.peer_tenant_id]) AS t;
END $$;
SELECT app.hand_over('app.exchange_take_custody(uuid)', 'app_exchange');

-- Tells those the person came through what came of it: codes, and how far on.
CREATE FUNCTION app.exchange_tell_before(canon app.referral, p_target text, p_outcome text) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, pg_temp AS $$
  WITH told AS (
    SELECT c.ancestor_tenant_id AS tenant, c.ancestor_referral_id AS referral FROM app.referral_chain c
    WHERE c.tenant_id = canon.tenant_id AND c.referral_id = canon.id
      AND c.ancestor_tenant_id NOT IN (canon.tenant_id, canon.peer_tenant_id)),
  noted AS (
    INSERT INTO app.referral_onward (tenant_id, id, referral_id, hop, state, outcome)
    SELECT tenant, pg_catalog.uuidv7(), referral, canon.hop, p_target, p_outcome FROM told)
  INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id, data)
  SELECT tenant, pg_catalog.uuidv7(), 'referral.onward', 'referral', referral,
    jsonb_strip_nulls(jsonb_build_object('state', p_target, 'outcome', p_outcome, 'hop', canon.hop))
  FROM told
$$;
SELECT app.hand_over('app.exchange_tell_before(app.referral,text,text)', 'app_exchange', '');

-- Takes away what may not be kept where a referral ends without the service: the receiver's package and messages, in error the
-- origin's too.
CREATE FUNCTION app.exchange_take_away(canon app.referral, p_target text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  keepers constant uuid[] := CASE p_target WHEN 'entered-in-error' THEN ARRAY[canon.peer_tenant_id, canon.tenant_id]
                                           ELSE ARRAY[canon.peer_tenant_id] END;
BEGIN
  IF EXISTS (SELECT 1 FROM app.referral_state s WHERE s.state = p_target AND s.terminal AND NOT s.package_open) THEN
    DELETE FROM app.referral_package_field f WHERE f.referral_id = canon.id AND f.tenant_id = ANY (keepers);
    DELETE FROM app.referral_message m WHERE m.referral_id = canon.id AND m.tenant_id = ANY (keepers);
  END IF;
END $$;
SELECT app.hand_over('app.exchange_take_away(app.referral,text)', 'app_exchange', '');

-- Writes one transition, already decided on, into both mirrors, logs and outboxes, with what follows from it: accepting copies
-- the package to the receiver; a transfer's custody moves; those before are told the end. canon is locked.
DROP FUNCTION app.exchange_move(app.referral,text,text,text,text,text);
CREATE FUNCTION app.exchange_move(canon app.referral, p_command text, p_by text, p_target text, p_reason text,
                                  p_outcome text, p_alternatives uuid[] DEFAULT NULL)
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
    reason = CASE WHEN p_command NOT IN ('report', 'close') THEN p_reason END,
    sub_status = CASE p_command WHEN 'report' THEN p_reason WHEN 'start' THEN NULL ELSE r.sub_status END,
    feedback = CASE p_command WHEN 'close' THEN p_reason END,
    alternatives = coalesce(p_alternatives, r.alternatives),
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
  ELSE
    PERFORM app.exchange_take_away(canon, p_target);
  END IF;
  IF canon.kind = 'TRANSFER' THEN
    PERFORM app.exchange_move_custody(canon, p_command, p_target);
  END IF;
  PERFORM app.exchange_record(canon.tenant_id, canon, p_command, p_target, p_by, p_reason, p_outcome);
  IF canon.sent_at IS NOT NULL THEN
    PERFORM app.exchange_record(canon.peer_tenant_id, canon, p_command, p_target, p_by, p_reason, p_outcome);
    IF p_target = 'completed' OR (SELECT s.terminal AND s.state <> 'closed' FROM app.referral_state s WHERE s.state = p_target) THEN
      PERFORM app.exchange_tell_before(canon, p_target, p_outcome);
    END IF;
  END IF;
  RETURN canon.version + 1;
END $$;
SELECT app.hand_over('app.exchange_move(app.referral,text,text,text,text,text,uuid[])', 'app_exchange', '');

-- One command on both sides, as before (V014); a rejection may name services that could be asked instead (else CR012).
DROP FUNCTION app.exchange_apply(uuid,integer,text,text,text,boolean);
CREATE FUNCTION app.exchange_apply(p_id uuid, p_version integer, p_command text, p_reason text, p_outcome text,
                                   p_clock boolean DEFAULT false, p_alternatives uuid[] DEFAULT NULL)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  canon app.referral;
  by_side text;
  target text;
  fault text := app.exchange_code_fault(p_command, p_reason, p_outcome);
BEGIN
  IF p_command IN ('accept', 'retract-cancellation') THEN -- consent before referral; which consent it is can't change once sent
    canon := app.exchange_canonical(p_id);
    PERFORM 1 FROM app.consent_grant WHERE tenant_id = canon.tenant_id AND id = canon.consent_grant_id FOR SHARE;
  END IF;
  canon := app.exchange_lock(p_id, p_version);
  by_side := CASE WHEN canon.tenant_id <> app.tid() THEN 'RECEIVER' WHEN p_clock THEN 'CLOCK' ELSE 'ORIGIN' END;
  IF NOT (p_clock AND by_side = 'RECEIVER') THEN
    target := app.exchange_target(canon, p_command, by_side);
  END IF;
  IF p_alternatives IS NOT NULL AND (p_command <> 'reject' OR canon.service_id = ANY (p_alternatives) OR EXISTS (
      SELECT 1 FROM unnest(p_alternatives) s WHERE NOT app.exchange_takes_referrals(s, canon.tenant_id))) THEN
    fault := coalesce(fault, 'alternatives');
  END IF;
  IF target IS NULL THEN
    PERFORM app.exchange_refuse('CR002', canon.state);
  ELSIF fault IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR012', fault);
  ELSIF p_command = 'complete' AND EXISTS (
      SELECT 1 FROM app.referral_custody c
      WHERE c.tenant_id = canon.tenant_id AND c.referral_id = canon.id AND c.taken_at IS NULL AND c.ended_at IS NULL) THEN
    PERFORM app.exchange_refuse('CR014', 'not-taken'); -- a case that nobody has can't be done with
  END IF;
  IF p_command = 'accept' THEN
    fault := app.exchange_consent_fault(canon, canon.consent_grant_id);
    IF fault IS NOT NULL THEN
      PERFORM app.exchange_refuse('CR020', fault);
    END IF;
  ELSIF p_command = 'retract-cancellation'
      AND app.exchange_consent_fault(canon, canon.consent_grant_id) IS NOT DISTINCT FROM 'withdrawn' THEN
    PERFORM app.exchange_refuse('CR020', 'withdrawn'); -- the person wants it to end: that is no mistake of the asker's to take back
  END IF;
  RETURN app.exchange_move(canon, p_command, by_side, target, p_reason, p_outcome, p_alternatives);
END $$;
SELECT app.hand_over('app.exchange_apply(uuid,integer,text,text,text,boolean,uuid[])', 'app_exchange');

-- The referral a message is of, held against its end: both sides write while the work goes on and the consent lives (CR002, CR020).
CREATE FUNCTION app.exchange_talking(p_id uuid) RETURNS app.referral LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  canon app.referral := app.exchange_canonical(p_id);
  fault text;
BEGIN
  PERFORM 1 FROM app.consent_grant WHERE tenant_id = canon.tenant_id AND id = canon.consent_grant_id FOR SHARE;
  SELECT r.* INTO canon FROM app.referral r WHERE r.tenant_id = canon.tenant_id AND r.id = p_id AND r.side = 'OUT' FOR SHARE;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  ELSIF NOT (SELECT s.package_open AND NOT s.terminal FROM app.referral_state s WHERE s.state = canon.state) THEN
    PERFORM app.exchange_refuse('CR002', canon.state);
  END IF;
  fault := app.exchange_consent_fault(canon, canon.consent_grant_id);
  IF fault IS NOT NULL THEN
    PERFORM app.exchange_refuse('CR020', fault);
  END IF;
  RETURN canon;
END $$;
SELECT app.hand_over('app.exchange_talking(uuid)', 'app_exchange', '');

-- Says something to the other side, sealed for the place named. Returns the message's id.
CREATE FUNCTION app.exchange_say(p_id uuid, p_place uuid, p_ciphertext bytea) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  canon app.referral := app.exchange_talking(p_id);
  message uuid := pg_catalog.uuidv7();
BEGIN
  INSERT INTO app.referral_message (tenant_id, id, referral_id, by_side, place, ciphertext)
  SELECT t, message, p_id, CASE WHEN canon.tenant_id = app.tid() THEN 'ORIGIN' ELSE 'RECEIVER' END, p_place, p_ciphertext
  FROM unnest(ARRAY[canon.tenant_id, canon.peer_tenant_id]) AS t;
  INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id, subject_version, data)
  SELECT t, pg_catalog.uuidv7(), 'referral.message', 'referral', p_id, canon.version, jsonb_build_object('state', canon.state)
  FROM unnest(ARRAY[canon.tenant_id, canon.peer_tenant_id]) AS t;
  RETURN message;
EXCEPTION WHEN check_violation OR not_null_violation THEN
  PERFORM app.exchange_refuse('CR012', 'message');
END $$;
SELECT app.hand_over('app.exchange_say(uuid,uuid,bytea)', 'app_exchange');

-- The caller's messages, latest first, before the one named, or only one. The receiver reads under the rules of the package.
CREATE FUNCTION app.exchange_messages(p_id uuid, p_before uuid, p_only uuid, p_limit integer)
RETURNS TABLE (id uuid, by_side text, place uuid, ciphertext bytea, at timestamptz, read_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.exchange_readable(p_id);
  RETURN QUERY SELECT m.id, m.by_side, m.place, m.ciphertext, m.at, m.read_at FROM app.referral_message m
    WHERE m.tenant_id = app.tid() AND m.referral_id = p_id AND (p_before IS NULL OR m.id < p_before)
      AND (p_only IS NULL OR m.id = p_only)
    ORDER BY m.id DESC LIMIT p_limit;
END $$;

-- Marks what the other side wrote, up to the message named, as read, for both to see.
CREATE FUNCTION app.exchange_mark_read(p_id uuid, p_until uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  canon app.referral := app.exchange_readable(p_id);
  marked integer;
BEGIN
  UPDATE app.referral_message m SET read_at = now()
  WHERE m.referral_id = p_id AND m.tenant_id IN (canon.tenant_id, canon.peer_tenant_id) AND m.id <= p_until AND m.read_at IS NULL
    AND m.by_side = CASE WHEN canon.tenant_id = app.tid() THEN 'RECEIVER' ELSE 'ORIGIN' END;
  GET DIAGNOSTICS marked = ROW_COUNT;
  RETURN marked / 2;
END $$;

-- A referral whose package the caller may read: the origin always, the receiver in a state in which it is open (else CR003) and
-- under a live, unexpired consent (else CR020), asked at each read.
CREATE FUNCTION app.exchange_readable(p_id uuid) RETURNS app.referral LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
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
  RETURN canon;
END $$;
SELECT app.hand_over('app.exchange_readable(uuid)', 'app_exchange', '');
SELECT app.hand_over('app.exchange_messages(uuid,uuid,uuid,integer)', 'app_exchange');
SELECT app.hand_over('app.exchange_mark_read(uuid,uuid)', 'app_exchange');

-- The caller's package rows, under the same rules.
DROP FUNCTION app.exchange_package(uuid);
CREATE FUNCTION app.exchange_package(p_id uuid) RETURNS TABLE (field_code text, ciphertext bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.exchange_readable(p_id);
  RETURN QUERY SELECT f.field_code, f.ciphertext FROM app.referral_package_field f
    WHERE f.tenant_id = app.tid() AND f.referral_id = p_id ORDER BY f.field_code;
END $$;
SELECT app.hand_over('app.exchange_package(uuid)', 'app_exchange');

-- A clock reminds, as before (V032); of a draft nobody is reminded, for there is no other side yet (CR002). A report changes no state,
-- so what was told before it was told in this state.
GRANT SELECT (tenant_id, referral_id, seq, command) ON app.referral_event TO app_exchange;
CREATE POLICY exchange_reads ON app.referral_event FOR SELECT TO app_exchange USING (tenant_id = app.tid());
DROP FUNCTION app.exchange_remind(uuid,integer,text,text);
CREATE FUNCTION app.exchange_remind(p_id uuid, p_version integer, p_clock text, p_step text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  canon app.referral;
BEGIN
  canon := app.exchange_lock(p_id, p_version);
  IF canon.tenant_id <> app.tid() THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  ELSIF canon.sent_at IS NULL THEN
    PERFORM app.exchange_refuse('CR002', canon.state);
  END IF;
  INSERT INTO app.referral_reminder (tenant_id, referral_id, seq, clock, step)
  SELECT t, p_id, (SELECT max(e.seq) FROM app.referral_event e
                   WHERE e.tenant_id = canon.tenant_id AND e.referral_id = p_id AND e.command <> 'report'),
    p_clock, p_step FROM unnest(ARRAY[canon.tenant_id, canon.peer_tenant_id]) AS t
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

-- No transfer was sent before there was custody: the API made none.
DO $$
BEGIN
  ASSERT NOT EXISTS (SELECT 1 FROM app.referral WHERE kind = 'TRANSFER' AND sent_at IS NOT NULL), 'transfers without custody';
END $$;
