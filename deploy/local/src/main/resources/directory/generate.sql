-- A large directory that nobody could take for a real one: for tests of search and for measuring it. Set-based, and the same for the
-- same parameters: what looks random is a hash of seed, kind and number. Places are real cities with their coordinates and zones;
-- organizations, streets, telephones and hours are made up and say so in their names. Run as app_owner in one transaction, with
--   generate.tenant, generate.services, generate.locations, generate.seed
-- set; ids that are there already are left alone. Publishes nothing: that goes by batches (local.GeneratedDirectory).
CREATE FUNCTION pg_temp.setting(name text) RETURNS integer LANGUAGE sql STABLE RETURN current_setting('generate.' || name)::integer;
CREATE FUNCTION pg_temp.home() RETURNS uuid LANGUAGE sql STABLE RETURN current_setting('generate.tenant')::uuid;
CREATE FUNCTION pg_temp.hashed(kind text, n bigint) RETURNS text LANGUAGE sql STABLE
  RETURN md5(current_setting('generate.seed') || ' ' || kind || ' ' || n);
-- An id of the shape of UUIDv7.
CREATE FUNCTION pg_temp.id_of(kind text, n bigint) RETURNS uuid LANGUAGE sql STABLE
  RETURN overlay(overlay(pg_temp.hashed(current_setting('generate.tenant') || kind, n) placing '7' from 13) placing '8' from 17)::uuid;
-- A number from 0 to below the bound.
CREATE FUNCTION pg_temp.pick(kind text, n bigint, bound bigint) RETURNS integer LANGUAGE sql STABLE
  RETURN (('x' || left(pg_temp.hashed(kind, n), 8))::bit(32)::bigint % bound)::integer;
CREATE FUNCTION pg_temp.one_of(kind text, n bigint, among text[]) RETURNS text LANGUAGE sql STABLE
  RETURN among[1 + pg_temp.pick(kind, n, cardinality(among))];

