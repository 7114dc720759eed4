-- What others say is wrong in a record: proposed by anybody or by another center, kept under the record's owner, decided by it.
-- Of who proposed there is the center at most: no address, no name, no contact. A decided one goes after 180 days.
CREATE TABLE app.directory_correction (
  tenant_id          uuid NOT NULL REFERENCES app.tenant, -- the record's owner
  id                 uuid NOT NULL,
  record_id          uuid NOT NULL,
  record_kind        text NOT NULL CHECK (record_kind IN ('organization', 'location', 'service', 'service_at_location')),
  field              text NOT NULL CHECK (field ~ '^[a-z][a-z_]{0,49}$'),
  text               text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
  language           text NOT NULL CHECK (language IN ('es', 'en', 'ht')),
  proposer_tenant_id uuid REFERENCES app.tenant, -- NULL: the public
  state              text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'rejected')),
  reason             text CHECK (reason ~ '^[a-z][a-z-]{0,39}$'),
  applied_version    integer, -- of the record, where accepting changed it
  decided_at         timestamptz,
  version            integer NOT NULL DEFAULT 0,
  created_at         timestamptz NOT NULL DEFAULT now(),
  updated_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK ((state = 'open') = (decided_at IS NULL)),
  CHECK ((state = 'rejected') = (reason IS NOT NULL)),
  CHECK (applied_version IS NULL OR state = 'accepted')
);
CREATE INDEX directory_correction_record ON app.directory_correction (tenant_id, record_id) WHERE state = 'open';
SELECT app.wall('app.directory_correction', 'SELECT, DELETE');
GRANT UPDATE (state, reason, applied_version, decided_at, version, updated_at) ON app.directory_correction TO app_rw;

-- What app_exchange may do with them: add an open one for whoever owns the record, and see whether it is there.
GRANT SELECT, INSERT ON app.directory_correction TO app_exchange;
CREATE POLICY exchange_reads ON app.directory_correction FOR SELECT TO app_exchange USING (true);
CREATE POLICY exchange_adds ON app.directory_correction FOR INSERT TO app_exchange WITH CHECK (state = 'open');
CREATE POLICY exchange_tells_of_the_directory ON app.outbox_event FOR INSERT TO app_exchange
  WITH CHECK (subject_type IN ('directory-correction', 'directory-transfer'));

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
  WHERE c.tenant_id = owner AND c.record_id = p_record AND c.state = 'open' AND c.field = p_field AND c.text = p_text
    AND c.language = p_language AND c.proposer_tenant_id IS NOT DISTINCT FROM me;
  IF FOUND THEN
    RETURN made;
  END IF;
  SELECT count(*) INTO open_ones FROM app.directory_correction c WHERE c.tenant_id = owner AND c.record_id = p_record AND c.state = 'open';
  IF open_ones >= 20 THEN
    PERFORM app.exchange_refuse('CR031', NULL);
  END IF;
  -- the id is made here: a caller's id in another's table could be made to collide
  made := uuidv7();
  INSERT INTO app.directory_correction (tenant_id, id, record_id, record_kind, field, text, language, proposer_tenant_id)
  VALUES (owner, made, p_record, of_kind, p_field, p_text, p_language, me);
  INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id)
  VALUES (owner, uuidv7(), 'directory.correction-proposed', 'directory-correction', made);
  RETURN made;
END $$;
SELECT app.hand_over('app.propose_correction(uuid,text,text,text)', 'app_exchange');
