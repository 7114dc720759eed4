-- What the centers offer, as the founding documents describe it. Unknown stays unknown: no coordinates, fees or telephones are made
-- up, and nobody has verified anything yet, so there are no verifications. Whether a service takes referrals through this network is
-- the demo's own choice. Ids: organization …d0n0, location …d0n1, services …dn01, …dn02, …, service at location …fn01, …
INSERT INTO app.organization (tenant_id, id, name, alternate_name, description, publication, last_modified)
SELECT ('0190a000-0000-7000-8000-0000000000c' || n)::uuid, ('0190a000-0000-7000-8000-00000000d0' || n || '0')::uuid,
  name, acronym, description, 'published', '2026-01-05 12:00+00'
FROM (VALUES
  (1, 'Centro de Recursos para Trabajadores Migrantes', 'RCMW',
   'Espacio de información y acompañamiento para personas trabajadoras migrantes y sus familias, gestionado por el sindicato SUCOMM con apoyo de la OIT.'),
  (2, 'Centro de Asistencia, Asesoría y Atención al Trabajador Migrante', 'CAAATM',
   'Centro de la Coalición de Trabajadoras y Trabajadores Migrantes Temporales Sinaloenses para quienes migran por temporada con visas H-2A o H-2B.'),
  (3, 'Centro de Acompañamiento y Organización a Personas Trabajadoras', 'CAOPT',
   'Espacio de la Colectiva Rosa Luxemburgo y ProDESC para asesorar y organizar a personas trabajadoras de los sectores más precarios, en especial mujeres de la maquila.'),
  (4, 'Casa Obrera Potosina', NULL,
   'Lugar de encuentro de organizaciones de personas trabajadoras en San Luis Potosí, impulsado por el Sindicato Nacional de Trabajadores de General Tire.')
) AS o(n, name, acronym, description)
ON CONFLICT DO NOTHING;

UPDATE app.center_profile p SET directory_organization_id = o.id
FROM app.organization o
WHERE o.tenant_id = p.tenant_id AND p.directory_organization_id IS NULL
  AND o.id::text LIKE '0190a000-0000-7000-8000-00000000d0_0';

INSERT INTO app.location (tenant_id, id, organization_id, location_type, name, time_zone, audience, publication, last_modified)
SELECT ('0190a000-0000-7000-8000-0000000000c' || n)::uuid, ('0190a000-0000-7000-8000-00000000d0' || n || '1')::uuid,
  ('0190a000-0000-7000-8000-00000000d0' || n || '0')::uuid, 'physical', name, zone, 'public', 'published', '2026-01-05 12:00+00'
FROM (VALUES
  (1, 'RCMW Tijuana', 'America/Tijuana'),
  (2, 'CAAATM Topolobampo', 'America/Mazatlan'),
  (3, 'CAOPT Ciudad Juárez', 'America/Ciudad_Juarez'),
  (4, 'Casa Obrera Potosina', 'America/Mexico_City')
) AS l(n, name, zone)
ON CONFLICT DO NOTHING;

-- HSDS wants every line of an address; '' is one that the documents don't give.
INSERT INTO app.address (tenant_id, id, location_id, address_1, city, state_province, postal_code, country, address_type)
SELECT ('0190a000-0000-7000-8000-0000000000c' || n)::uuid, ('0190a000-0000-7000-8000-00000000d0' || n || '2')::uuid,
  ('0190a000-0000-7000-8000-00000000d0' || n || '1')::uuid, address_1, city, state, '', 'MX', 'physical'
FROM (VALUES
  (1, 'Plaza Centenario', 'Tijuana', 'Baja California'),
  (2, '', 'Topolobampo', 'Sinaloa'),
  (3, '', 'Ciudad Juárez', 'Chihuahua'),
  (4, '', 'San Luis Potosí', 'San Luis Potosí')
) AS a(n, address_1, city, state)
WHERE NOT EXISTS (SELECT FROM app.address k WHERE k.location_id = ('0190a000-0000-7000-8000-00000000d0' || n || '1')::uuid)
ON CONFLICT DO NOTHING;

-- The only hours that the documents give.
INSERT INTO app.schedule (tenant_id, id, location_id, freq, byday, opens_at, closes_at, zone)
VALUES ('0190a000-0000-7000-8000-0000000000c1', '0190a000-0000-7000-8000-00000000d013', '0190a000-0000-7000-8000-00000000d011',
  'WEEKLY', 'MO,TU,WE,TH,FR', '08:00', '17:00', 'America/Tijuana')
ON CONFLICT DO NOTHING;