CREATE TEMPORARY TABLE city ON COMMIT DROP AS
SELECT row_number() OVER () - 1 AS n, c.* FROM (VALUES
  ('Tijuana', 'Baja California', 32.5149, -117.0382, 'America/Tijuana', '22'), ('Mexicali', 'Baja California', 32.6245, -115.4523, 'America/Tijuana', '21'),
  ('Ensenada', 'Baja California', 31.8667, -116.5964, 'America/Tijuana', '22'), ('Tecate', 'Baja California', 32.5667, -116.6333, 'America/Tijuana', '21'),
  ('Playas de Rosarito', 'Baja California', 32.3422, -117.0618, 'America/Tijuana', '22'), ('Nogales', 'Sonora', 31.3086, -110.9458, 'America/Hermosillo', '84'),
  ('Hermosillo', 'Sonora', 29.0729, -110.9559, 'America/Hermosillo', '83'), ('Guaymas', 'Sonora', 27.9179, -110.9089, 'America/Hermosillo', '85'),
  ('Ciudad Obregón', 'Sonora', 27.4828, -109.9304, 'America/Hermosillo', '85'), ('Los Mochis', 'Sinaloa', 25.7904, -108.9859, 'America/Mazatlan', '81'),
  ('Topolobampo', 'Sinaloa', 25.6044, -109.0508, 'America/Mazatlan', '81'), ('Culiacán', 'Sinaloa', 24.8091, -107.3940, 'America/Mazatlan', '80'),
  ('Mazatlán', 'Sinaloa', 23.2494, -106.4111, 'America/Mazatlan', '82'), ('Tepic', 'Nayarit', 21.5042, -104.8946, 'America/Mazatlan', '63'),
  ('Ciudad Juárez', 'Chihuahua', 31.6904, -106.4245, 'America/Ciudad_Juarez', '32'), ('Chihuahua', 'Chihuahua', 28.6330, -106.0691, 'America/Chihuahua', '31'),
  ('Ojinaga', 'Chihuahua', 29.5646, -104.4167, 'America/Ojinaga', '32'), ('Ciudad Acuña', 'Coahuila', 29.3232, -100.9522, 'America/Matamoros', '26'),
  ('Piedras Negras', 'Coahuila', 28.7000, -100.5231, 'America/Matamoros', '26'), ('Saltillo', 'Coahuila', 25.4232, -101.0053, 'America/Monterrey', '25'),
  ('Torreón', 'Coahuila', 25.5428, -103.4068, 'America/Monterrey', '27'), ('Nuevo Laredo', 'Tamaulipas', 27.4779, -99.5496, 'America/Matamoros', '88'),
  ('Reynosa', 'Tamaulipas', 26.0508, -98.2979, 'America/Matamoros', '88'), ('Matamoros', 'Tamaulipas', 25.8690, -97.5027, 'America/Matamoros', '87'),
  ('Monterrey', 'Nuevo León', 25.6866, -100.3161, 'America/Monterrey', '64'), ('San Luis Potosí', 'San Luis Potosí', 22.1565, -100.9855, 'America/Mexico_City', '78'),
  ('Silao', 'Guanajuato', 20.9476, -101.4270, 'America/Mexico_City', '36'), ('Celaya', 'Guanajuato', 20.5280, -100.8113, 'America/Mexico_City', '38'),
  ('Querétaro', 'Querétaro', 20.5888, -100.3899, 'America/Mexico_City', '76'), ('Guadalajara', 'Jalisco', 20.6597, -103.3496, 'America/Mexico_City', '44'),
  ('Ciudad de México', 'Ciudad de México', 19.4326, -99.1332, 'America/Mexico_City', '06'), ('Puebla', 'Puebla', 19.0414, -98.2063, 'America/Mexico_City', '72'),
  ('Tlaxcala', 'Tlaxcala', 19.3139, -98.2404, 'America/Mexico_City', '90'), ('Orizaba', 'Veracruz', 18.8504, -97.1036, 'America/Mexico_City', '94'),
  ('Coatzacoalcos', 'Veracruz', 18.1345, -94.4590, 'America/Mexico_City', '96'), ('Acayucan', 'Veracruz', 17.9490, -94.9149, 'America/Mexico_City', '96'),
  ('Oaxaca de Juárez', 'Oaxaca', 17.0732, -96.7266, 'America/Mexico_City', '68'), ('Ixtepec', 'Oaxaca', 16.5636, -95.0985, 'America/Mexico_City', '70'),
  ('Tapachula', 'Chiapas', 14.9056, -92.2634, 'America/Mexico_City', '30'), ('Tuxtla Gutiérrez', 'Chiapas', 16.7516, -93.1029, 'America/Mexico_City', '29'),
  ('Villahermosa', 'Tabasco', 17.9895, -92.9475, 'America/Mexico_City', '86'), ('Tenosique', 'Tabasco', 17.4743, -91.4230, 'America/Mexico_City', '86'),
  ('Mérida', 'Yucatán', 20.9674, -89.5926, 'America/Merida', '97'), ('Cancún', 'Quintana Roo', 21.1619, -86.8515, 'America/Cancun', '77')
) AS c(city, state, latitude, longitude, zone, postal);

