-- A service with no room takes no referrals now (CR010, DETAIL: full), whatever its owner says of other days: accepts_referrals and
-- what the directory shows stay as they were written.

-- Whether a service's document says that it is full: it counts something, and nothing of what it counts is left. What it says
-- nothing of isn't full (HSDS service_capacity.available, a number).
CREATE FUNCTION app.is_full(document jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN jsonb_path_exists(document, '$.capacities[*]')
    AND NOT jsonb_path_exists(document, '$.capacities[*] ? (!(@.available == 0))');
GRANT EXECUTE ON FUNCTION app.is_full(jsonb) TO app_exchange, app_rw;

-- As before (V019): the tenant behind a service that takes referrals now (else CR010), which is not the caller (else CR011).
DROP FUNCTION app.exchange_receiver(uuid);
CREATE FUNCTION app.exchange_receiver(p_service uuid) RETURNS uuid LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  receiver uuid;
  no_room boolean;
BEGIN
  SELECT s.owner_tenant_id, app.is_full(s.document) INTO receiver, no_room
  FROM app.directory_record s JOIN app.tenant t ON t.id = s.owner_tenant_id AND t.status = 'active'
  WHERE s.audience = 'public' AND s.id = p_service AND s.kind = 'service' AND s.accepts_referrals;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR010', NULL);
  ELSIF receiver = app.tid() THEN
    PERFORM app.exchange_refuse('CR011', NULL);
  ELSIF no_room THEN
    PERFORM app.exchange_refuse('CR010', 'full');
  END IF;
  RETURN receiver;
END $$;
SELECT app.hand_over('app.exchange_receiver(uuid)', 'app_exchange', '');

-- As before (V033): whether a service could be asked now, by somebody else than the tenants named.
DROP FUNCTION app.exchange_takes_referrals(uuid,uuid[]);
CREATE FUNCTION app.exchange_takes_referrals(p_service uuid, VARIADIC p_not uuid[]) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM app.directory_record s JOIN app.tenant t ON t.id = s.owner_tenant_id AND t.status = 'active'
    WHERE s.audience = 'public' AND s.id = p_service AND s.kind = 'service' AND s.accepts_referrals
      AND NOT app.is_full(s.document) AND s.owner_tenant_id <> ALL (p_not))
$$;
SELECT app.hand_over('app.exchange_takes_referrals(uuid,uuid[])', 'app_exchange', '');

-- As before (V041), and not full either (CR010): a service of the public directory that is asked on paper: active, takes none
-- electronically, and its organisation is neither a center's own nor a partner's, who have accounts here (else CR015).
DROP FUNCTION app.paper_service(uuid);
CREATE FUNCTION app.paper_service(p_service uuid, OUT organization uuid, OUT service_name text, OUT organization_name text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  no_room boolean;
BEGIN
  SELECT o.id, s.document ->> 'name', o.document ->> 'name', app.is_full(s.document)
  INTO organization, service_name, organization_name, no_room
  FROM app.directory_record s
  JOIN app.directory_record o ON o.audience = 'public' AND o.kind = 'organization' AND o.id = s.organization_id
  JOIN app.tenant t ON t.id = o.owner_tenant_id AND t.kind <> 'PARTNER'
  WHERE s.audience = 'public' AND s.kind = 'service' AND s.id = p_service AND s.accepts_referrals IS NOT TRUE
    AND s.document ->> 'status' = 'active'
    AND NOT EXISTS (SELECT 1 FROM app.directory_center c WHERE c.organization_id = o.id);
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR015', NULL);
  ELSIF no_room THEN
    PERFORM app.exchange_refuse('CR010', 'full');
  END IF;
END $$;
SELECT app.hand_over('app.paper_service(uuid)', 'app_exchange', '');
