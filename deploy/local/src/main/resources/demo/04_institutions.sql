-- Who else the founding documents name, kept by the center whose documents name them; what the law says of an authority cites its
-- article. No telephone, street or hours are made up, and nobody verified these entries. None accepts referrals: a referral
-- reaches the center that keeps the entry, not the institution; people are sent there by hand. An entry that went to another center since
-- stays there. Ids: organization …bnkk00 (center n, number kk),
-- location …bnkk01, address …bnkk02, services …bnkk11, …, service at location …bnkk21, …, program …bnkk31, service area …bnkk4s, language …bnkk5s.
INSERT INTO app.organization (tenant_id, id, name, alternate_name, description, year_incorporated, publication, last_modified)
SELECT ('0190a000-0000-7000-8000-0000000000c' || left(k, 1))::uuid, ('0190a000-0000-7000-8000-000000b' || k || '00')::uuid,
  name, short, description, since, 'published', '2026-01-05 12:00+00'
FROM (VALUES
  ('101', 'Sindicatos Unidos con México Moderno', 'SUCOMM',
   'Sindicato que gestiona el Centro de Recursos para Trabajadores Migrantes de Tijuana y, desde agosto de 2023, un segundo centro en Cancún.', NULL),
  ('102', 'Centro de Recursos para Trabajadores Migrantes, Cancún', NULL,
   'Segundo centro gestionado por SUCOMM, abierto en agosto de 2023. Todavía no forma parte de esta red.', NULL),
  ('103', 'Centro de Justicia para las Mujeres', NULL,
   'Servicio público de atención a mujeres que viven violencia, también en el trabajo.', NULL),
  ('104', 'Instituto Municipal de la Mujer', NULL, 'Institución municipal a la que se canaliza a mujeres que viven violencia.', NULL),
  ('105', 'Programa Binacional de Educación Migrante', 'PROBEM',
   'Programa público que apoya la vuelta a la escuela de niñas, niños y adolescentes migrantes.', NULL),
  ('106', 'Comisión Mexicana de Ayuda a Refugiados, oficina en Tijuana', 'COMAR Tijuana',
   'Oficina de la autoridad ante la que se pide la condición de refugiado, abierta por el aumento de solicitudes.', NULL),
  ('107', 'Centros de Integración para Migrantes', 'CIM',
   'Centros que atienden necesidades básicas y la integración laboral y escolar de quienes esperan en México su asilo en Estados Unidos.', NULL),
  ('108', 'Centros de conciliación laboral de las entidades federativas', NULL,
   'Autoridades estatales de la conciliación previa al juicio en asuntos de competencia local (LFT 590-E).', NULL),
  ('109', 'Centro Federal de Conciliación y Registro Laboral', 'CFCRL',
   'Autoridad federal de la conciliación en asuntos de competencia federal y del registro de sindicatos y contratos colectivos (LFT 590-A).', NULL),
  ('110', 'Procuraduría Federal de la Defensa del Trabajo', 'PROFEDET',
   'Autoridad que asesora y representa a personas trabajadoras y sus sindicatos (LFT 530).', NULL),
  ('111', 'Procuraduría de Protección de Niñas, Niños y Adolescentes', 'Procuraduría de Protección (DIF)',
   'Autoridad de la protección y restitución de los derechos de niñas, niños y adolescentes.', NULL),
  ('201', 'Coalición de Trabajadoras y Trabajadores Migrantes Temporales Sinaloenses', NULL,
   'Colectivo que desde 2013 defiende los derechos humanos laborales de quienes migran por temporada con visas H-2; abrió el CAAATM en 2018.', NULL),
  ('202', 'Unión de Jornaleros Agrícolas', 'UJA',
   'Colectivo de Sinaloa para la defensa de los derechos humanos laborales de quienes trabajan en el campo.', NULL),
  ('203', 'Consulado de Estados Unidos en Hermosillo', NULL,
   'Contacto de difusión: la Coalición informó allí en septiembre de 2023. No presta servicios de esta red y nunca recibe canalizaciones.', NULL),
  ('204', 'Centro de los Derechos del Migrante', 'CDM; Contratados',
   'Organización con información, por medio de Contratados, sobre reclutadores y empleadores de personas trabajadoras migrantes.', NULL),
  ('301', 'Colectiva de Mujeres Trabajadoras Rosa Luxemburgo A.C.', 'Colectiva Rosa Luxemburgo',
   'Grupo de trabajadoras de la maquila de Ciudad Juárez que abrió el CAOPT con ProDESC en abril de 2022.', NULL),
  ('302', 'Proyecto de Derechos Económicos, Sociales y Culturales A.C.', 'ProDESC',
   'Organización feminista que defiende los derechos económicos, sociales y culturales; promueve el Corredor de Justicia Laboral Transnacional.', 2005),
  ('303', 'Conductorxs por Juárez', 'CXJ',
   'Alianza de quienes conducen por plataformas en Ciudad Juárez, surgida en 2020 ante la violencia contra su gremio.', NULL),
  ('304', 'Coordinadora Nacional de Defensoras de Derechos Humanos Laborales', 'CNDDHL',
   'Espacio de organización de defensoras de derechos humanos laborales de varios estados, creado en 2013.', NULL),
  ('305', 'Coalición laboral de personas trabajadoras sexuales', 'CLaP!',
   'Colectivo de trabajadoras sexuales cis y trans de la Ciudad de México y Yucatán por sus derechos laborales y de seguridad social.', NULL),
  ('306', 'Unión de la industria cinematográfica y audiovisual', 'UNICA',
   'Sindicato independiente, con sede en la Ciudad de México, de quienes trabajan en cine y medios audiovisuales.', NULL),
  ('401', 'Sindicato Nacional de Trabajadores de General Tire', NULL, 'Sindicato que impulsa la Casa Obrera Potosina.', NULL),
  ('402', 'Frente Sindical Potosino', NULL,
   'Organizaciones sindicales del magisterio y del gobierno que se reúnen en la Casa Obrera Potosina.', NULL),
  ('403', 'Sindicato Independiente Nacional de Trabajadores y Trabajadoras de la Industria Automotriz', 'SINTTIA',
   'Sindicato independiente que ganó la representación en una planta de Silao, Guanajuato.', NULL),
  ('404', 'Los Mineros', NULL, 'Sindicato de personas trabajadoras; los documentos no dicen más.', NULL),
  ('405', 'Sindicato Nacional Independiente de Trabajadores de Industrias y de Servicios', 'SNITIS', 'Sindicato independiente de industrias y servicios.', NULL),
  ('406', 'Sindicato Independiente Nacional Democrático de Jornaleros Agrícolas', 'SINDJA', 'Sindicato independiente de quienes trabajan en el campo.', NULL),
  ('407', 'Liga Sindical Obrera Mexicana', NULL, 'Organización sindical independiente.', NULL)
) AS o(k, name, short, description, since)
WHERE NOT EXISTS (SELECT FROM app.organization known WHERE known.id = ('0190a000-0000-7000-8000-000000b' || k || '00')::uuid)
ON CONFLICT DO NOTHING;

