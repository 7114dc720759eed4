-- The versions of the shared attention protocol: the network publishes them, everybody reads them, nobody changes one. A version has
-- its steps, the terms of the clocks where a center says nothing (defaults) and the longest a center may set (ceilings).

-- The one reserved tenant (V001).
CREATE FUNCTION app.network() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN '0190a000-0000-7000-8000-000000000000'::uuid;
GRANT EXECUTE ON FUNCTION app.network() TO app_rw, app_exchange;

-- A term: so many minutes, or so many working days of the receiver's calendar.
CREATE FUNCTION app.is_limit(l jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(jsonb_typeof(l) = 'object' AND l ->> 'unit' IN ('minutes', 'working-days')
    AND jsonb_typeof(l -> 'amount') = 'number' AND l ->> 'amount' ~ '^[1-9][0-9]{0,5}$'
    AND (SELECT count(*) FROM jsonb_object_keys(CASE jsonb_typeof(l) WHEN 'object' THEN l ELSE '{}' END)) = 2, false);

-- Terms by urgency and clock: {"urgent": {"decide": {"amount": 4320, "unit": "minutes"}}}; p_whole: of each urgency and clock.
CREATE FUNCTION app.are_terms(t jsonb, p_whole boolean) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN jsonb_typeof(t) IS DISTINCT FROM 'object' THEN false ELSE
    NOT EXISTS (SELECT 1 FROM jsonb_each(t) u WHERE u.key NOT IN ('emergency', 'urgent', 'normal')
      OR jsonb_typeof(u.value) <> 'object'
      OR EXISTS (SELECT 1 FROM jsonb_each(CASE jsonb_typeof(u.value) WHEN 'object' THEN u.value ELSE '{}' END) c
        WHERE c.key NOT IN ('acknowledge', 'decide', 'contact') OR NOT app.is_limit(c.value)))
    AND (NOT p_whole OR NOT EXISTS (SELECT 1 FROM unnest(ARRAY['emergency', 'urgent', 'normal']) u,
      unnest(ARRAY['acknowledge', 'decide', 'contact']) c WHERE t -> u -> c IS NULL))
  END;
GRANT EXECUTE ON FUNCTION app.is_limit(jsonb), app.are_terms(jsonb, boolean) TO app_rw, app_exchange;

CREATE TABLE app.protocol_version (
  id            uuid PRIMARY KEY,
  label         text NOT NULL UNIQUE CHECK (label ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$'),
  in_force_from timestamptz NOT NULL UNIQUE,
  steps         jsonb NOT NULL CHECK (jsonb_typeof(steps) = 'array'
                  AND jsonb_array_length(CASE jsonb_typeof(steps) WHEN 'array' THEN steps ELSE '[]' END) BETWEEN 1 AND 40),
  defaults      jsonb NOT NULL CHECK (app.are_terms(defaults, true)),
  ceilings      jsonb NOT NULL CHECK (app.are_terms(ceilings, true)),
  created_at    timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT ON app.protocol_version TO app_rw, app_exchange;
GRANT INSERT ON app.protocol_version TO app_exchange;

-- The label of the version in force when this transaction began, so that all it does is under one.
CREATE FUNCTION app.protocol_in_force() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT v.label FROM app.protocol_version v WHERE v.in_force_from <= now()
          ORDER BY v.in_force_from DESC LIMIT 1);
GRANT EXECUTE ON FUNCTION app.protocol_in_force() TO app_rw, app_exchange;

-- Publishes a version, as the network: in force from the instant named, or from now (NULL). A second may have passed since that was
-- written down, and no more. Refuses CR003 (not the network), CR040 (DETAIL: label, in_force_from: there is one of that; past).
CREATE FUNCTION app.publish_protocol(p_id uuid, p_label text, p_from timestamptz, p_steps jsonb, p_defaults jsonb, p_ceilings jsonb)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  from_when timestamptz;
BEGIN
  IF app.tid() IS DISTINCT FROM app.network() THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  END IF;
  -- two at once: the second sees the first
  PERFORM pg_advisory_xact_lock(hashtextextended('publish_protocol', 0));
  IF p_from < clock_timestamp() - interval '1 second' THEN
    PERFORM app.exchange_refuse('CR040', 'past');
  END IF;
  from_when := greatest(p_from, clock_timestamp());
  IF EXISTS (SELECT 1 FROM app.protocol_version v WHERE v.label = p_label) THEN
    PERFORM app.exchange_refuse('CR040', 'label');
  ELSIF EXISTS (SELECT 1 FROM app.protocol_version v WHERE v.in_force_from = from_when) THEN
    PERFORM app.exchange_refuse('CR040', 'in_force_from');
  END IF;
  INSERT INTO app.protocol_version (id, label, in_force_from, steps, defaults, ceilings)
  VALUES (p_id, p_label, from_when, p_steps, p_defaults, p_ceilings);
END $$;
SELECT app.hand_over('app.publish_protocol(uuid,text,timestamptz,jsonb,jsonb,jsonb)', 'app_exchange');

-- Version 1.0, which every referral so far was written under: the terms are those of the clocks (org.corredor.network.protocol.Terms
-- has the same), the ceilings leave an emergency as it is. No speaker has reviewed the Haitian Creole yet.
INSERT INTO app.protocol_version (id, label, in_force_from, steps, defaults, ceilings)
SELECT '0190a000-0000-7000-8000-00000f010000', '1.0', '2026-01-05 12:00+00', jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'code', s.code, 'institution', s.institution, 'institution_name', s.named,
    'limit', CASE WHEN s.minutes IS NOT NULL THEN jsonb_build_object('amount', s.minutes, 'unit', 'minutes') END,
    'texts', jsonb_build_object('es', s.es, 'en', s.en, 'ht', s.ht))) ORDER BY s.n),
  '{"emergency": {"acknowledge": {"amount": 60, "unit": "minutes"}, "decide": {"amount": 1440, "unit": "minutes"},
                  "contact": {"amount": 1440, "unit": "minutes"}},
    "urgent": {"acknowledge": {"amount": 1440, "unit": "minutes"}, "decide": {"amount": 4320, "unit": "minutes"},
               "contact": {"amount": 4320, "unit": "minutes"}},
    "normal": {"acknowledge": {"amount": 3, "unit": "working-days"}, "decide": {"amount": 10, "unit": "working-days"},
               "contact": {"amount": 20160, "unit": "minutes"}}}',
  '{"emergency": {"acknowledge": {"amount": 60, "unit": "minutes"}, "decide": {"amount": 1440, "unit": "minutes"},
                  "contact": {"amount": 1440, "unit": "minutes"}},
    "urgent": {"acknowledge": {"amount": 2880, "unit": "minutes"}, "decide": {"amount": 7200, "unit": "minutes"},
               "contact": {"amount": 7200, "unit": "minutes"}},
    "normal": {"acknowledge": {"amount": 5, "unit": "working-days"}, "decide": {"amount": 15, "unit": "working-days"},
               "contact": {"amount": 43200, "unit": "minutes"}}}'
