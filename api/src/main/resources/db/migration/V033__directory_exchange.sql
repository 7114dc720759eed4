-- What a center brings in, takes out and hands over, while others are at work on the same records.

-- A taxonomy and a term are drafts until they are published, as records are. What is there was published when it came.
ALTER TABLE app.taxonomy ADD COLUMN publication text NOT NULL DEFAULT 'published' CHECK (publication IN ('draft', 'published'));
ALTER TABLE app.taxonomy_term ADD COLUMN publication text NOT NULL DEFAULT 'published' CHECK (publication IN ('draft', 'published'));
CREATE INDEX taxonomy_draft ON app.taxonomy (tenant_id) WHERE publication = 'draft';
CREATE INDEX taxonomy_term_draft ON app.taxonomy_term (tenant_id) WHERE publication = 'draft';

-- Of published terms, each nested as everybody reads it; and of the owner's drafts, which nobody else reads: publishing a record
-- publishes the terms it is marked with first.
CREATE OR REPLACE VIEW app.hsds_attributes WITH (security_invoker) AS
  SELECT a.tenant_id, a.link_id, jsonb_agg(app.hsds_properties(to_jsonb(a)) || jsonb_strip_nulls(jsonb_build_object(
      'taxonomy_term', coalesce(t.document, app.hsds_properties(to_jsonb(own)) || jsonb_build_object('taxonomy_detail',
        app.hsds_properties(to_jsonb(x)) || jsonb_strip_nulls(jsonb_build_object('version', x.version)))),
      'metadata', (SELECT m.documents FROM app.hsds_metadata m WHERE m.tenant_id = a.tenant_id AND m.resource_id = a.id)))
    ORDER BY a.position, a.id) AS documents
  FROM app.attribute a
  LEFT JOIN app.directory_record t ON t.audience = 'public' AND t.id = a.taxonomy_term_id AND t.kind = 'taxonomy_term'
  LEFT JOIN app.taxonomy_term own ON own.tenant_id = a.tenant_id AND own.id = a.taxonomy_term_id
  LEFT JOIN app.taxonomy x ON x.tenant_id = own.tenant_id AND x.id = own.taxonomy_id
  WHERE a.taxonomy_term_id IS NULL OR t.id IS NOT NULL OR own.id IS NOT NULL
  GROUP BY a.tenant_id, a.link_id;

CREATE OR REPLACE VIEW app.hsds_published WITH (security_invoker) AS
  SELECT o.tenant_id, 'organization' AS kind, o.id, o.id AS organization_id, NULL::uuid AS service_id, NULL::uuid AS location_id,
    NULL::uuid AS taxonomy_id, NULL::uuid AS parent_id, 'public' AS place_for, o.last_modified, o.document
  FROM app.hsds_organization o WHERE o.publication = 'published'
  UNION ALL
  SELECT l.tenant_id, 'location', l.id, l.organization_id, NULL, l.id, NULL, NULL, l.audience, l.last_modified, l.document
  FROM app.hsds_location l LEFT JOIN app.organization o ON o.tenant_id = l.tenant_id AND o.id = l.organization_id
  WHERE l.publication = 'published' AND (l.organization_id IS NULL OR o.publication = 'published')
  UNION ALL
  SELECT s.tenant_id, 'service', s.id, s.organization_id, s.id, NULL, NULL, NULL, 'public', s.last_modified, s.document
  FROM app.hsds_service s JOIN app.organization o ON o.tenant_id = s.tenant_id AND o.id = s.organization_id
  WHERE s.publication = 'published' AND o.publication = 'published'
  UNION ALL
  SELECT p.tenant_id, 'service_at_location', p.id, s.organization_id, p.service_id, p.location_id, NULL, NULL, l.audience,
    p.last_modified, p.document
  FROM app.hsds_service_at_location p
  JOIN app.service s ON s.tenant_id = p.tenant_id AND s.id = p.service_id AND s.publication = 'published'
  JOIN app.organization o ON o.tenant_id = p.tenant_id AND o.id = s.organization_id AND o.publication = 'published'
  JOIN app.location l ON l.tenant_id = p.tenant_id AND l.id = p.location_id AND l.publication = 'published'
  LEFT JOIN app.organization lo ON lo.tenant_id = p.tenant_id AND lo.id = l.organization_id
  WHERE p.publication = 'published' AND (l.organization_id IS NULL OR lo.publication = 'published')
  UNION ALL
  SELECT t.tenant_id, 'taxonomy', t.id, NULL, NULL, NULL, t.id, NULL, 'public', t.last_modified,
    app.hsds_properties(to_jsonb(t)) || jsonb_strip_nulls(jsonb_build_object('version', t.version))
  FROM app.taxonomy t WHERE t.publication = 'published'
  UNION ALL
  SELECT t.tenant_id, 'taxonomy_term', t.id, NULL, NULL, NULL, t.taxonomy_id, t.parent_id, 'public', t.last_modified,
    app.hsds_properties(to_jsonb(t)) || jsonb_build_object('taxonomy_detail',
      app.hsds_properties(to_jsonb(x)) || jsonb_strip_nulls(jsonb_build_object('version', x.version)))
  FROM app.taxonomy_term t JOIN app.taxonomy x ON x.tenant_id = t.tenant_id AND x.id = t.taxonomy_id
  WHERE t.publication = 'published' AND x.publication = 'published';

