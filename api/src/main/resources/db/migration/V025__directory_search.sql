-- Search over the published directory (03.5): functions of app_search, which may only read; they return ids, and who shows records
-- reads them again by id and audience. A filter is a JSON object with a value for each criterion; what it lacks excludes nothing. The
-- statement is put together from fixed text alone; values stay parameters.

-- Metres along the great circle of a sphere of the earth's mean radius (6,371,008.8 m, IUGG); NULL where a place is unknown. Not STRICT,
-- which would keep it from being inlined.
CREATE FUNCTION app.great_circle(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)
RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN lat2 IS NOT NULL THEN 2 * 6371008.8 * asin(least(1, sqrt(power(sin(radians(lat2 - lat1) / 2), 2)
    + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2)))) END;

-- The straight pieces of a way [[lat, lon], ...], each with the box in which whatever is within the corridor of it lies.
CREATE FUNCTION app.route_pieces(route jsonb, corridor double precision) RETURNS TABLE (lat1 double precision, lon1 double precision,
  lat2 double precision, lon2 double precision, south double precision, north double precision, west double precision,
  east double precision)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT p.lat1, p.lon1, p.lat2, p.lon2, least(p.lat1, p.lat2) - m.up, greatest(p.lat1, p.lat2) + m.up,
    least(p.lon1, p.lon2) - m.up / m.narrowing, greatest(p.lon1, p.lon2) + m.up / m.narrowing
  FROM generate_series(0, jsonb_array_length(route) - 2) AS i
  CROSS JOIN LATERAL (SELECT (route -> i ->> 0)::double precision AS lat1, (route -> i ->> 1)::double precision AS lon1,
    (route -> (i + 1) ->> 0)::double precision AS lat2, (route -> (i + 1) ->> 1)::double precision AS lon2) p
  CROSS JOIN LATERAL (SELECT corridor / 111000 AS up,
    greatest(0.01, cos(radians(least(89, greatest(abs(p.lat1), abs(p.lat2)) + corridor / 111000)))) AS narrowing) m
$$;

-- Metres from a point to a straight piece, taken as flat around the point: exact to within one part in a thousand for pieces of up to
-- 500 km at these latitudes.
CREATE FUNCTION app.distance_to_piece(lat double precision, lon double precision, lat1 double precision, lon1 double precision,
  lat2 double precision, lon2 double precision) RETURNS double precision LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  metre double precision := radians(1) * 6371008.8;
  ax double precision := (lon1 - lon) * cos(radians(lat)) * metre;
  ay double precision := (lat1 - lat) * metre;
  dx double precision := (lon2 - lon1) * cos(radians(lat)) * metre;
  dy double precision := (lat2 - lat1) * metre;
  along double precision := 0;