INSERT INTO app.program (tenant_id, id, organization_id, position, name, description)
SELECT o.tenant_id, ('0190a000-0000-7000-8000-000000b' || k || '3' || p.p)::uuid,
  ('0190a000-0000-7000-8000-000000b' || k || '00')::uuid, p.p, p.name, p.description
FROM (VALUES
  ('302', 1, 'Escuela de Justicia Transnacional', 'Formación de personas defensoras de derechos humanos de América Latina, desde 2017.'),
  ('302', 2, 'RADAR', 'Herramienta, desde 2015, contra los abusos en el reclutamiento de personas trabajadoras temporales con visas H-2.')
) AS p(k, p, name, description)
JOIN app.organization o ON o.id = ('0190a000-0000-7000-8000-000000b' || k || '00')::uuid
ON CONFLICT DO NOTHING;

INSERT INTO app.location (tenant_id, id, organization_id, location_type, name, time_zone, audience, publication, last_modified)
SELECT o.tenant_id, ('0190a000-0000-7000-8000-000000b' || k || '01')::uuid,
  ('0190a000-0000-7000-8000-000000b' || k || '00')::uuid, 'physical', l.name, l.zone, 'public', 'published', '2026-01-05 12:00+00'
FROM (VALUES
  ('102', 'Cancún', 'America/Cancun'),
  ('106', 'COMAR Tijuana', 'America/Tijuana')
) AS l(k, name, zone)
JOIN app.organization o ON o.id = ('0190a000-0000-7000-8000-000000b' || k || '00')::uuid
ON CONFLICT DO NOTHING;

INSERT INTO app.address (tenant_id, id, location_id, address_1, city, state_province, postal_code, country, address_type)
SELECT o.tenant_id, ('0190a000-0000-7000-8000-000000b' || k || '02')::uuid,
  ('0190a000-0000-7000-8000-000000b' || k || '01')::uuid, '', city, state, '', 'MX', 'physical'
FROM (VALUES ('102', 'Cancún', 'Quintana Roo'), ('106', 'Tijuana', 'Baja California')) AS a(k, city, state)
JOIN app.organization o ON o.id = ('0190a000-0000-7000-8000-000000b' || k || '00')::uuid
ON CONFLICT DO NOTHING;

INSERT INTO app.service (tenant_id, id, organization_id, program_id, name, description, status, application_process,
  eligibility_description, accepts_referrals, publication, last_modified)
SELECT o.tenant_id, ('0190a000-0000-7000-8000-000000b' || k || '1' || s)::uuid,
  ('0190a000-0000-7000-8000-000000b' || k || '00')::uuid,
  CASE k WHEN '302' THEN '0190a000-0000-7000-8000-000000b30231'::uuid END, v.name, v.description, 'active', application,
  eligibility, false, 'published', '2026-01-05 12:00+00'