-- As V026, and the owner's drafts, which are shown to who writes the record anew.
CREATE OR REPLACE FUNCTION app.clear_directory_record(record uuid, programs uuid[]) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  units uuid[];
BEGIN
  DELETE FROM app.contact WHERE organization_id = record OR location_id = record OR service_id = record OR service_at_location_id = record;
  DELETE FROM app.phone WHERE organization_id = record OR location_id = record OR service_id = record OR service_at_location_id = record;
  DELETE FROM app.language WHERE location_id = record OR service_id = record;
  DELETE FROM app.schedule WHERE location_id = record OR service_id = record OR service_at_location_id = record;
  DELETE FROM app.service_area WHERE service_id = record OR service_at_location_id = record;
  DELETE FROM app.url WHERE organization_id = record OR service_id = record;
  DELETE FROM app.funding WHERE organization_id = record OR service_id = record;
  DELETE FROM app.organization_identifier WHERE organization_id = record;
  DELETE FROM app.program WHERE organization_id = record AND id <> ALL (programs);
  DELETE FROM app.address WHERE location_id = record;
  DELETE FROM app.accessibility WHERE location_id = record;
  DELETE FROM app.cost_option WHERE service_id = record;
  DELETE FROM app.required_document WHERE service_id = record;
  DELETE FROM app.eligibility_rule WHERE service_id = record;
  WITH gone AS (DELETE FROM app.service_capacity WHERE service_id = record RETURNING unit_id)
    SELECT array_agg(unit_id) INTO units FROM gone;
  DELETE FROM app.unit WHERE id = ANY (units) AND NOT EXISTS (SELECT FROM app.service_capacity c WHERE c.unit_id = unit.id);
  DELETE FROM app.attribute a WHERE a.record_id = record AND (a.taxonomy_term_id IS NULL
    OR EXISTS (SELECT FROM app.directory_record t WHERE t.audience = 'public' AND t.kind = 'taxonomy_term' AND t.id = a.taxonomy_term_id)
    OR EXISTS (SELECT FROM app.taxonomy_term t WHERE t.tenant_id = a.tenant_id AND t.id = a.taxonomy_term_id));
END $$;

GRANT UPDATE (publication, last_modified) ON app.taxonomy, app.taxonomy_term TO app_publish;
CREATE POLICY publish_shows ON app.taxonomy FOR UPDATE TO app_publish USING (tenant_id = app.tid()) WITH CHECK (tenant_id = app.tid());
CREATE POLICY publish_shows ON app.taxonomy_term FOR UPDATE TO app_publish USING (tenant_id = app.tid()) WITH CHECK (tenant_id = app.tid());

-- Publishes the drafts that published ones of the scope name: the terms that records are marked with, what a term stands below, the
-- taxonomies of both. Answers their ids.
CREATE FUNCTION app.publish_terms(me uuid, scope uuid[]) RETURNS uuid[] LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  shown uuid[];
  named uuid[];
BEGIN
  IF NOT EXISTS (SELECT FROM app.taxonomy_term t WHERE t.tenant_id = me AND t.publication = 'draft')
      AND NOT EXISTS (SELECT FROM app.taxonomy t WHERE t.tenant_id = me AND t.publication = 'draft') THEN
    RETURN '{}';
  END IF;
  shown := ARRAY(SELECT r.id FROM app.hsds_published r WHERE r.tenant_id = me AND r.id = ANY (scope) AND r.kind NOT LIKE 'taxonomy%');
  named := ARRAY(WITH RECURSIVE above AS (
      SELECT t.id, t.parent_id FROM app.taxonomy_term t WHERE t.tenant_id = me AND (t.id = ANY (scope) AND t.publication = 'published'
        OR t.id IN (SELECT a.taxonomy_term_id FROM app.attribute a WHERE a.tenant_id = me AND a.record_id = ANY (shown)))
      UNION SELECT t.id, t.parent_id FROM above JOIN app.taxonomy_term t ON t.tenant_id = me AND t.id = above.parent_id)
    SELECT id FROM above);
  WITH terms AS (
    UPDATE app.taxonomy_term t SET publication = 'published', last_modified = now()
    WHERE t.tenant_id = me AND t.id = ANY (named) AND t.publication = 'draft' RETURNING t.id
  ), taxonomies AS (
    UPDATE app.taxonomy x SET publication = 'published', last_modified = now() WHERE x.tenant_id = me AND x.publication = 'draft'
      AND x.id IN (SELECT t.taxonomy_id FROM app.taxonomy_term t WHERE t.tenant_id = me AND t.id = ANY (named)) RETURNING x.id
  )
  SELECT array_agg(s.id) INTO shown FROM (SELECT id FROM terms UNION ALL SELECT id FROM taxonomies) s;
  RETURN coalesce(shown, '{}');
