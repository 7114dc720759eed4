-- What a center brings in, takes out and hands over, while others are at work on the same records.

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

-- As V028; of corrections the open ones go along alone: a decided one is deleted where it was decided, when its time is over.
DROP FUNCTION app.transfer_move(uuid, uuid, uuid);
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

-- As V028; locks the giver's transfer, then the records that move, then both centers' publishing, by their ids: who changes a record has
-- it before the right to publish, too.
DROP FUNCTION app.decide_transfer(uuid, integer, text);
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

-- Decided ones that went along before: their time ends where they are.
INSERT INTO app.due_work (tenant_id, kind, due_at, id)
  SELECT c.tenant_id, 'directory.correction-purge', c.decided_at + interval '180 days', c.id FROM app.directory_correction c
  WHERE c.side = 'IN' AND c.state <> 'open'
ON CONFLICT DO NOTHING;