FROM (VALUES
  ('103', 1, 'Atención a mujeres que viven violencia', 'Atención a sobrevivientes de violencia, también de la que ocurre en el trabajo.', NULL, NULL),
  ('104', 1, 'Atención municipal a mujeres que viven violencia', 'Atención pública municipal a sobrevivientes de violencia.', NULL, NULL),
  ('105', 1, 'Vuelta a la escuela', 'Apoyo para que niñas, niños y adolescentes vuelvan a la escuela, y orientación a madres, padres y personas cuidadoras.',
   NULL, 'Familias migrantes con niñas, niños o adolescentes fuera de la escuela'),
  ('106', 1, 'Solicitud de la condición de refugiado', 'Recepción de solicitudes del reconocimiento de la condición de refugiado.', NULL, NULL),
  ('107', 1, 'Atención e integración de personas migrantes', 'Necesidades básicas e integración laboral y escolar.', NULL,
   'Personas enviadas a México que esperan su asilo en Estados Unidos'),
  ('108', 1, 'Conciliación laboral, competencia local', 'Conciliación que la ley pide antes de un juicio laboral; no dura más de 45 días naturales (LFT 684-D).',
   'La solicitud se presenta antes de demandar; además de la identificación oficial se admiten otros medios (LFT 684-C).', NULL),
  ('109', 1, 'Conciliación laboral, competencia federal', 'Conciliación que la ley pide antes de un juicio laboral; no dura más de 45 días naturales (LFT 684-D).',
   'La solicitud se presenta antes de demandar; además de la identificación oficial se admiten otros medios (LFT 684-C).', NULL),
  ('109', 2, 'Registro de sindicatos y contratos colectivos', 'Registro nacional de sindicatos, contratos colectivos y reglamentos de trabajo (LFT 590-A).', NULL, NULL),
  ('110', 1, 'Asesoría y representación de personas trabajadoras', 'Asesoría y representación ante cualquier autoridad en asuntos de trabajo (LFT 530).', NULL,
   'Personas trabajadoras y sus sindicatos'),
  ('111', 1, 'Protección de niñas, niños y adolescentes', 'Protección y restitución de los derechos de la niñez y la adolescencia.', NULL,
   'Niñas, niños y adolescentes menores de 18 años'),
  ('202', 1, 'Organización de personas jornaleras agrícolas', 'Que quienes trabajan en el campo conozcan sus derechos humanos laborales y los hagan valer.', NULL,
   'Personas jornaleras agrícolas'),
  ('204', 1, 'Información sobre reclutadores y empleadores', 'Consulta, por medio de Contratados, de información sobre reclutadores y empleadores.', NULL, NULL),
  ('302', 1, 'Escuela de Justicia Transnacional', 'Espacio de aprendizaje sobre la defensa de los derechos económicos, sociales y culturales.', NULL,
   'Personas defensoras de derechos humanos de México y América Latina'),
  ('303', 1, 'Organización de personas conductoras de plataformas', 'Organización y seguridad comunitaria de quienes conducen por plataformas.', NULL,
   'Personas conductoras de plataformas')
) AS v(k, s, name, description, application, eligibility)
JOIN app.organization o ON o.id = ('0190a000-0000-7000-8000-000000b' || k || '00')::uuid
ON CONFLICT DO NOTHING;

INSERT INTO app.service_at_location (tenant_id, id, service_id, location_id, publication, last_modified)
SELECT s.tenant_id, '0190a000-0000-7000-8000-000000b10621', s.id, '0190a000-0000-7000-8000-000000b10601', 'published', '2026-01-05 12:00+00'
FROM app.service s WHERE s.id = '0190a000-0000-7000-8000-000000b10611'
ON CONFLICT DO NOTHING;

INSERT INTO app.service_area (tenant_id, id, service_id, name)
SELECT o.tenant_id, ('0190a000-0000-7000-8000-000000b' || k || '4' || s)::uuid,
  ('0190a000-0000-7000-8000-000000b' || k || '1' || s)::uuid, a.name
FROM (VALUES ('104', 1, 'Municipio de Tijuana'), ('107', 1, 'Baja California'), ('109', 1, 'México'), ('109', 2, 'México'), ('110', 1, 'México'),
  ('202', 1, 'Sinaloa'), ('302', 1, 'América Latina'), ('303', 1, 'Ciudad Juárez')) AS a(k, s, name)
JOIN app.organization o ON o.id = ('0190a000-0000-7000-8000-000000b' || k || '00')::uuid
ON CONFLICT DO NOTHING;

INSERT INTO app.language (tenant_id, id, service_id, position, code)
SELECT s.tenant_id, overlay(s.id::text placing '5' from 35)::uuid, s.id, 1, 'es' FROM app.service s
WHERE s.id::text ~ '^0190a000-0000-7000-8000-000000b[1-4][0-9]{2}1[0-9]$'
ON CONFLICT DO NOTHING;