BEGIN
  IF dx <> 0 OR dy <> 0 THEN
    along := greatest(0, least(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
  END IF;
  RETURN sqrt((ax + along * dx) ^ 2 + (ay + along * dy) ^ 2);
END $$;

-- Words as they are typed, in any of the three languages.
CREATE FUNCTION app.words_wanted(t text) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE
  RETURN websearch_to_tsquery('app.es', t) || websearch_to_tsquery('app.en', t) || websearch_to_tsquery('app.ht', t);

-- The conditions on app.directory_offer d for a filter; $1 audience, $2 filter, $3 words wanted.
CREATE FUNCTION app.offer_conditions(f jsonb, placed boolean, mistyped boolean) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
  SELECT 'd.audience = $1' || CASE WHEN placed THEN ' AND d.placed' ELSE '' END || coalesce(string_agg(' AND ' || c.condition, ''), '')
  FROM (VALUES
    ('search', CASE WHEN mistyped THEN 'd.words OPERATOR(public.%>) app.folded($2 ->> ''search'')' ELSE 'd.tsv @@ $3' END),
    ('organization_id', 'd.organization_id = ($2 ->> ''organization_id'')::uuid'),
    ('taxonomy_term_id', 'd.term_ids @> ARRAY[($2 ->> ''taxonomy_term_id'')::uuid]'),
    ('taxonomy_id', 'd.taxonomy_ids @> ARRAY[($2 ->> ''taxonomy_id'')::uuid]'),
    ('modified_after', CASE WHEN placed THEN 'd.place_modified' ELSE 'd.service_modified' END
      || ' >= ($2 ->> ''modified_after'')::timestamptz'),
    ('postcode', CASE WHEN f ? 'proximity' THEN 'true' ELSE 'd.postal_code = $2 ->> ''postcode''' END),
    ('radius', 'd.point OPERATOR(public.<@) public.earth_box(public.ll_to_earth(($2 ->> ''latitude'')::double precision,
       ($2 ->> ''longitude'')::double precision), ($2 ->> ''radius'')::double precision * 1.003)
       AND app.great_circle(($2 ->> ''latitude'')::double precision, ($2 ->> ''longitude'')::double precision, d.latitude, d.longitude)
         <= ($2 ->> ''radius'')::double precision'),
    ('nowhere', 'false'),
    ('route', 'd.latitude BETWEEN ($2 #>> ''{route_box,0}'')::double precision AND ($2 #>> ''{route_box,1}'')::double precision
       AND d.longitude BETWEEN ($2 #>> ''{route_box,2}'')::double precision AND ($2 #>> ''{route_box,3}'')::double precision
       AND EXISTS (SELECT FROM app.route_pieces($2 -> ''route'', ($2 ->> ''corridor'')::double precision) s
         WHERE d.latitude BETWEEN s.south AND s.north AND d.longitude BETWEEN s.west AND s.east
         AND app.distance_to_piece(d.latitude, d.longitude, s.lat1, s.lon1, s.lat2, s.lon2) <= ($2 ->> ''corridor'')::double precision)'),
    ('language', 'd.languages @> ARRAY[$2 ->> ''language'']'),
    ('mobility_profile', 'd.mobility_profiles @> ARRAY[$2 ->> ''mobility_profile'']'),
    ('sector', 'd.sectors @> ARRAY[$2 ->> ''sector'']'),
    ('cost', CASE f ->> 'cost' WHEN 'unknown' THEN 'd.cost IS NULL' ELSE 'd.cost = $2 ->> ''cost''' END),
    ('status', 'd.status = $2 ->> ''status'''),
    ('accepts_referrals', 'd.accepts_referrals = ($2 ->> ''accepts_referrals'')::boolean'),
    ('state', 'app.folded(d.state) = app.folded($2 ->> ''state'')'),
    ('city', 'app.folded(d.city) = app.folded($2 ->> ''city'')'),
    ('verified_after', 'd.verified_at >= ($2 ->> ''verified_after'')::timestamptz'),
    ('open_at', 'EXISTS (SELECT FROM app.directory_opening g WHERE g.audience = d.audience AND g.id = d.id
       AND g.schedule_digest = d.schedule_digest AND g.open @> ($2 ->> ''open_at'')::timestamptz)')
  ) AS c(name, condition)
  WHERE f ? c.name;
$$;

-- The same for the other lists, on app.directory_record r.
CREATE FUNCTION app.record_conditions(f jsonb) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
  SELECT 'r.audience = $1 AND r.kind = $2 ->> ''kind''' || coalesce(string_agg(' AND ' || c.condition, ''), '')
  FROM (VALUES
    ('search', 'r.tsv @@ $3'),
    ('organization_id', 'r.organization_id = ($2 ->> ''organization_id'')::uuid'),
    ('taxonomy_term_id', 'r.document @> jsonb_build_object(''attributes'', jsonb_build_array(jsonb_build_object(''taxonomy_term_id'',
       $2 ->> ''taxonomy_term_id'')))'),
    ('taxonomy_id', CASE f ->> 'kind' WHEN 'taxonomy_term' THEN 'r.taxonomy_id = ($2 ->> ''taxonomy_id'')::uuid'
       ELSE 'r.document @> jsonb_build_object(''attributes'', jsonb_build_array(jsonb_build_object(''taxonomy_term'',
         jsonb_build_object(''taxonomy_id'', $2 ->> ''taxonomy_id''))))' END),
    ('modified_after', 'r.last_modified >= ($2 ->> ''modified_after'')::timestamptz'),
    ('parent_id', 'r.parent_id = ($2 ->> ''parent_id'')::uuid'),
    ('top_only', CASE f ->> 'top_only' WHEN 'true' THEN 'r.parent_id IS NULL' ELSE 'true' END),
    ('radius', 'app.great_circle(($2 ->> ''latitude'')::double precision, ($2 ->> ''longitude'')::double precision,
       (r.document ->> ''latitude'')::double precision, (r.document ->> ''longitude'')::double precision)
       <= ($2 ->> ''radius'')::double precision'),
    ('nowhere', 'false')
  ) AS c(name, condition)
  WHERE f ? c.name;
$$;

