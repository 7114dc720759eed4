-- An organization of the directory, with everything under it, goes from one center to another: offered by the one, accepted by the other.
-- The two hold a row each, as of a referral (ADR 6); only functions of app_exchange write them, and move the records.
CREATE TABLE app.directory_transfer (
  tenant_id         uuid NOT NULL REFERENCES app.tenant,
  id                uuid NOT NULL,
  side              text NOT NULL CHECK (side IN ('OUT', 'IN')),
  peer_tenant_id    uuid NOT NULL REFERENCES app.tenant,
  organization_id   uuid NOT NULL,
  organization_name text NOT NULL CHECK (length(organization_name) BETWEEN 1 AND 200),
  records           integer NOT NULL CHECK (records > 0),
  state             text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'accepted', 'declined', 'cancelled')),
  decided_at        timestamptz,
  version           integer NOT NULL DEFAULT 0,
  created_at        timestamptz NOT NULL DEFAULT now(),
  updated_at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK (peer_tenant_id <> tenant_id),
  CHECK ((state = 'pending') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX directory_transfer_pending ON app.directory_transfer (tenant_id, organization_id)
  WHERE side = 'OUT' AND state = 'pending';
SELECT app.wall('app.directory_transfer', 'SELECT');

GRANT SELECT, INSERT, UPDATE (records, state, decided_at, version, updated_at) ON app.directory_transfer TO app_exchange;
CREATE POLICY exchange_party ON app.directory_transfer TO app_exchange
  USING (tenant_id = app.tid() OR peer_tenant_id = app.tid()) WITH CHECK (tenant_id = app.tid() OR peer_tenant_id = app.tid());

-- What moves: the tenant changes, and two columns that mean something inside the giver only. A row can only be given to the caller.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY '{organization,location,service,service_at_location,program,organization_identifier,url,funding,contact,phone,language,address,accessibility,schedule,service_area,cost_option,required_document,service_capacity,eligibility_rule,attribute,metadata,translation,verification}'::text[] LOOP
    EXECUTE format('GRANT SELECT, UPDATE (tenant_id) ON app.%I TO app_exchange', t);
    EXECUTE format('CREATE POLICY exchange_sees ON app.%I FOR SELECT TO app_exchange USING (app.tid() IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY exchange_moves ON app.%I FOR UPDATE TO app_exchange USING (app.tid() IS NOT NULL) WITH CHECK (tenant_id = app.tid())', t);
  END LOOP;
END $$;
GRANT UPDATE (external_id) ON app.organization, app.location, app.service, app.service_at_location TO app_exchange;
GRANT UPDATE (verified_by) ON app.verification TO app_exchange;
GRANT SELECT, INSERT, DELETE ON app.unit TO app_exchange;
CREATE POLICY exchange_sees ON app.unit FOR SELECT TO app_exchange USING (app.tid() IS NOT NULL);
CREATE POLICY exchange_adds ON app.unit FOR INSERT TO app_exchange WITH CHECK (tenant_id = app.tid());
CREATE POLICY exchange_removes ON app.unit FOR DELETE TO app_exchange USING (app.tid() IS NOT NULL);
GRANT SELECT (tenant_id, directory_organization_id) ON app.center_profile TO app_exchange;
CREATE POLICY exchange_sees ON app.center_profile FOR SELECT TO app_exchange USING (tenant_id = app.tid());
GRANT UPDATE (owner_tenant_id, document, changed_in) ON app.directory_record TO app_exchange;
-- a check and an index of that table
GRANT EXECUTE ON FUNCTION app.tells_municipality_only(text, jsonb), app.folded(text) TO app_exchange;
GRANT SELECT (owner_tenant_id, id, service_id), UPDATE (owner_tenant_id) ON app.directory_offer TO app_exchange;

-- The organization, its services, its locations, its services at locations, and a location of no organization where only its services are given.
CREATE FUNCTION app.transfer_records(giver uuid, organization uuid) RETURNS uuid[] LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  WITH services AS (SELECT id FROM app.service WHERE tenant_id = giver AND organization_id = organization),
  given AS (SELECT p.id, p.location_id FROM app.service_at_location p JOIN services s ON s.id = p.service_id WHERE p.tenant_id = giver)
  SELECT ARRAY(SELECT organization
    UNION SELECT id FROM services
    UNION SELECT id FROM given
    UNION SELECT id FROM app.location WHERE tenant_id = giver AND organization_id = organization
    UNION SELECT l.id FROM app.location l JOIN given g ON g.location_id = l.id WHERE l.tenant_id = giver AND l.organization_id IS NULL
      AND NOT EXISTS (SELECT FROM app.service_at_location p WHERE p.tenant_id = giver AND p.location_id = l.id
        AND p.service_id NOT IN (SELECT id FROM services)))
$$;
SELECT app.hand_over('app.transfer_records(uuid,uuid)', 'app_exchange', '');

-- The giver's records that tie what would move to what would stay: given at a place of the other, under a program of the other.
CREATE FUNCTION app.transfer_ties(giver uuid, moving uuid[]) RETURNS uuid[] LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT ARRAY(SELECT p.id FROM app.service_at_location p
      WHERE p.tenant_id = giver AND (p.service_id = ANY (moving)) <> (p.location_id = ANY (moving))
    UNION SELECT s.id FROM app.service s JOIN app.program g ON g.tenant_id = giver AND g.id = s.program_id
      WHERE s.tenant_id = giver AND (s.organization_id = ANY (moving)) <> (g.organization_id = ANY (moving)))
$$;
SELECT app.hand_over('app.transfer_ties(uuid,uuid[])', 'app_exchange', '');

-- Offers an organization of the caller's to another active center; answers the transfer's id. Refuses CR003 (not the caller's),
-- CR035 (no other active center of that slug), CR034 (the organization is what the center itself is in the directory), CR033 (DETAIL: ids
-- of records that tie it to what would stay), CR002 (one is pending already).
CREATE FUNCTION app.offer_transfer(p_organization uuid, p_receiver text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := app.tid();
  receiver uuid;
  called text;
  moving uuid[];
  ties uuid[];
  made uuid := uuidv7();
BEGIN
  SELECT o.name INTO called FROM app.organization o WHERE o.tenant_id = me AND o.id = p_organization;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  END IF;
  SELECT t.id INTO receiver FROM app.tenant t WHERE t.slug = p_receiver AND t.kind = 'CENTER' AND t.status = 'active' AND t.id <> me;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR035', NULL);
  END IF;
  IF EXISTS (SELECT FROM app.center_profile c WHERE c.tenant_id = me AND c.directory_organization_id = p_organization) THEN
    PERFORM app.exchange_refuse('CR034', NULL);
  END IF;
  moving := app.transfer_records(me, p_organization);
  ties := app.transfer_ties(me, moving);
  IF cardinality(ties) > 0 THEN
    PERFORM app.exchange_refuse('CR033', array_to_string(ties[1:50], ','));
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('offer_transfer ' || p_organization, 0));
  IF EXISTS (SELECT FROM app.directory_transfer x WHERE x.tenant_id = me AND x.organization_id = p_organization AND x.side = 'OUT'
      AND x.state = 'pending') THEN
    PERFORM app.exchange_refuse('CR002', 'pending');
  END IF;
  INSERT INTO app.directory_transfer (tenant_id, id, side, peer_tenant_id, organization_id, organization_name, records)
  VALUES (me, made, 'OUT', receiver, p_organization, called, cardinality(moving)),
    (receiver, made, 'IN', me, p_organization, called, cardinality(moving));
  PERFORM app.directory_tell(me, receiver, 'directory-transfer', made, 0, 'directory.transfer-offered', 'directory.transfer.offer');
  RETURN made;
END $$;
SELECT app.hand_over('app.offer_transfer(uuid,text)', 'app_exchange');

-- Keeps everybody from the giver's records that would move, and from adding to them, until the transaction ends: the organization first, to
-- which services and places are added, then those, to which services at places are. What moves is asked afterwards.
CREATE FUNCTION app.transfer_hold(giver uuid, organization uuid) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  services uuid[];
BEGIN
  PERFORM FROM app.organization o WHERE o.tenant_id = giver AND o.id = organization FOR UPDATE;
  PERFORM FROM app.service s WHERE s.tenant_id = giver AND s.organization_id = organization ORDER BY s.id FOR UPDATE;
  services := ARRAY(SELECT s.id FROM app.service s WHERE s.tenant_id = giver AND s.organization_id = organization);
  PERFORM FROM app.location l WHERE l.tenant_id = giver AND (l.organization_id = organization OR (l.organization_id IS NULL AND l.id IN
      (SELECT p.location_id FROM app.service_at_location p WHERE p.tenant_id = giver AND p.service_id = ANY (services))))
    ORDER BY l.id FOR UPDATE;
  PERFORM FROM app.service_at_location p WHERE p.tenant_id = giver AND p.service_id = ANY (services) ORDER BY p.id FOR UPDATE;
END $$;
SELECT app.hand_over('app.transfer_hold(uuid,uuid)', 'app_exchange', '');

-- Moves the records with all their parts, ids kept, in one statement: its foreign keys are looked at when all of it has moved. What the
-- projection says of them is the receiver's from now on; the caller publishes it anew, since a zone or a name may read otherwise.
-- Of corrections the open ones go along alone: a decided one is deleted where it was decided, when its time is over.
CREATE FUNCTION app.transfer_move(giver uuid, receiver uuid, organization uuid) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  m uuid[] := app.transfer_records(giver, organization);
  c uuid[] := ARRAY(SELECT k.id FROM app.contact k WHERE k.tenant_id = giver
    AND (k.organization_id = ANY (m) OR k.location_id = ANY (m) OR k.service_id = ANY (m) OR k.service_at_location_id = ANY (m)));
  p uuid[] := ARRAY(SELECT k.id FROM app.phone k WHERE k.tenant_id = giver AND (k.organization_id = ANY (m) OR k.location_id = ANY (m)
    OR k.service_id = ANY (m) OR k.service_at_location_id = ANY (m) OR k.contact_id = ANY (c)));
  units uuid[] := ARRAY(SELECT DISTINCT k.unit_id FROM app.service_capacity k WHERE k.tenant_id = giver AND k.service_id = ANY (m));
  slug text := (SELECT t.slug FROM app.tenant t WHERE t.id = receiver);
BEGIN
  IF NOT EXISTS (SELECT FROM app.organization o WHERE o.tenant_id = giver AND o.id = organization)
      OR EXISTS (SELECT FROM app.center_profile k WHERE k.tenant_id = giver AND k.directory_organization_id = organization)
      OR cardinality(app.transfer_ties(giver, m)) > 0 THEN
    PERFORM app.exchange_refuse('CR033', '');
  END IF;
  INSERT INTO app.unit (tenant_id, id, name, scheme, identifier, uri)
    SELECT receiver, u.id, u.name, u.scheme, u.identifier, u.uri FROM app.unit u WHERE u.tenant_id = giver AND u.id = ANY (units);
  WITH a1 AS (UPDATE app.organization SET tenant_id = receiver, external_id = NULL WHERE tenant_id = giver AND id = ANY (m)),
  a2 AS (UPDATE app.location SET tenant_id = receiver, external_id = NULL WHERE tenant_id = giver AND id = ANY (m)),
  a3 AS (UPDATE app.service SET tenant_id = receiver, external_id = NULL WHERE tenant_id = giver AND id = ANY (m)),
  a4 AS (UPDATE app.service_at_location SET tenant_id = receiver, external_id = NULL WHERE tenant_id = giver AND id = ANY (m)),
  a5 AS (UPDATE app.program SET tenant_id = receiver WHERE tenant_id = giver AND organization_id = ANY (m)),
  b1 AS (UPDATE app.organization_identifier SET tenant_id = receiver WHERE tenant_id = giver AND organization_id = ANY (m)),
  b2 AS (UPDATE app.url SET tenant_id = receiver WHERE tenant_id = giver AND (organization_id = ANY (m) OR service_id = ANY (m))),
  b3 AS (UPDATE app.funding SET tenant_id = receiver WHERE tenant_id = giver AND (organization_id = ANY (m) OR service_id = ANY (m))),
  b4 AS (UPDATE app.contact SET tenant_id = receiver WHERE tenant_id = giver AND id = ANY (c)),
  b5 AS (UPDATE app.phone SET tenant_id = receiver WHERE tenant_id = giver AND id = ANY (p)),
  b6 AS (UPDATE app.language SET tenant_id = receiver WHERE tenant_id = giver
    AND (location_id = ANY (m) OR service_id = ANY (m) OR phone_id = ANY (p))),
  b7 AS (UPDATE app.address SET tenant_id = receiver WHERE tenant_id = giver AND location_id = ANY (m)),
  b8 AS (UPDATE app.accessibility SET tenant_id = receiver WHERE tenant_id = giver AND location_id = ANY (m)),
  b9 AS (UPDATE app.schedule SET tenant_id = receiver WHERE tenant_id = giver
    AND (location_id = ANY (m) OR service_id = ANY (m) OR service_at_location_id = ANY (m))),
  c1 AS (UPDATE app.service_area SET tenant_id = receiver WHERE tenant_id = giver AND (service_id = ANY (m) OR service_at_location_id = ANY (m))),
  c2 AS (UPDATE app.cost_option SET tenant_id = receiver WHERE tenant_id = giver AND service_id = ANY (m)),
  c3 AS (UPDATE app.required_document SET tenant_id = receiver WHERE tenant_id = giver AND service_id = ANY (m)),
  c4 AS (UPDATE app.service_capacity SET tenant_id = receiver WHERE tenant_id = giver AND service_id = ANY (m)),
  c5 AS (UPDATE app.eligibility_rule SET tenant_id = receiver WHERE tenant_id = giver AND service_id = ANY (m)),
  d1 AS (UPDATE app.attribute SET tenant_id = receiver WHERE tenant_id = giver AND record_id = ANY (m)),
  d2 AS (UPDATE app.metadata SET tenant_id = receiver WHERE tenant_id = giver AND record_id = ANY (m)),
  d3 AS (UPDATE app.translation SET tenant_id = receiver WHERE tenant_id = giver AND record_id = ANY (m)),
  d4 AS (UPDATE app.verification SET tenant_id = receiver, verified_by = NULL WHERE tenant_id = giver AND record_id = ANY (m))
  -- open proposals go along; what the receiver proposed itself is settled by its being the owner now
  DELETE FROM app.directory_correction k WHERE k.record_id = ANY (m) AND k.state = 'open'
    AND ((k.tenant_id = giver AND k.side = 'IN' AND k.peer_tenant_id = receiver) OR (k.tenant_id = receiver AND k.side = 'OUT'));
  UPDATE app.directory_correction k SET tenant_id = CASE k.side WHEN 'IN' THEN receiver ELSE k.tenant_id END,
    peer_tenant_id = CASE k.side WHEN 'OUT' THEN receiver ELSE k.peer_tenant_id END
  WHERE k.record_id = ANY (m) AND k.state = 'open'
    AND ((k.tenant_id = giver AND k.side = 'IN') OR (k.peer_tenant_id = giver AND k.side = 'OUT'));
  DELETE FROM app.unit u WHERE u.tenant_id = giver AND u.id = ANY (units)
    AND NOT EXISTS (SELECT FROM app.service_capacity k WHERE k.tenant_id = giver AND k.unit_id = u.id);
  UPDATE app.directory_record d SET owner_tenant_id = receiver, document = d.document || jsonb_build_object('owner', slug),
    changed_in = pg_current_xact_id() WHERE d.owner_tenant_id = giver AND d.id = ANY (m);
  UPDATE app.directory_offer d SET owner_tenant_id = receiver WHERE d.owner_tenant_id = giver AND d.service_id = ANY (m);
END $$;
SELECT app.hand_over('app.transfer_move(uuid,uuid,uuid)', 'app_exchange', '');

-- One command on a pending transfer: accept or decline by who is offered it, cancel by who offered it. Answers the version after it.
-- Refuses CR003, CR001, CR002 (DETAIL: the state), CR033. Locks the giver's transfer, then the records
-- that move, then both centers' publishing, by their ids: who changes a record has it before the right to publish, too.
CREATE FUNCTION app.decide_transfer(p_id uuid, p_version integer, p_command text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := app.tid();
  own app.directory_transfer;
  canon app.directory_transfer;
  target text := CASE p_command WHEN 'accept' THEN 'accepted' WHEN 'decline' THEN 'declined' WHEN 'cancel' THEN 'cancelled' END;
BEGIN
  SELECT * INTO own FROM app.directory_transfer x WHERE x.tenant_id = me AND x.id = p_id;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  END IF;
  SELECT * INTO canon FROM app.directory_transfer x
  WHERE x.id = p_id AND x.side = 'OUT' AND x.tenant_id = CASE own.side WHEN 'OUT' THEN me ELSE own.peer_tenant_id END FOR UPDATE;
  IF canon.version IS DISTINCT FROM p_version THEN
    PERFORM app.exchange_refuse('CR001', NULL);
  ELSIF canon.state <> 'pending' OR target IS NULL OR (p_command = 'cancel') <> (own.side = 'OUT') THEN
    PERFORM app.exchange_refuse('CR002', canon.state);
  END IF;
  IF p_command = 'accept' THEN
    PERFORM app.transfer_hold(canon.tenant_id, canon.organization_id);
    PERFORM pg_advisory_xact_lock(hashtextextended('publish_directory ' || t, 0))
      FROM unnest(ARRAY[least(canon.tenant_id, me), greatest(canon.tenant_id, me)]) AS t;
    PERFORM app.transfer_move(canon.tenant_id, me, canon.organization_id);
  END IF;
  UPDATE app.directory_transfer x SET state = target, decided_at = now(), version = canon.version + 1, updated_at = now() WHERE x.id = p_id
    AND x.tenant_id IN (canon.tenant_id, canon.peer_tenant_id);
  PERFORM app.directory_tell(me, own.peer_tenant_id, 'directory-transfer', p_id, canon.version + 1, 'directory.transfer-' || target,
    'directory.transfer.' || p_command);
  RETURN canon.version + 1;
END $$;
SELECT app.hand_over('app.decide_transfer(uuid,integer,text)', 'app_exchange');
