-- What others say is wrong in a record: proposed by anybody or by another center, decided by the record's owner. The owner holds a row
-- (side IN), a center that proposed another (OUT). Of who proposed there is the center at most: no address, no name, no contact.
CREATE TABLE app.directory_correction (
  tenant_id       uuid NOT NULL REFERENCES app.tenant,
  id              uuid NOT NULL,
  side            text NOT NULL CHECK (side IN ('IN', 'OUT')),
  peer_tenant_id  uuid REFERENCES app.tenant, -- NULL: the public proposed it
  record_id       uuid NOT NULL,
  record_kind     text NOT NULL CHECK (record_kind IN ('organization', 'location', 'service', 'service_at_location')),
  field           text NOT NULL CHECK (field ~ '^[a-z][a-z_]{0,49}$'),
  text            text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
  language        text NOT NULL CHECK (language IN ('es', 'en', 'ht')),
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'rejected')),
  reason          text CHECK (reason ~ '^[a-z][a-z-]{0,39}$'),
  applied_version integer, -- of the record, where accepting changed it
  decided_at      timestamptz,
  version         integer NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK (side = 'IN' OR peer_tenant_id IS NOT NULL),
  CHECK ((state = 'open') = (decided_at IS NULL)),
  CHECK ((state = 'rejected') = (reason IS NOT NULL)),
  CHECK (applied_version IS NULL OR state = 'accepted')
);
CREATE INDEX directory_correction_record ON app.directory_correction (tenant_id, record_id) WHERE state = 'open' AND side = 'IN';
SELECT app.wall('app.directory_correction', 'SELECT');

-- Only functions of app_exchange write them: the public, who propose, have no tenant.
GRANT SELECT, INSERT, UPDATE, DELETE ON app.directory_correction TO app_exchange;
CREATE POLICY exchange_writes ON app.directory_correction TO app_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange_tells_of_the_directory ON app.outbox_event FOR INSERT TO app_exchange
  WITH CHECK (subject_type IN ('directory-correction', 'directory-transfer'));
-- The other side's trail: that it happened, and by its peer; who of the peer it was is in the peer's own.
GRANT INSERT ON app.audit_event TO app_exchange;
CREATE POLICY exchange_tells_of_the_directory ON app.audit_event FOR INSERT TO app_exchange WITH CHECK (app.tid() IS NOT NULL
  AND object_type IN ('directory-correction', 'directory-transfer') AND outcome = 'done' AND reason = 'by-peer' AND subject IS NULL);

-- Into the outbox of both sides, and the trail of the one that didn't do it; theirs may be NULL (the public).
CREATE FUNCTION app.directory_tell(mine uuid, theirs uuid, subject text, p_id uuid, p_version integer, event text, action text) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id, subject_version)
    SELECT t, uuidv7(), event, subject, p_id, p_version FROM unnest(ARRAY[mine, theirs]) AS t WHERE t IS NOT NULL;
  INSERT INTO app.audit_event (tenant_id, id, action, object_type, object_id, outcome, reason)
    SELECT theirs, uuidv7(), action, subject, p_id, 'done', 'by-peer' WHERE theirs IS NOT NULL AND mine IS NOT NULL;
$$;
SELECT app.hand_over('app.directory_tell(uuid,uuid,text,uuid,integer,text,text)', 'app_exchange', '');

