-- Words typed wrongly are compared with the words that texts have, by how many letters are to be put in, taken out or changed: letters by
-- threes said nothing of short words, and names alone were compared. What search does otherwise is as V025 made it.

-- The words of all that search reads in an offer, folded, each once; numbers and short ones are not told apart by a letter.
DROP FUNCTION app.offer_words(jsonb, jsonb, jsonb);
CREATE FUNCTION app.offer_words(service jsonb, organization jsonb, place jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT ARRAY(SELECT DISTINCT w FROM regexp_split_to_table(app.folded(concat_ws(' ', service ->> 'name', service ->> 'alternate_name',
    organization ->> 'name', organization ->> 'alternate_name', place ->> 'name', service ->> 'description', service #>> '{program,name}',
    service ->> 'eligibility_description', service ->> 'interpretation_services', service ->> 'application_process',
    service ->> 'fees_description', place #>> '{addresses,0,city}', place #>> '{addresses,0,state_province}',
    (SELECT string_agg(n #>> '{}', ' ') FROM jsonb_path_query(service, '$.attributes[*].taxonomy_term.name') n),
    (SELECT string_agg(n #>> '{}', ' ') FROM jsonb_path_query(service, '$.attributes[*].taxonomy_term.labels.*') n),
    (SELECT string_agg(n #>> '{}', ' ') FROM jsonb_path_query(service, '$.translations[*].text') n))), '[^[:alpha:]]+') AS w
    WHERE length(w) BETWEEN 4 AND 40);
END;

DROP INDEX app.directory_offer_words;
ALTER TABLE app.directory_offer ALTER COLUMN words TYPE text[] USING '{}'; -- V035_1 fills it

-- A Spanish or English plural without its ending, another word as it is: abogados and abogado are mistyped alike.
CREATE FUNCTION app.without_plural(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN word ~ '^...+[lrndjz]es$' THEN left(word, -2) WHEN word ~ '^...+[aeiou]s$' THEN left(word, -1) ELSE word END;

-- Whether one of the languages passes over a word (no, de, the).
CREATE FUNCTION app.is_passed_over(word text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
  RETURN least(length(to_tsvector('app.es', word)), length(to_tsvector('app.en', word)), length(to_tsvector('app.ht', word))) = 0;

-- What a mistyped word may have meant: the words of what each owner publishes, with and without their plural. A transferred
-- service's stay with who gave it until that publishes again, so who reads them asks whether they are still found.
CREATE TABLE app.directory_word (
  audience        text NOT NULL CHECK (audience IN ('public', 'partner')),
  size            smallint NOT NULL,
  word            text NOT NULL,
  owner_tenant_id uuid NOT NULL REFERENCES app.tenant,
  PRIMARY KEY (audience, size, word, owner_tenant_id)
);
GRANT SELECT ON app.directory_word TO app_search;
GRANT SELECT, INSERT, DELETE ON app.directory_word TO app_publish;

-- Words by audience ('public trabajos'), with and without their plural.
CREATE FUNCTION app.word_forms(words text[]) RETURNS TABLE (audience text, word text) LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT split_part(w, ' ', 1), f FROM unnest(words) AS w,
    unnest(ARRAY[split_part(w, ' ', 2), app.without_plural(split_part(w, ' ', 2))]) AS f
$$;

-- An owner's words by audience ('public trabajo') in the offers of some services, all of them where that is NULL.
CREATE FUNCTION app.offered_words(me uuid, services uuid[]) RETURNS text[] LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT d.audience || ' ' || w), '{}') FROM app.directory_offer d, unnest(d.words) AS w
  WHERE d.owner_tenant_id = me AND (services IS NULL OR d.service_id = ANY (services))
$$;

-- The words of an owner's offers of some services, and without those that they had before and no offer of the owner has any more. The
-- right to publish makes it one at a time of an owner.
CREATE FUNCTION app.publish_words(me uuid, services uuid[], before text[]) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  now text[] := app.offered_words(me, services);
  gone text[] := ARRAY(SELECT unnest(before) EXCEPT SELECT unnest(now));
  likely text[];
BEGIN
  INSERT INTO app.directory_word (audience, size, word, owner_tenant_id)
  SELECT f.audience, length(f.word), f.word, me FROM app.word_forms(now) f WHERE NOT app.is_passed_over(f.word)
  ON CONFLICT DO NOTHING;
  IF gone = '{}' THEN
    RETURN;
  END IF;
  -- the offers that may have them still, or a plural of them
  likely := ARRAY(SELECT DISTINCT split_part(g, ' ', 2) || e FROM unnest(gone) g, unnest('{"",s,es}'::text[]) e);
  DELETE FROM app.directory_word x
  USING (SELECT f.audience, f.word FROM app.word_forms(gone) f
    EXCEPT SELECT f.audience, f.word FROM app.word_forms(ARRAY(SELECT DISTINCT d.audience || ' ' || w
      FROM app.directory_offer d, unnest(d.words) AS w WHERE d.owner_tenant_id = me AND d.words && likely)) f) out
  WHERE x.owner_tenant_id = me AND x.audience = out.audience AND x.size = length(out.word) AND x.word = out.word;
END $$;

-- The rows that search filters by, as V023 has them, and their words.
DROP FUNCTION app.publish_offers(uuid, uuid[]);
CREATE FUNCTION app.publish_offers(me uuid, ids uuid[]) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  home text := (SELECT t.zone FROM app.tenant t WHERE t.id = me);
  services uuid[];
  before text[];
BEGIN
  services := ARRAY(SELECT d.id FROM app.directory_record d WHERE d.audience = 'partner' AND d.id = ANY (ids) AND d.kind = 'service'
    UNION SELECT d.service_id FROM app.directory_record d WHERE d.audience = 'partner' AND d.id = ANY (ids)
      AND d.kind = 'service_at_location'
    UNION SELECT d.service_id FROM app.directory_offer d WHERE d.audience = 'partner' AND d.owner_tenant_id = me
      AND (d.id = ANY (ids) OR d.service_id = ANY (ids)));
  before := app.offered_words(me, services);
  DELETE FROM app.directory_offer d WHERE d.owner_tenant_id = me AND d.service_id = ANY (services);
  INSERT INTO app.directory_offer (audience, id, service_id, placed, owner_tenant_id, organization_id, location_id, place_for,
    status, accepts_referrals, latitude, longitude, point, state, city, postal_code, languages, term_ids, taxonomy_ids,
    mobility_profiles, sectors, cost, verified_at, service_modified, place_modified,
    service_listing, place_listing, zone, schedules, schedule_digest, words, tsv)
  SELECT s.audience, coalesce(p.id, s.id), s.id, p.id IS NOT NULL, me, s.organization_id, l.id, coalesce(l.place_for, 'public'),
    s.document ->> 'status', coalesce((s.document -> 'accepts_referrals')::boolean, false), l.latitude, l.longitude,
    public.ll_to_earth(l.latitude, l.longitude),
    l.document #>> '{addresses,0,state_province}', l.document #>> '{addresses,0,city}',
    nullif(l.document #>> '{addresses,0,postal_code}', ''),
    app.codes_of(s.document, '$.languages[*].code'),
    app.codes_of(jsonb_build_array(s.document, p.document), '$[*].attributes[*].taxonomy_term_id')::uuid[],
    app.codes_of(jsonb_build_array(s.document, p.document), '$[*].attributes[*].taxonomy_term.taxonomy_id')::uuid[],
    app.codes_of(s.document, '$.eligibility_rules[*] ? (@.subject == "mobility-profile" && @.excludes == false).codes[*]'),
    app.codes_of(s.document, '$.eligibility_rules[*] ? (@.subject == "sector" && @.excludes == false).codes[*]'),
    CASE WHEN jsonb_path_exists(s.document, '$.cost_options[*] ? (@.amount > 0)') THEN 'paid'
      WHEN jsonb_path_exists(s.document, '$.cost_options[*] ? (@.amount == 0)') THEN 'free' END,
    (SELECT max((v ->> 'verified_at')::timestamptz) FROM jsonb_array_elements(s.document -> 'verifications') v),
    s.last_modified, p.last_modified, s.listing, p.listing, w.zone, w.schedules, md5(w.zone || w.schedules::text),
    app.offer_words(s.document, o.document, l.document), app.offer_tsv(s.document, o.document, l.document)
  FROM app.directory_record s
  JOIN app.directory_record o ON o.audience = s.audience AND o.kind = 'organization' AND o.id = s.organization_id
  LEFT JOIN app.directory_record p ON p.audience = s.audience AND p.service_id = s.id AND p.kind = 'service_at_location'
  LEFT JOIN LATERAL (SELECT r.id, r.place_for, r.document, (r.document ->> 'latitude')::double precision AS latitude,
      (r.document ->> 'longitude')::double precision AS longitude
    FROM app.directory_record r WHERE r.audience = p.audience AND r.kind = 'location' AND r.id = p.location_id) l ON true
  CROSS JOIN LATERAL (SELECT coalesce(l.document ->> 'time_zone', home) AS zone,
    app.offer_schedules(s.document, p.document, l.document) AS schedules) w
  WHERE s.id = ANY (services) AND s.owner_tenant_id = me AND s.kind = 'service';
  PERFORM app.publish_words(me, services, before);
  DELETE FROM app.directory_opening g WHERE g.id = ANY (ids || services)
    AND NOT EXISTS (SELECT FROM app.directory_offer d WHERE d.audience = g.audience AND d.id = g.id);
END $$;

-- How many letters two words differ by, two that changed places counted as one; three for all that is further.
CREATE FUNCTION app.letters_apart(a text, b text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN l.d = 2 AND length(a) = length(b) AND EXISTS (SELECT FROM generate_series(1, length(a) - 1) i
      WHERE overlay(a PLACING substr(a, i + 1, 1) || substr(a, i, 1) FROM i FOR 2) = b) THEN 1 ELSE l.d END
  FROM public.levenshtein_less_equal(a, b, 2) AS l(d)
$$;

-- The words of the directory nearest to one that is nowhere in it: one letter apart, from seven letters on two; all of the nearest
-- distance, for a nearer one makes a farther one improbable. NULL: none.
CREATE FUNCTION app.nearest_words(audience text, typed text) RETURNS text[] LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  WITH typed AS MATERIALIZED (
    SELECT t.word, app.without_plural(t.word) AS singular, CASE WHEN length(t.word) < 4 OR length(t.word) > 40 THEN 0
      WHEN length(t.word) < 7 THEN 1 ELSE 2 END AS most
    FROM regexp_replace(app.folded(nearest_words.typed), '[^[:alpha:]]', '', 'g') AS t(word)
  ), alike AS (
    SELECT DISTINCT x.word, least(app.letters_apart(t.word, x.word), app.letters_apart(t.singular, x.word)) AS apart, t.most
    FROM typed t JOIN app.directory_word x ON x.audience = nearest_words.audience
      AND x.size IN (length(t.word) - 4, length(t.word) - 3, length(t.word) - 2, length(t.word) - 1, length(t.word),
        length(t.word) + 1, length(t.word) + 2)
    WHERE t.most > 0 AND least(public.levenshtein_less_equal(t.word, x.word, 2), public.levenshtein_less_equal(t.singular, x.word, 2)) <= 2
  ), found AS (
    SELECT a.word, a.apart, min(a.apart) OVER () AS nearest FROM alike a
    WHERE a.apart <= a.most AND EXISTS (SELECT FROM app.directory_offer o
      WHERE o.audience = nearest_words.audience AND o.tsv @@ app.words_wanted(a.word))
  )
  SELECT array_agg(f.word ORDER BY f.word) FROM found f WHERE f.apart = f.nearest
$$;

-- Any of some words; NULL for none.
CREATE FUNCTION app.any_of(words text[]) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
  RETURN (SELECT string_agg('(' || app.words_wanted(w)::text || ')', ' | ')::tsquery FROM unnest(words) AS w);

-- The words that a search means. One that is nowhere in the directory of this audience is taken for mistyped, whatever else is asked:
-- any of those nearest to it then, and where none is near, nothing is found (NULL). What a language passes over is none of those.
CREATE FUNCTION app.words_meant(audience text, list text, f jsonb) RETURNS tsquery LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  meant text[] := '{}';
  mistyped boolean := false;
  word text;
BEGIN
  IF NOT f ? 'search' OR list NOT IN ('service', 'service_at_location') OR f ->> 'search' ~ '[-"]' THEN
    RETURN app.words_wanted(f ->> 'search');
  END IF;
  FOR word IN SELECT w FROM regexp_split_to_table(trim(f ->> 'search'), '\s+') AS w WHERE NOT app.is_passed_over(w) LOOP
    IF EXISTS (SELECT FROM app.directory_offer d WHERE d.audience = words_meant.audience AND d.tsv @@ app.words_wanted(word)) THEN
      meant := meant || app.words_wanted(word)::text;
    ELSE
      mistyped := true;
      meant := meant || app.any_of(app.nearest_words(audience, word))::text;
    END IF;
  END LOOP;
  RETURN CASE WHEN NOT mistyped THEN app.words_wanted(f ->> 'search')
    WHEN array_position(meant, NULL) IS NULL THEN ('(' || array_to_string(meant, ') & (') || ')')::tsquery END;
END $$;

-- The conditions on app.directory_offer d for a filter; $1 audience, $2 filter, $3 words meant.
DROP FUNCTION app.offer_conditions(jsonb, boolean, boolean);
CREATE FUNCTION app.offer_conditions(f jsonb, placed boolean) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
  SELECT 'd.audience = $1' || CASE WHEN placed THEN ' AND d.placed' ELSE '' END || coalesce(string_agg(' AND ' || c.condition, ''), '')
  FROM (VALUES
    ('search', 'd.tsv @@ $3'),
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

-- The whole statement for a list, as V025 has it.
DROP FUNCTION app.directory_statement(text, jsonb, boolean);
CREATE FUNCTION app.directory_statement(list text, f jsonb) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
  -- what asks for nothing that only an offer knows is a list of records
  SELECT CASE WHEN list IN ('service', 'service_at_location') AND f - '{kind,organization_id,modified_after}'::text[] <> '{}' THEN
    'SELECT h.id, count(*) OVER (), h.distance FROM (SELECT ' || o.id || ' AS id, ' || o.listing || ' AS listing'
    || CASE WHEN f ?& '{latitude,longitude}' THEN ', min(app.great_circle(($2 ->> ''latitude'')::double precision,
         ($2 ->> ''longitude'')::double precision, d.latitude, d.longitude)) AS distance' ELSE ', NULL::double precision AS distance' END
    || CASE WHEN NOT f ? 'search' THEN ', 0::real AS rank'
         ELSE ', max(ts_rank_cd(d.tsv, $3)) AS rank' END
    || ' FROM app.directory_offer d WHERE ' || app.offer_conditions(f, list = 'service_at_location')
    || ' GROUP BY ' || o.id || ', ' || o.listing || ') h ORDER BY h.rank / (1 + coalesce(h.distance, 100000) / 50000) DESC, '
    || 'h.distance NULLS LAST, h.listing LIMIT $4 OFFSET $5'
  ELSE 'SELECT r.id, count(*) OVER (), NULL::double precision FROM app.directory_record r WHERE ' || app.record_conditions(f)
    || ' ORDER BY r.listing LIMIT $4 OFFSET $5' END
  FROM (SELECT CASE list WHEN 'service' THEN 'd.service_id' ELSE 'd.id' END AS id,
    CASE list WHEN 'service' THEN 'd.service_listing' ELSE 'd.place_listing' END AS listing) o;
$$;

-- Ids of a page with the count of all that match and, where a point was given, metres to it.
DROP FUNCTION app.directory_search(text, text, jsonb, integer, bigint);
CREATE FUNCTION app.directory_search(audience text, list text, filter jsonb, size integer, before bigint)
RETURNS TABLE (id uuid, total bigint, distance double precision)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  f jsonb := jsonb_set(app.with_centroid(audience, filter), '{kind}', to_jsonb(list));
BEGIN
  RETURN QUERY EXECUTE app.directory_statement(list, f)
    USING audience, f, app.words_meant(audience, list, f), size, before;
END $$;

-- How many services there are for each code of each facet among those that match.
DROP FUNCTION app.directory_facets(text, jsonb);
CREATE FUNCTION app.directory_facets(audience text, filter jsonb) RETURNS TABLE (facet text, code text, services bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  f jsonb := app.with_centroid(audience, filter);
BEGIN
  RETURN QUERY EXECUTE 'WITH hit AS MATERIALIZED (SELECT d.service_id, d.languages, d.cost, d.status, d.term_ids, d.mobility_profiles,
      d.sectors, d.accepts_referrals, d.state, d.city FROM app.directory_offer d WHERE '
    || app.offer_conditions(f, false) || '),
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
    USING audience, f, app.words_meant(audience, 'service', f);
END $$;

DROP FUNCTION app.is_mistyped(text, text, jsonb);
DROP FUNCTION app.loosen_typing();

GRANT EXECUTE ON FUNCTION app.offer_words(jsonb, jsonb, jsonb), app.without_plural(text), app.is_passed_over(text),
  app.words_wanted(text), app.word_forms(text[]), app.offered_words(uuid, uuid[]), app.publish_words(uuid, uuid[], text[]) TO app_publish;
GRANT EXECUTE ON FUNCTION app.without_plural(text), app.is_passed_over(text), app.letters_apart(text, text), app.any_of(text[]),
  app.nearest_words(text, text), app.words_meant(text, text, jsonb), app.offer_conditions(jsonb, boolean),
  app.directory_statement(text, jsonb) TO app_search;
SELECT app.hand_over('app.publish_offers(uuid,uuid[])', 'app_publish', '');
SELECT app.hand_over('app.directory_search(text,text,jsonb,integer,bigint)', 'app_search');
SELECT app.hand_over('app.directory_facets(text,jsonb)', 'app_search');