-- The whole statement for a list ('service', 'service_at_location' or another kind), as EXPLAIN can be asked about it;
-- $4 size (NULL: all), $5 how many before. By relevance and nearness where somebody searches (what
-- lies nobody knows where counts as 100 km away), else in the order of publication.
CREATE FUNCTION app.directory_statement(list text, f jsonb, mistyped boolean) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
  -- what asks for nothing that only an offer knows is a list of records
  SELECT CASE WHEN list IN ('service', 'service_at_location') AND f - '{kind,organization_id,modified_after}'::text[] <> '{}' THEN
    'SELECT h.id, count(*) OVER (), h.distance FROM (SELECT ' || o.id || ' AS id, ' || o.listing || ' AS listing'
    || CASE WHEN f ?& '{latitude,longitude}' THEN ', min(app.great_circle(($2 ->> ''latitude'')::double precision,
         ($2 ->> ''longitude'')::double precision, d.latitude, d.longitude)) AS distance' ELSE ', NULL::double precision AS distance' END
    || CASE WHEN NOT f ? 'search' THEN ', 0::real AS rank'
         WHEN mistyped THEN ', max(public.word_similarity(app.folded($2 ->> ''search''), d.words)) AS rank'
         ELSE ', max(ts_rank_cd(d.tsv, $3)) AS rank' END
    || ' FROM app.directory_offer d WHERE ' || app.offer_conditions(f, list = 'service_at_location', mistyped)
    || ' GROUP BY ' || o.id || ', ' || o.listing || ') h ORDER BY h.rank / (1 + coalesce(h.distance, 100000) / 50000) DESC, '
    || 'h.distance NULLS LAST, h.listing LIMIT $4 OFFSET $5'
  ELSE 'SELECT r.id, count(*) OVER (), NULL::double precision FROM app.directory_record r WHERE ' || app.record_conditions(f)
    || ' ORDER BY r.listing LIMIT $4 OFFSET $5' END
  FROM (SELECT CASE list WHEN 'service' THEN 'd.service_id' ELSE 'd.id' END AS id,
    CASE list WHEN 'service' THEN 'd.service_listing' ELSE 'd.place_listing' END AS listing) o;
$$;

-- Whether some word is nowhere in the directory of this audience: then the words are taken for mistyped ones, whatever else is asked.
-- A word that one of the languages passes over (no, de, the) is none of those.
CREATE FUNCTION app.is_mistyped(audience text, list text, f jsonb) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT f ? 'search' AND list IN ('service', 'service_at_location') AND f ->> 'search' !~ '[-"]' AND EXISTS (
    SELECT FROM regexp_split_to_table(trim(f ->> 'search'), '\s+') AS w(word)
    WHERE least(numnode(websearch_to_tsquery('app.es', w.word)), numnode(websearch_to_tsquery('app.en', w.word)),
      numnode(websearch_to_tsquery('app.ht', w.word))) > 0 AND NOT EXISTS (
      SELECT FROM app.directory_offer d WHERE d.audience = is_mistyped.audience AND d.tsv @@ app.words_wanted(w.word)))
$$;

-- Two words that share half of their letters by threes are taken for one mistyped; until the transaction ends.
CREATE FUNCTION app.loosen_typing() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM public.word_similarity('', ''); -- brings the setting with it
  PERFORM set_config('pg_trgm.word_similarity_threshold', '0.5', true);
END $$;

-- Ids of a page with the count of all that match and, where a point was given, metres to it.
CREATE FUNCTION app.directory_search(audience text, list text, filter jsonb, size integer, before bigint)
RETURNS TABLE (id uuid, total bigint, distance double precision)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  f jsonb := jsonb_set(app.with_centroid(audience, filter), '{kind}', to_jsonb(list));
BEGIN
  PERFORM app.loosen_typing();
  RETURN QUERY EXECUTE app.directory_statement(list, f, app.is_mistyped(audience, list, f))
    USING audience, f, app.words_wanted(f ->> 'search'), size, before;
END $$;

-- postcode with proximity: the point is the middle of the published places with that postcode; unknown postcode, nothing near it.
CREATE FUNCTION app.with_centroid(audience text, f jsonb) RETURNS jsonb LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
  SELECT CASE WHEN NOT f ?& '{postcode,proximity}' THEN f
    WHEN c.latitude IS NULL THEN f || '{"nowhere": true}'
    ELSE f || jsonb_build_object('latitude', c.latitude, 'longitude', c.longitude, 'radius', f -> 'proximity') END
  FROM (SELECT avg(p.latitude) AS latitude, avg(p.longitude) AS longitude FROM (SELECT DISTINCT d.location_id, d.latitude, d.longitude
    FROM app.directory_offer d WHERE d.audience = with_centroid.audience AND d.postal_code = f ->> 'postcode'
      AND f ? 'proximity') p) c;