-- Proposes a text for a field of a published record: as the public, where no tenant is set, else as this center. Told again while it is
-- open, the same proposal is the same one. Refuses CR003 (no such record for who asks), CR030 (one's own record), CR031 (20 are open).
CREATE FUNCTION app.propose_correction(p_record uuid, p_field text, p_text text, p_language text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := app.tid();
  owner uuid;
  of_kind text;
  made uuid;
  open_ones bigint;
BEGIN
  SELECT d.owner_tenant_id, d.kind INTO owner, of_kind FROM app.directory_record d
  WHERE d.audience = CASE WHEN me IS NULL THEN 'public' ELSE 'partner' END AND d.id = p_record
    AND d.kind IN ('organization', 'location', 'service', 'service_at_location');
  IF owner IS NULL THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  ELSIF owner = me THEN
    PERFORM app.exchange_refuse('CR030', NULL);
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('propose_correction ' || p_record, 0));
  SELECT c.id INTO made FROM app.directory_correction c
  WHERE c.tenant_id = owner AND c.record_id = p_record AND c.side = 'IN' AND c.state = 'open' AND c.field = p_field AND c.text = p_text
    AND c.language = p_language AND c.peer_tenant_id IS NOT DISTINCT FROM me;
  IF FOUND THEN
    RETURN made;
  END IF;
  SELECT count(*) INTO open_ones FROM app.directory_correction c
  WHERE c.tenant_id = owner AND c.record_id = p_record AND c.side = 'IN' AND c.state = 'open';
  IF open_ones >= 20 THEN
    PERFORM app.exchange_refuse('CR031', NULL);
  END IF;
  -- the id is made here: a caller's id in another's table could be made to collide
  made := uuidv7();
  INSERT INTO app.directory_correction (tenant_id, id, side, peer_tenant_id, record_id, record_kind, field, text, language)
    SELECT t.tenant, made, t.side, t.peer, p_record, of_kind, p_field, p_text, p_language
    FROM (VALUES (owner, 'IN', me), (me, 'OUT', owner)) AS t(tenant, side, peer) WHERE t.tenant IS NOT NULL;
  PERFORM app.directory_tell(me, owner, 'directory-correction', made, 0, 'directory.correction-proposed', 'directory.correction.propose');
  RETURN made;
END $$;
SELECT app.hand_over('app.propose_correction(uuid,text,text,text)', 'app_exchange');

-- The owner's decision, on both sides; answers the version after it. p_applied: the record's version that accepting led to, if it did.
-- Refuses CR003 (none of the caller's), CR001 (another version), CR002 (decided already, or the caller is who proposed; DETAIL: the state).
CREATE FUNCTION app.decide_correction(p_id uuid, p_version integer, p_state text, p_reason text, p_applied integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := app.tid();
  own app.directory_correction;
BEGIN
  SELECT * INTO own FROM app.directory_correction c WHERE c.tenant_id = me AND c.id = p_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  ELSIF own.version IS DISTINCT FROM p_version THEN
    PERFORM app.exchange_refuse('CR001', NULL);
  ELSIF own.state <> 'open' OR own.side <> 'IN' THEN
    PERFORM app.exchange_refuse('CR002', own.state);
  END IF;
  UPDATE app.directory_correction c SET state = p_state, reason = p_reason, applied_version = p_applied, decided_at = now(),
    version = own.version + 1, updated_at = now()
  WHERE c.id = p_id AND (c.tenant_id = me OR (c.tenant_id = own.peer_tenant_id AND c.side = 'OUT'));
  PERFORM app.directory_tell(me, own.peer_tenant_id, 'directory-correction', p_id, own.version + 1, 'directory.correction-' || p_state,
    'directory.correction.' || CASE p_state WHEN 'accepted' THEN 'accept' ELSE 'reject' END);
  RETURN own.version + 1;
END $$;
SELECT app.hand_over('app.decide_correction(uuid,integer,text,text,integer)', 'app_exchange');

-- Takes a decided correction of the caller's away, and the row of who proposed it; the job that keeps to 180 days.
CREATE FUNCTION app.forget_correction(p_id uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM app.directory_correction c WHERE c.id = p_id AND c.state <> 'open'
    AND EXISTS (SELECT FROM app.directory_correction own WHERE own.tenant_id = app.tid() AND own.id = p_id AND own.side = 'IN')
$$;
SELECT app.hand_over('app.forget_correction(uuid)', 'app_exchange');