END $$;
SELECT app.hand_over('app.publish_terms(uuid,uuid[])', 'app_publish', '');

-- As V022; the terms that are published along first. Their rows, as the caller's, are locked before the right to publish: whoever has
-- that waits for nobody's rows.
DROP FUNCTION app.publish_directory(uuid[]);
CREATE FUNCTION app.publish_directory(ids uuid[] DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  me uuid := app.tid();
  slug text := (SELECT t.slug FROM app.tenant t WHERE t.id = app.tid());
  along uuid[];
  scope uuid[];
  of_terms boolean;
BEGIN
  IF me IS NULL THEN
    RAISE EXCEPTION 'no tenant' USING ERRCODE = 'CR003';
  END IF;
  along := app.publish_terms(me, app.publish_scope(me, ids));
  PERFORM pg_advisory_xact_lock(hashtextextended('publish_directory ' || me, 0));
  scope := app.publish_scope(me, CASE WHEN ids IS NOT NULL THEN ids || along END);
  IF EXISTS (SELECT FROM app.directory_record d WHERE d.audience = 'partner' AND d.id = ANY (scope) AND d.owner_tenant_id <> me
      AND EXISTS (SELECT FROM app.hsds_published r WHERE r.tenant_id = me AND r.kind = d.kind AND r.id = d.id)) THEN
    RAISE unique_violation USING MESSAGE = 'the id of another owner''s record', CONSTRAINT = 'directory_record_pkey';
  END IF;
  -- taxonomies first: an attribute is rendered with the term that everybody can read by then
  FOREACH of_terms IN ARRAY '{true,false}'::boolean[] LOOP
  WITH rendered AS MATERIALIZED (
    SELECT r.kind, r.id, r.organization_id, r.service_id, r.location_id, r.taxonomy_id, r.parent_id, r.place_for, r.last_modified,
      r.document || jsonb_build_object('owner', slug) AS document
    FROM app.hsds_published r WHERE r.tenant_id = me AND r.id = ANY (scope) AND (r.kind LIKE 'taxonomy%') = of_terms
  ), gone AS (
    DELETE FROM app.directory_record d WHERE d.owner_tenant_id = me AND d.id = ANY (scope) AND (d.kind LIKE 'taxonomy%') = of_terms
      AND NOT EXISTS (SELECT FROM rendered r WHERE r.kind = d.kind AND r.id = d.id) RETURNING d.audience, d.id, d.kind
  ), buried AS (
    INSERT INTO app.directory_tombstone (audience, id, kind, owner_tenant_id) SELECT g.audience, g.id, g.kind, me FROM gone g
  )
  INSERT INTO app.directory_record AS d (audience, id, kind, owner_tenant_id, organization_id, service_id, location_id, taxonomy_id,
    parent_id, place_for, last_modified, document)
  SELECT a.audience, r.id, r.kind, me, r.organization_id, r.service_id, r.location_id, r.taxonomy_id, r.parent_id, r.place_for,
    r.last_modified, CASE WHEN a.audience = 'public' AND r.place_for = 'partner' THEN app.without_place(r.kind, r.document)
      ELSE r.document END
  FROM rendered r CROSS JOIN unnest(ARRAY['public', 'partner']) a(audience)
  ON CONFLICT (audience, kind, id) DO UPDATE SET organization_id = excluded.organization_id, service_id = excluded.service_id,
    location_id = excluded.location_id, taxonomy_id = excluded.taxonomy_id, parent_id = excluded.parent_id,
    place_for = excluded.place_for, last_modified = excluded.last_modified, document = excluded.document,
    changed_in = pg_current_xact_id()
    WHERE (d.document, d.place_for, d.last_modified, d.organization_id)
      IS DISTINCT FROM (excluded.document, excluded.place_for, excluded.last_modified, excluded.organization_id);
  END LOOP;
  DELETE FROM app.directory_tombstone t WHERE t.id = ANY (scope)
    AND EXISTS (SELECT FROM app.directory_record d WHERE d.audience = t.audience AND d.kind = t.kind AND d.id = t.id);
  PERFORM app.publish_offers(me, scope);
  IF ids IS NULL THEN
    PERFORM app.publish_center(me);
  END IF;
END $$;
SELECT app.hand_over('app.publish_directory(uuid[])', 'app_publish');

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