-- What kinds of services there are: the term of the network, words that people search for.
CREATE TEMPORARY TABLE kind ON COMMIT DROP AS
SELECT row_number() OVER () - 1 AS n, k.* FROM (VALUES
  ('guidance-rights', 'Asesoría laboral', 'Labour advice', 'Konsèy travay', 'Asesoría sobre salarios no pagados, despido injustificado y seguridad social.'),
  ('guidance-labour-procedures', 'Trámites laborales', 'Labour procedures', 'Demach travay', 'Ayuda con el registro de contribuyentes y el número de seguridad social.'),
  ('guidance-formal-jobs', 'Bolsa de trabajo', 'Job listings', 'Lis travay', 'Vacantes de empleo formal y preparación para entrevistas.'),
  ('physical-accompaniment', 'Acompañamiento a trámites', 'Accompaniment', 'Akonpayman', 'Una persona acompaña a oficinas y citas.'),
  ('conciliation-accompaniment', 'Acompañamiento en conciliación', 'Accompaniment in conciliation', 'Akonpayman nan konsilyasyon', 'Acompañamiento ante el centro de conciliación laboral.'),
  ('legal-representation', 'Representación jurídica', 'Legal representation', 'Reprezantasyon legal', 'Abogadas y abogados para juicios laborales y migratorios.'),
  ('interpretation', 'Interpretación', 'Interpretation', 'Entèpretasyon', 'Interpretación de criollo haitiano, inglés y lenguas indígenas.'),
  ('job-offer-check', 'Verificación de ofertas', 'Job-offer check', 'Verifikasyon òf travay', 'Revisión de ofertas de trabajo temporal y de reclutadores.'),
  ('training', 'Talleres y cursos', 'Workshops and courses', 'Atelye ak kou', 'Cursos de español, oficios y derechos.'),
  ('socio-emotional-support', 'Apoyo psicológico', 'Psychological support', 'Sipò sikolojik', 'Escucha, contención y terapia breve.'),
  ('shelter', 'Albergue temporal', 'Temporary shelter', 'Abri tanporè', 'Camas, regaderas y comida para personas y familias.'),
  ('health', 'Consultorio médico', 'Medical clinic', 'Klinik', 'Consulta general, vacunas y atención prenatal.'),
  ('food', 'Comedor', 'Soup kitchen', 'Kantin', 'Desayuno y comida caliente.'),
  ('documentation', 'Regularización migratoria', 'Migration documents', 'Dokiman imigrasyon', 'Tarjetas de visitante, residencia y su renovación.'),
  ('refugee-status', 'Asesoría sobre refugio', 'Refugee advice', 'Konsèy pou refijye', 'Cómo pedir la condición de refugiado y qué pasa después.'),
  ('school-enrolment', 'Inscripción escolar', 'School enrolment', 'Enskripsyon lekòl', 'Que niñas, niños y adolescentes entren a la escuela.')
) AS k(code, es, en, ht, description);

-- Numbers of organizations, locations, services, each knowing where it belongs: location l and service s of organization l or s modulo
-- their count, so every organization has at least one location.
CREATE TEMPORARY TABLE total ON COMMIT DROP AS
SELECT greatest(1, least(pg_temp.setting('services') / 10, pg_temp.setting('locations'))) AS organizations;
CREATE TEMPORARY TABLE place ON COMMIT DROP AS
SELECT l AS n, pg_temp.id_of('location', l) AS id, pg_temp.id_of('organization', l % t.organizations) AS organization_id, c.city, c.state,
  c.zone, round((c.latitude + (pg_temp.pick('latitude', l, 2001) - 1000) * 0.00006)::numeric, 6) AS latitude,
  round((c.longitude + (pg_temp.pick('longitude', l, 2001) - 1000) * 0.00006)::numeric, 6) AS longitude,
  c.postal || lpad((pg_temp.pick('postal', l, 60) * 10)::text, 3, '0') AS postal_code, pg_temp.pick('for partners', l, 20) = 0 AS hidden
FROM total t, generate_series(0, pg_temp.setting('locations') - 1) AS l
JOIN city c ON c.n = pg_temp.pick('city', l, 44);
CREATE TEMPORARY TABLE offer ON COMMIT DROP AS
SELECT s AS n, pg_temp.id_of('service', s) AS id, s % t.organizations AS organization, pg_temp.id_of('organization', s % t.organizations) AS organization_id,
  t.organizations, (pg_temp.setting('locations') - 1 - s % t.organizations) / t.organizations + 1 AS places, k.*