FROM (VALUES
  (1, 'consent', 'origin', 'Centro de origen', NULL::integer,
    'La persona decide qué se comparte, con quién y hasta cuándo.',
    'The person decides what is shared, with whom and until when.',
    'Moun nan deside kisa yo pataje, ak ki moun epi jiskilè.'),
  (2, 'send', 'origin', 'Centro de origen', NULL,
    'Se envía la canalización: primero solo qué ayuda hace falta; los datos quedan sellados.',
    'The referral is sent: at first only what help is needed; the data stay sealed.',
    'Yo voye referans lan: an premye se sèlman ki èd ki nesesè; done yo rete sele.'),
  (3, 'acknowledge', 'receiver', 'Quien recibe', NULL,
    'Alguien que puede decidir la lee, en el plazo de su urgencia.',
    'Somebody who may decide reads it, within the term of its urgency.',
    'Yon moun ki ka deside li l, nan delè ijans li.'),
  (4, 'decide', 'receiver', 'Quien recibe', NULL,
    'Se acepta, o se rechaza con motivo, en el plazo de su urgencia. Al aceptar se abren los datos.',
    'It is accepted, or rejected with a reason, within the term of its urgency. Accepting opens the data.',
    'Yo aksepte l, oswa yo refize l ak rezon, nan delè ijans li. Lè yo aksepte, done yo louvri.'),
  (5, 'first-contact', 'receiver', 'Quien recibe', NULL,
    'Se habla con la persona por primera vez, en el plazo de su urgencia y por un medio seguro para ella.',
    'The person is spoken to for the first time, within the term of its urgency and in a way that is safe for them.',
    'Yo pale ak moun nan pou premye fwa, nan delè ijans li ak yon mwayen ki an sekirite pou li.'),
  (6, 'complete', 'receiver', 'Quien recibe', NULL,
    'Se da el servicio y se dice el resultado.',
    'The service is given and its outcome told.',
    'Yo bay sèvis la epi yo di rezilta a.'),
  (7, 'close', 'origin', 'Centro de origen', 43200,
    'El centro de origen conoce el resultado y cierra.',
    'The center of origin takes note of the outcome and closes.',
    'Sant ki te voye l la pran nòt rezilta a epi li fèmen l.')
) AS s(n, code, institution, named, minutes, es, en, ht);
