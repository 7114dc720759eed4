-- Publishing: an owner's published records become documents in the projection, what is published no longer becomes a tombstone.
-- A record stands on published ones only: a service of a draft organization isn't shown.

CREATE VIEW app.hsds_published WITH (security_invoker) AS
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
GRANT SELECT ON app.hsds_published TO app_publish;

-- What app_publish may read: one tenant's records, the transaction's.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY '{program,taxonomy,taxonomy_term,organization_identifier,url,funding,contact,phone,language,address,accessibility,schedule,service_area,cost_option,required_document,unit,service_capacity,eligibility_rule,attribute,metadata,translation,verification}'::text[] LOOP
    EXECUTE format('GRANT SELECT ON app.%I TO app_publish', t);
    EXECUTE format('CREATE POLICY publish_reads ON app.%I FOR SELECT TO app_publish USING (tenant_id = app.tid())', t);
  END LOOP;
END $$;

-- Of a location meant for partner centers what the public may have: its municipality; of a service there, that it is given there.
CREATE FUNCTION app.without_place(kind text, document jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT CASE kind
    WHEN 'location' THEN jsonb_strip_nulls(jsonb_build_object('id', document -> 'id', 'organization_id', document -> 'organization_id',
      'location_type', document -> 'location_type', 'last_modified', document -> 'last_modified', 'owner', document -> 'owner',
      'addresses', (SELECT jsonb_agg(jsonb_build_object('id', a -> 'id', 'location_id', a -> 'location_id', 'address_1', '',
          'city', a -> 'city', 'state_province', a -> 'state_province', 'postal_code', '', 'country', a -> 'country',
          'address_type', a -> 'address_type'))
        FROM jsonb_array_elements(document -> 'addresses') a)))
    ELSE jsonb_strip_nulls(jsonb_build_object('id', document -> 'id', 'service_id', document -> 'service_id', 'location_id',
      document -> 'location_id', 'last_modified', document -> 'last_modified', 'owner', document -> 'owner')) END;
END;
GRANT EXECUTE ON FUNCTION app.tells_municipality_only(text, jsonb), app.without_place(text, jsonb) TO app_publish;

-- The ids given and every record of the tenant whose document or place in the directory hangs on them; all of the tenant's for NULL.
CREATE FUNCTION app.publish_scope(me uuid, ids uuid[]) RETURNS uuid[] LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  roots uuid[];
BEGIN
  IF ids IS NULL THEN
    RETURN ARRAY(SELECT id FROM app.organization WHERE tenant_id = me UNION SELECT id FROM app.location WHERE tenant_id = me
      UNION SELECT id FROM app.service WHERE tenant_id = me UNION SELECT id FROM app.service_at_location WHERE tenant_id = me
      UNION SELECT id FROM app.taxonomy WHERE tenant_id = me UNION SELECT id FROM app.taxonomy_term WHERE tenant_id = me
      UNION SELECT id FROM app.directory_record WHERE owner_tenant_id = me);
  END IF;
  roots := ARRAY(SELECT unnest(ids)
    UNION SELECT id FROM app.service WHERE tenant_id = me AND organization_id = ANY (ids)
    UNION SELECT id FROM app.location WHERE tenant_id = me AND organization_id = ANY (ids)
    UNION SELECT id FROM app.taxonomy_term WHERE tenant_id = me AND taxonomy_id = ANY (ids)
    UNION SELECT a.record_id FROM app.attribute a JOIN app.taxonomy_term t ON t.tenant_id = me AND t.id = a.taxonomy_term_id
      WHERE a.tenant_id = me AND (t.id = ANY (ids) OR t.taxonomy_id = ANY (ids))
    UNION SELECT id FROM app.directory_record WHERE audience = 'partner' AND owner_tenant_id = me AND organization_id = ANY (ids));
  RETURN ARRAY(SELECT unnest(roots)
    UNION SELECT id FROM app.service_at_location WHERE tenant_id = me AND service_id = ANY (roots)
    UNION SELECT id FROM app.service_at_location WHERE tenant_id = me AND location_id = ANY (roots)
    UNION SELECT id FROM app.directory_record WHERE audience = 'partner' AND owner_tenant_id = me AND kind = 'service_at_location'
      AND (service_id = ANY (roots) OR location_id = ANY (roots)));
END $$;
SELECT app.hand_over('app.publish_scope(uuid,uuid[])', 'app_publish', '');

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

-- Publishes the calling tenant's records of these ids (NULL: all), and what hangs on them, for both audiences. Only a document that
-- reads otherwise is written, so the feed tells of changes alone. Refuses (CR003) where no tenant is set, and an id of another
-- owner's record (unique violation). One publication of a tenant at a time.
-- The terms that are published along come first: their rows, as the caller's, are locked before the right to publish, so that whoever
-- has that waits for nobody's rows.
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

-- The center's own entry of "find your center".
CREATE FUNCTION app.publish_center(me uuid) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM app.directory_center WHERE owner_tenant_id = me;
  INSERT INTO app.directory_center (audience, owner_tenant_id, slug, name, acronym, place, zone, host, since, hours,
    languages, organization_id)
  SELECT a.audience, me, t.slug, c.name, c.acronym, c.place, t.zone, c.host, c.since, c.hours, c.languages, o.id
  FROM app.center_profile c
  CROSS JOIN unnest(ARRAY['public', 'partner']) AS a(audience)
  JOIN app.tenant t ON t.id = me AND t.kind = 'CENTER' AND t.status = 'active'
  LEFT JOIN app.organization o ON o.tenant_id = me AND o.id = c.directory_organization_id AND o.publication = 'published'
  WHERE c.tenant_id = me;
END $$;
SELECT app.hand_over('app.publish_center(uuid)', 'app_publish', '');
SELECT app.hand_over('app.publish_directory(uuid[])', 'app_publish');