FROM total t, generate_series(0, pg_temp.setting('services') - 1) AS s
JOIN (SELECT n AS kind, code, es, en, ht, description FROM kind) k ON k.kind = pg_temp.pick('kind', s, 16);
CREATE UNIQUE INDEX ON place (n);
CREATE UNIQUE INDEX ON offer (n);
ANALYZE place, offer;

INSERT INTO app.organization (tenant_id, id, name, description, website, publication, last_modified)
SELECT pg_temp.home(), p.organization_id, 'Centro ficticio ' || p.n + 1 || ' de ' || p.city,
  'Organización inventada para pruebas; no existe. Trabaja en ' || p.city || ', ' || p.state || '.', 'https://centro-' || p.n + 1 || '.example',
  'published', '2026-01-05 12:00+00'::timestamptz + p.n * interval '1 minute'
FROM place p, total t WHERE p.n < t.organizations
ON CONFLICT DO NOTHING;

INSERT INTO app.location (tenant_id, id, organization_id, location_type, name, description, transportation, latitude, longitude, time_zone,
  audience, publication, last_modified)
SELECT pg_temp.home(), p.id, p.organization_id, 'physical', 'Sede ficticia ' || p.n + 1, 'Lugar inventado para pruebas.',
  CASE WHEN p.n % 3 = 0 THEN 'Ruta ' || 1 + pg_temp.pick('route', p.n, 90) END, p.latitude, p.longitude, p.zone,
  CASE WHEN p.hidden THEN 'partner' ELSE 'public' END, 'published', '2026-01-05 12:00+00'::timestamptz + p.n * interval '1 minute'
FROM place p
ON CONFLICT DO NOTHING;
INSERT INTO app.address (tenant_id, id, location_id, address_1, city, state_province, postal_code, country, address_type)
SELECT pg_temp.home(), pg_temp.id_of('address', p.n), p.id, 'Calle Ficticia ' || 1 + pg_temp.pick('street', p.n, 900), p.city, p.state,
  p.postal_code, 'MX', 'physical'
FROM place p
ON CONFLICT DO NOTHING;
INSERT INTO app.phone (tenant_id, id, location_id, number, type)
SELECT pg_temp.home(), pg_temp.id_of('phone', p.n), p.id, '000 555 01' || lpad((p.n % 100)::text, 2, '0'), 'voice' FROM place p WHERE p.n % 4 <> 0
ON CONFLICT DO NOTHING;

-- Nine of ten places say when they are open; some close on a day of December or open on one Saturday only.
INSERT INTO app.schedule (tenant_id, id, location_id, position, freq, byday, dtstart, opens_at, closes_at, closed, description)
SELECT pg_temp.home(), pg_temp.id_of('schedule ' || r.position, p.n), p.id, r.position, r.freq, r.byday, r.day, r.opens_at, r.closes_at, r.closed, r.why
FROM place p
CROSS JOIN LATERAL (
  SELECT 1, 'WEEKLY', pg_temp.one_of('days', p.n, '{"MO,TU,WE,TH,FR","MO,TU,WE,TH,FR,SA","MO,WE,FR","TU,TH,SA","MO,TU,WE,TH,FR,SA,SU"}'), NULL::date,
    pg_temp.one_of('opens', p.n, '{08:00,09:00,09:30,10:00}'), pg_temp.one_of('closes', p.n, '{14:00,15:00,17:00,18:30,20:00}'), NULL::boolean, NULL
  UNION ALL SELECT 2, NULL, NULL, date '2026-12-21' + pg_temp.pick('closed', p.n, 14), NULL, NULL, true, 'Cerrado por vacaciones' WHERE p.n % 8 = 0
  UNION ALL SELECT 3, NULL, NULL, date '2026-11-07' + 7 * pg_temp.pick('fair', p.n, 20), '10:00', '13:00', NULL, 'Jornada de atención' WHERE p.n % 25 = 0
) AS r(position, freq, byday, day, opens_at, closes_at, closed, why)
WHERE pg_temp.pick('has hours', p.n, 10) > 0
ON CONFLICT DO NOTHING;