$$;

-- How many services there are for each code of each facet among those that match.
CREATE FUNCTION app.directory_facets(audience text, filter jsonb) RETURNS TABLE (facet text, code text, services bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  f jsonb := app.with_centroid(audience, filter);
BEGIN
  PERFORM app.loosen_typing();
  RETURN QUERY EXECUTE 'WITH hit AS MATERIALIZED (SELECT d.service_id, d.languages, d.cost, d.status, d.term_ids, d.mobility_profiles,
      d.sectors, d.accepts_referrals, d.state, d.city FROM app.directory_offer d WHERE '
    || app.offer_conditions(f, false, app.is_mistyped(audience, 'service', f)) || '),
    one AS MATERIALIZED (SELECT DISTINCT ON (service_id) * FROM hit)
    SELECT ''language'', l, count(*) FROM one, unnest(languages) l GROUP BY l
    UNION ALL SELECT ''taxonomy_term'', t::text, count(DISTINCT service_id) FROM hit, unnest(term_ids) t GROUP BY t
    UNION ALL SELECT ''mobility_profile'', m, count(*) FROM one, unnest(mobility_profiles) m GROUP BY m
    UNION ALL SELECT ''sector'', s, count(*) FROM one, unnest(sectors) s GROUP BY s
    UNION ALL SELECT ''cost'', coalesce(cost, ''unknown''), count(*) FROM one GROUP BY 2
    UNION ALL SELECT ''status'', status, count(*) FROM one GROUP BY status
    UNION ALL SELECT ''accepts_referrals'', accepts_referrals::text, count(*) FROM one GROUP BY 2
    UNION ALL SELECT ''state'', state, count(*) FROM (SELECT DISTINCT service_id, state FROM hit WHERE state <> '''') x GROUP BY state
    UNION ALL SELECT ''city'', city, count(*) FROM (SELECT DISTINCT service_id, city FROM hit WHERE city <> '''') x GROUP BY city
    UNION ALL SELECT ''all'', ''all'', count(*) FROM one'
    USING audience, f, app.words_wanted(f ->> 'search');
END $$;

GRANT EXECUTE ON FUNCTION app.great_circle(double precision, double precision, double precision, double precision),
  app.route_pieces(jsonb, double precision), app.distance_to_piece(double precision, double precision, double precision,
  double precision, double precision, double precision), app.words_wanted(text),
  app.offer_conditions(jsonb, boolean, boolean), app.record_conditions(jsonb), app.directory_statement(text, jsonb, boolean),
  app.is_mistyped(text, text, jsonb), app.loosen_typing(), app.with_centroid(text, jsonb) TO app_search;
SELECT app.hand_over('app.directory_search(text,text,jsonb,integer,bigint)', 'app_search');
SELECT app.hand_over('app.directory_facets(text,jsonb)', 'app_search');

-- The feed: what changed, in an order that no later commit can get ahead of. A row's transaction is older than every one still under
-- way (pg_snapshot_xmin), so whatever is to come stands after it. One page after a place (changed_in, id), records and tombstones.
CREATE FUNCTION app.directory_changes(audience text, after_tx bigint, after_id uuid, size integer)
RETURNS TABLE (tx bigint, id uuid, kind text, document jsonb, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT c.tx, c.id, c.kind, c.document, c.at FROM (
    (SELECT r.changed_in::text::bigint AS tx, r.id, r.kind, r.document, r.last_modified AS at
     FROM app.directory_record r
     WHERE r.audience = directory_changes.audience AND r.changed_in < pg_snapshot_xmin(pg_current_snapshot())
       AND (r.changed_in, r.id) > (after_tx::text::xid8, after_id)
     ORDER BY r.changed_in, r.id LIMIT size)
    UNION ALL
    (SELECT t.changed_in::text::bigint, t.id, t.kind, NULL, t.deleted_at
     FROM app.directory_tombstone t
     WHERE t.audience = directory_changes.audience AND t.changed_in < pg_snapshot_xmin(pg_current_snapshot())
       AND (t.changed_in, t.id) > (after_tx::text::xid8, after_id)
     ORDER BY t.changed_in, t.id LIMIT size)) c
  ORDER BY c.tx, c.id LIMIT size;
$$;
GRANT SELECT ON app.directory_tombstone TO app_search;
SELECT app.hand_over('app.directory_changes(text,bigint,uuid,integer)', 'app_search');
