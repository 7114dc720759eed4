-- What writing a record of the directory needs beside its tables. All of it runs under the rights of who calls, behind the wall.

CREATE INDEX directory_record_name ON app.directory_record USING gin (app.folded(document ->> 'name') public.gin_trgm_ops)
  WHERE audience = 'partner';
CREATE INDEX directory_record_latitude ON app.directory_record (((document ->> 'latitude')::numeric))
  WHERE audience = 'partner' AND kind = 'location';
CREATE INDEX organization_unpublished ON app.organization (tenant_id) WHERE publication <> 'published';
CREATE INDEX location_unpublished ON app.location (tenant_id) WHERE publication <> 'published';
CREATE INDEX service_unpublished ON app.service (tenant_id) WHERE publication <> 'published';

-- A record's parts, before others come in their place; the programs named stay, since services refer to them. Parts of parts go by
-- their foreign keys. A link to a term that isn't shown to who writes the record anew (another's, no longer published) stays.
CREATE FUNCTION app.clear_directory_record(record uuid, programs uuid[]) RETURNS void LANGUAGE plpgsql
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

-- What is kept about a record beside its parts, once the record is gone.
CREATE FUNCTION app.forget_directory_record(record uuid) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM app.attribute WHERE record_id = record;
  DELETE FROM app.metadata WHERE record_id = record;
  DELETE FROM app.translation WHERE record_id = record;
  DELETE FROM app.verification WHERE record_id = record;
END $$;
CREATE INDEX service_capacity_unit ON app.service_capacity (tenant_id, unit_id);

-- Records that may be the same thing as this one: of the same kind, published by anybody (as partner centers see them) or the caller's
-- own and not published yet. At most ten, the likest first; similarity is that of the folded names by pg_trgm, 0 to 1.
--   organization: names alike (0.5)
--   service: names alike, and the same organization, organizations of like names, or a municipality in common
--   location: names alike in one municipality; or within 200 m, unless both have names that have nothing in common (0.3)
CREATE FUNCTION app.near_duplicates(record uuid) RETURNS TABLE (id uuid, owner text, kind text, name text, similarity real)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mine record;
  slug text := (SELECT t.slug FROM app.tenant t WHERE t.id = app.tid());
  own_cities text[];
BEGIN
  SELECT r.kind, app.folded(coalesce(r.name, '')) AS name, coalesce(s.organization_id, l.organization_id) AS organization,
    app.folded(coalesce(o.name, '')) AS organization_name, l.latitude, l.longitude
  INTO mine
  FROM app.owned_record r
  LEFT JOIN app.service s ON s.tenant_id = r.tenant_id AND s.id = r.id
  LEFT JOIN app.location l ON l.tenant_id = r.tenant_id AND l.id = r.id
  LEFT JOIN app.organization o ON o.tenant_id = r.tenant_id AND o.id = s.organization_id
  WHERE r.id = record;
  own_cities := ARRAY(SELECT app.folded(a.city) FROM app.address a WHERE a.location_id = record AND a.city <> ''
    UNION SELECT app.folded(a.city) FROM app.service_at_location p
      JOIN app.address a ON a.tenant_id = p.tenant_id AND a.location_id = p.location_id AND a.city <> '' WHERE p.service_id = record);
  RETURN QUERY
  WITH alike AS (
    SELECT d.id, d.document ->> 'owner' AS owner, d.document ->> 'name' AS name, d.organization_id,
      (SELECT app.folded(coalesce(o.document ->> 'name', '')) FROM app.directory_record o
        WHERE o.audience = 'partner' AND o.kind = 'organization' AND o.id = d.organization_id) AS organization_name,
      CASE d.kind WHEN 'location' THEN ARRAY(SELECT app.folded(c #>> '{}') FROM jsonb_path_query(d.document, '$.addresses[*].city') c)
        ELSE ARRAY(SELECT app.folded(f.city) FROM app.directory_offer f WHERE f.audience = 'partner' AND f.service_id = d.id) END AS cities,
      (d.document ->> 'latitude')::double precision AS latitude, (d.document ->> 'longitude')::double precision AS longitude
    FROM app.directory_record d
    WHERE d.audience = 'partner' AND d.kind = mine.kind AND d.id <> record
      AND (app.folded(d.document ->> 'name') OPERATOR(public.%) mine.name
        OR (d.kind = 'location' AND (d.document ->> 'latitude')::numeric BETWEEN mine.latitude - 0.002 AND mine.latitude + 0.002))
    UNION ALL
    SELECT o.id, slug, o.name, NULL, NULL, NULL, NULL, NULL FROM app.organization o
    WHERE mine.kind = 'organization' AND o.publication <> 'published' AND o.id <> record
    UNION ALL
    SELECT s.id, slug, s.name, s.organization_id, NULL, ARRAY(SELECT app.folded(a.city) FROM app.service_at_location p
        JOIN app.address a ON a.tenant_id = p.tenant_id AND a.location_id = p.location_id WHERE p.tenant_id = s.tenant_id AND p.service_id = s.id),
      NULL, NULL
    FROM app.service s WHERE mine.kind = 'service' AND s.publication <> 'published' AND s.id <> record
    UNION ALL
    SELECT l.id, slug, l.name, l.organization_id, NULL, ARRAY(SELECT app.folded(a.city) FROM app.address a
        WHERE a.tenant_id = l.tenant_id AND a.location_id = l.id), l.latitude, l.longitude
    FROM app.location l WHERE mine.kind = 'location' AND l.publication <> 'published' AND l.id <> record
  ), measured AS (
    SELECT a.*, public.similarity(app.folded(coalesce(a.name, '')), mine.name) AS likeness,
      coalesce(app.great_circle(a.latitude, a.longitude, mine.latitude::double precision, mine.longitude::double precision) <= 200, false)
        AS near
    FROM alike a
  )
  SELECT m.id, m.owner, mine.kind, m.name, m.likeness FROM measured m
  WHERE CASE mine.kind
    WHEN 'organization' THEN m.likeness >= 0.5
    WHEN 'service' THEN m.likeness >= 0.5 AND (m.organization_id = mine.organization OR m.cities && own_cities
      OR public.similarity(coalesce(m.organization_name, ''), mine.organization_name) >= 0.5)
    WHEN 'location' THEN (m.likeness >= 0.5 AND m.cities && own_cities)
      OR (m.near AND (m.likeness >= 0.3 OR mine.name = '' OR m.name IS NULL))
    ELSE false END
  ORDER BY m.likeness DESC, m.id LIMIT 10;
END $$;

REVOKE ALL ON FUNCTION app.clear_directory_record(uuid, uuid[]), app.forget_directory_record(uuid), app.near_duplicates(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.clear_directory_record(uuid, uuid[]), app.forget_directory_record(uuid), app.near_duplicates(uuid),
  app.folded(text), app.great_circle(double precision, double precision, double precision, double precision) TO app_rw;