INSERT INTO app.service (tenant_id, id, organization_id, name, description, status, application_process, fees_description,
  eligibility_description, accepts_referrals, publication, last_modified)
SELECT pg_temp.home(), o.id, o.organization_id, o.es || ' del Centro ficticio ' || o.organization + 1,
  o.description || ' ' || pg_temp.one_of('detail', o.n, '{"Atención sin cita.","Con cita previa por teléfono.","Atención para familias con niñas y niños.","Se atiende en confianza y sin costo para quien no puede pagar.","Grupos pequeños.","Personal con experiencia en frontera."}'),
  pg_temp.one_of('status', o.n, '{active,active,active,active,active,active,active,active,active,active,active,active,active,active,active,active,active,active,"temporarily closed",inactive}'),
  CASE WHEN o.n % 3 = 0 THEN 'Acudir al lugar y preguntar en recepción.' END, CASE WHEN o.n % 5 = 0 THEN 'Sin costo para quien no puede pagar.' END,
  CASE WHEN o.n % 2 = 0 THEN 'Personas en movilidad y sus familias' END,
  false, -- nobody is there to take them
  'published', '2026-01-05 12:00+00'::timestamptz + o.n * interval '1 minute'
FROM offer o
ON CONFLICT DO NOTHING;

-- At a place of its organization; each fifth at the next one, too.
INSERT INTO app.service_at_location (tenant_id, id, service_id, location_id, publication, last_modified)
SELECT pg_temp.home(), pg_temp.id_of('service at location ' || x, o.n), o.id, p.id, 'published', '2026-01-05 12:00+00'::timestamptz + o.n * interval '1 minute'
FROM offer o CROSS JOIN generate_series(0, 1) AS x
JOIN place p ON p.n = o.organization + o.organizations * ((pg_temp.pick('place', o.n, o.places) + x) % o.places)
WHERE x = 0 OR (o.n % 5 = 0 AND o.places > 1)
ON CONFLICT DO NOTHING;

INSERT INTO app.language (tenant_id, id, service_id, position, code)
SELECT pg_temp.home(), pg_temp.id_of('language ' || l.code, o.n), o.id, l.position, l.code
FROM offer o JOIN (VALUES ('es', 1, 100), ('en', 2, 25), ('ht', 3, 12), ('fr', 4, 4), ('nah', 5, 3), ('mix', 6, 2)) AS l(code, position, percent)
  ON pg_temp.pick('language ' || l.code, o.n, 100) < l.percent
ON CONFLICT DO NOTHING;

INSERT INTO app.cost_option (tenant_id, id, service_id, amount, currency, option)
SELECT pg_temp.home(), pg_temp.id_of('cost', o.n), o.id, CASE WHEN c.way < 60 THEN 0 ELSE 50 + 10 * (c.way - 60) END, 'MXN', CASE WHEN c.way < 60 THEN 'Gratuito' ELSE 'Cuota' END
FROM offer o CROSS JOIN LATERAL (SELECT pg_temp.pick('cost', o.n, 100) AS way) c WHERE c.way < 75
ON CONFLICT DO NOTHING;

INSERT INTO app.required_document (tenant_id, id, service_id, document)
SELECT pg_temp.home(), pg_temp.id_of('document', o.n), o.id, pg_temp.one_of('document', o.n, '{"Identificación, si la tiene","Comprobante de domicilio","Contrato o recibos de pago"}')
FROM offer o WHERE o.n % 3 = 1
ON CONFLICT DO NOTHING;