INSERT INTO app.service (tenant_id, id, organization_id, name, description, status, interpretation_services,
  eligibility_description, accepts_referrals, publication, last_modified)
SELECT ('0190a000-0000-7000-8000-0000000000c' || n)::uuid, ('0190a000-0000-7000-8000-00000000d' || n || '0' || s)::uuid,
  ('0190a000-0000-7000-8000-00000000d0' || n || '0')::uuid, name, description, 'active', interpretation, eligibility,
  accepts, 'published', '2026-01-05 12:00+00'
FROM (VALUES
  (1, 1, 'Orientación sobre derechos y trámites laborales',
   'Orientación sobre derechos en el trabajo, trámites laborales y oportunidades de empleo formal.',
   'Atención en criollo haitiano con intérprete del centro',
   'Personas migrantes, refugiadas, solicitantes de asilo y desplazadas, y sus familias', true),
  (1, 2, 'Acompañamiento físico en trámites laborales',
   'Personal del centro acompaña a la persona a realizar sus trámites ante las autoridades.',
   'Atención en criollo haitiano con intérprete del centro', NULL, false),
  (1, 3, 'Acompañamiento en conciliación laboral',
   'Acompañamiento en procesos de conciliación ante la autoridad cuando se violaron derechos laborales.',
   'Atención en criollo haitiano con intérprete del centro', NULL, true),
  (1, 4, 'Orientación sobre el derecho a una vida libre de violencia',
   'Orientación sobre el derecho a vivir sin violencia, también en el trabajo, y canalización a los servicios públicos.',
   'Atención en criollo haitiano con intérprete del centro', NULL, false),
  (1, 5, 'Orientación sobre unidad familiar',
   'Orientación sobre los derechos de las familias migrantes que buscan volver a estar juntas.',
   'Atención en criollo haitiano con intérprete del centro', NULL, false),
  (2, 1, 'Verificación de ofertas de trabajo H-2A y H-2B',
   'Revisión de ofertas de empleo y de agencias de contratación para prevenir fraudes antes de migrar.', NULL,
   'Personas interesadas en una visa H-2A o H-2B', true),
  (2, 2, 'Información sobre beneficios federales',
   'Información a personas trabajadoras migrantes temporales sobre beneficios federales.', NULL,
   'Personas trabajadoras migrantes temporales', true),
  (3, 1, 'Asesoría y acompañamiento laboral',
   'Asesoría y acompañamiento ante despidos injustificados, salarios retrasados o no pagados, discriminación y acoso en el trabajo.',
   NULL, 'Personas trabajadoras de los sectores más precarios, en especial de la maquila', true),
  (3, 2, 'Formación y organización de personas trabajadoras',
   'Talleres y espacios de organización sobre derechos humanos laborales y libertad sindical.', NULL, NULL, false),
  (4, 1, 'Espacio de reunión, talleres y capacitación',
   'Lugar de reunión para organizaciones de personas trabajadoras, con intercambios, talleres y capacitaciones.', NULL,
   NULL, false)
) AS v(n, s, name, description, interpretation, eligibility, accepts)
ON CONFLICT DO NOTHING;

INSERT INTO app.service_at_location (tenant_id, id, service_id, location_id, publication, last_modified)
SELECT s.tenant_id, ('0190a000-0000-7000-8000-00000000f' || right(s.id::text, 3))::uuid, s.id, l.id, 'published',
  '2026-01-05 12:00+00'
FROM app.service s JOIN app.location l ON l.tenant_id = s.tenant_id AND l.organization_id = s.organization_id
WHERE s.id::text ~ '^0190a000-0000-7000-8000-00000000d[1-4]0[1-9]$'
  AND l.id::text ~ '^0190a000-0000-7000-8000-00000000d0[1-4]1$'
ON CONFLICT DO NOTHING;

-- Spanish everywhere; Haitian Creole where the documents say so: Tijuana has an interpreter.
INSERT INTO app.language (tenant_id, id, service_id, position, code)
SELECT s.tenant_id, overlay(s.id::text placing l.n || right(s.id::text, 3) from 33)::uuid, s.id, l.position, l.code
FROM app.service s
JOIN (VALUES ('7', 1, 'es'), ('8', 2, 'ht')) AS l(n, position, code) ON l.code = 'es' OR s.id::text LIKE '%d10_'
WHERE s.id::text ~ '^0190a000-0000-7000-8000-00000000d[1-4]0[1-9]$'
  AND NOT EXISTS (SELECT FROM app.language k WHERE k.tenant_id = s.tenant_id AND k.service_id = s.id AND k.code = l.code)
ON CONFLICT DO NOTHING;
