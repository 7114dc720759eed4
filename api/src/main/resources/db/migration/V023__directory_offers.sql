-- The rows that search filters by, made anew for the services among the ids from the documents of the same audience.

CREATE FUNCTION app.codes_of(documents jsonb, path jsonpath) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT coalesce(array_agg(DISTINCT c.code), '{}') FROM (SELECT jsonb_path_query(documents, path) #>> '{}' AS code) c WHERE c.code IS NOT NULL;
END;

-- Lower case without accents, as words are compared when somebody typed them wrongly.
CREATE FUNCTION app.folded(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, t));

-- Text of a document in one of the three languages: the record's own, its terms' labels, its translations.
CREATE FUNCTION app.offer_words(service jsonb, organization jsonb, place jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT left(app.folded(concat_ws(' ', service ->> 'name', service ->> 'alternate_name', organization ->> 'name',
    organization ->> 'alternate_name', place ->> 'name',
    (SELECT string_agg(n #>> '{}', ' ') FROM jsonb_path_query(service, '$.attributes[*].taxonomy_term.name') n),
    (SELECT string_agg(n #>> '{}', ' ') FROM jsonb_path_query(service, '$.translations[*] ? (@.field == "name").text') n))), 2000);
END;

CREATE FUNCTION app.offer_tsv(service jsonb, organization jsonb, place jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT setweight(to_tsvector('app.es', coalesce(service ->> 'name', '')), 'A')
    || setweight(to_tsvector('app.es', concat_ws(' ', service ->> 'alternate_name', organization ->> 'name',
      organization ->> 'alternate_name',
      (SELECT string_agg(n #>> '{}', ' ') FROM jsonb_path_query(service, '$.attributes[*].taxonomy_term.name') n))), 'B')
    || setweight(to_tsvector('app.es', concat_ws(' ', service ->> 'description', service #>> '{program,name}', place ->> 'name')), 'C')
    || setweight(to_tsvector('app.es', concat_ws(' ', service ->> 'eligibility_description', service ->> 'interpretation_services',
      service ->> 'application_process', service ->> 'fees_description', place #>> '{addresses,0,city}',
      place #>> '{addresses,0,state_province}')), 'D')
    || setweight(to_tsvector('app.en', coalesce((SELECT string_agg(n #>> '{}', ' ')
      FROM jsonb_path_query(service, '$.translations[*] ? (@.language == "en" && @.field == "name").text') n), '')), 'A')
    || setweight(to_tsvector('app.ht', coalesce((SELECT string_agg(n #>> '{}', ' ')
      FROM jsonb_path_query(service, '$.translations[*] ? (@.language == "ht" && @.field == "name").text') n), '')), 'A')
    || setweight(to_tsvector('app.en', coalesce((SELECT string_agg(n #>> '{}', ' ')
      FROM jsonb_path_query(service, '$.translations[*] ? (@.language == "en" && @.field != "name").text') n), '')), 'C')
    || setweight(to_tsvector('app.ht', coalesce((SELECT string_agg(n #>> '{}', ' ')
      FROM jsonb_path_query(service, '$.translations[*] ? (@.language == "ht" && @.field != "name").text') n), '')), 'C')
    || setweight(to_tsvector('app.en', coalesce((SELECT string_agg(n #>> '{}', ' ')
      FROM jsonb_path_query(service, '$.attributes[*].taxonomy_term.labels.en') n), '')), 'B')
    || setweight(to_tsvector('app.ht', coalesce((SELECT string_agg(n #>> '{}', ' ')
      FROM jsonb_path_query(service, '$.attributes[*].taxonomy_term.labels.ht') n), '')), 'B');
END;

-- A service that isn't active is closed, to the last day of its closure where that is known: a schedule of id 0.
CREATE FUNCTION app.status_closure(service jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN service ->> 'status' = 'active' THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object(
    'id', '00000000-0000-0000-0000-000000000000', 'closed', true, 'valid_from', '1900-01-01',
    'valid_to', least(coalesce(service ->> 'closed_until', '2200-12-31'), '2200-12-31'))) END;

-- Which schedules say when: those of the service at the place, else the service's, else the place's. A closure holds wherever it is
-- written: a place that is closed is so for all that is given there.
CREATE FUNCTION app.offer_schedules(service jsonb, given jsonb, place jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT h.hours || jsonb_path_query_array(jsonb_build_array(given -> 'schedules', service -> 'schedules', place -> 'schedules') - h.from_level,
    '$[*][*] ? (@.closed == true)') || app.status_closure(service)
  FROM (SELECT coalesce(given -> 'schedules', service -> 'schedules', place -> 'schedules', '[]'::jsonb) AS hours,
    CASE WHEN given ? 'schedules' THEN 0 WHEN service ? 'schedules' THEN 1 ELSE 2 END AS from_level) h
$$;

CREATE FUNCTION app.publish_offers(me uuid, ids uuid[]) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  home text := (SELECT t.zone FROM app.tenant t WHERE t.id = me);
  services uuid[];
BEGIN
  services := ARRAY(SELECT d.id FROM app.directory_record d WHERE d.audience = 'partner' AND d.id = ANY (ids) AND d.kind = 'service'
    UNION SELECT d.service_id FROM app.directory_record d WHERE d.audience = 'partner' AND d.id = ANY (ids)
      AND d.kind = 'service_at_location'
    UNION SELECT d.service_id FROM app.directory_offer d WHERE d.audience = 'partner' AND d.owner_tenant_id = me
      AND (d.id = ANY (ids) OR d.service_id = ANY (ids)));
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
  DELETE FROM app.directory_opening g WHERE g.id = ANY (ids || services)
    AND NOT EXISTS (SELECT FROM app.directory_offer d WHERE d.audience = g.audience AND d.id = g.id);
END $$;
GRANT EXECUTE ON FUNCTION app.codes_of(jsonb, jsonpath), app.folded(text), app.offer_words(jsonb, jsonb, jsonb),
  app.offer_tsv(jsonb, jsonb, jsonb), app.status_closure(jsonb), app.offer_schedules(jsonb, jsonb, jsonb) TO app_publish, app_search;
SELECT app.hand_over('app.publish_offers(uuid,uuid[])', 'app_publish', '');

-- Keeps what the API worked out: when offers are known to be open. An offer that has other schedules by now is left alone.
CREATE FUNCTION app.keep_openings(audiences text[], ids uuid[], digests text[], open tstzmultirange[], horizon tstzrange) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO app.directory_opening (audience, id, open, horizon, schedule_digest)
  SELECT k.audience, k.id, k.open, keep_openings.horizon, k.digest
  FROM unnest(audiences, ids, digests, keep_openings.open) AS k(audience, id, digest, open)
  JOIN app.directory_offer d ON d.audience = k.audience AND d.id = k.id AND d.schedule_digest = k.digest
  ON CONFLICT (audience, id) DO UPDATE SET open = excluded.open, horizon = excluded.horizon, schedule_digest = excluded.schedule_digest;
END $$;
SELECT app.hand_over('app.keep_openings(text[],uuid[],text[],tstzmultirange[],tstzrange)', 'app_publish');