INSERT INTO app.eligibility_rule (tenant_id, id, service_id, subject, codes, minimum, maximum, excludes)
SELECT pg_temp.home(), pg_temp.id_of('rule', o.n), o.id, r.subject, r.codes, r.minimum, r.maximum, r.excludes
FROM offer o JOIN (VALUES
  (0, 'mobility-profile', '{in-transit,asylum-seeker,refugee}'::text[], NULL::integer, NULL::integer, false), (1, 'mobility-profile', '{deported,returned}', NULL, NULL, false),
  (2, 'mobility-profile', '{temporary-h2,potential}', NULL, NULL, false), (3, 'mobility-profile', '{internally-displaced,national,settled}', NULL, NULL, false),
  (4, 'sector', '{maquila}', NULL, NULL, false), (5, 'sector', '{agriculture,construction}', NULL, NULL, false), (6, 'sector', '{platform,informal}', NULL, NULL, false),
  (7, 'age', '{}', 18, NULL, false), (8, 'age', '{}', NULL, 17, false), (9, 'gender', '{woman}', NULL, NULL, false), (10, 'nationality', '{MX}', NULL, NULL, true),
  (11, 'nationality', '{HT,HN,SV,GT}', NULL, NULL, false)
) AS r(n, subject, codes, minimum, maximum, excludes) ON r.n = pg_temp.pick('rule', o.n, 24)
ON CONFLICT DO NOTHING;

INSERT INTO app.attribute (tenant_id, id, record_id, link_id, position, taxonomy_term_id, link_type, link_entity)
SELECT pg_temp.home(), pg_temp.id_of('attribute ' || a.position, o.n), o.id, o.id, a.position, t.id, 'taxonomy', 'service'
FROM offer o
CROSS JOIN LATERAL (
  SELECT 1, o.code
  UNION ALL SELECT 2, pg_temp.one_of('for', o.n, '{women,families,children,lgbtiq,in-transit,deported,asylum-seeker}') WHERE pg_temp.pick('for whom', o.n, 3) = 0
  UNION ALL SELECT 3, pg_temp.one_of('sector', o.n, '{maquila,agriculture,construction,platform,informal}') WHERE pg_temp.pick('of sector', o.n, 5) = 0
) AS a(position, code)
JOIN app.taxonomy_term t ON t.tenant_id = '0190a000-0000-7000-8000-000000000000' AND t.code = a.code
ON CONFLICT DO NOTHING;

INSERT INTO app.translation (tenant_id, id, record_id, field, language, text, source_digest, updated_at)
SELECT pg_temp.home(), pg_temp.id_of('translation ' || l.language, o.n), o.id, 'name', l.language,
  CASE l.language WHEN 'en' THEN o.en || ' of fictional centre ' ELSE o.ht || ' sant envante ' END || o.organization + 1,
  sha256(convert_to(o.es || ' del Centro ficticio ' || o.organization + 1, 'UTF8')), '2026-01-05 12:00+00'
FROM offer o JOIN (VALUES ('en', 3), ('ht', 8)) AS l(language, each) ON pg_temp.pick('translated ' || l.language, o.n, l.each) = 0
ON CONFLICT DO NOTHING;

INSERT INTO app.verification (tenant_id, id, record_id, part, method, verified_at)
SELECT pg_temp.home(), pg_temp.id_of('verification', o.n), o.id, 'whole', pg_temp.one_of('method', o.n, '{phone,visit,website,provider}'),
  '2026-11-01 12:00+00'::timestamptz - pg_temp.pick('verified', o.n, 700) * interval '1 day'
FROM offer o WHERE pg_temp.pick('is verified', o.n, 5) < 2
ON CONFLICT DO NOTHING;

INSERT INTO app.unit (tenant_id, id, name) VALUES (pg_temp.home(), pg_temp.id_of('unit', 0), 'camas') ON CONFLICT DO NOTHING;
INSERT INTO app.service_capacity (tenant_id, id, service_id, unit_id, available, maximum, updated)
SELECT pg_temp.home(), pg_temp.id_of('capacity', o.n), o.id, pg_temp.id_of('unit', 0), pg_temp.pick('beds', o.n, 30), 30, '2026-11-01 12:00+00'
FROM offer o WHERE o.code = 'shelter'
ON CONFLICT DO NOTHING;
