-- What the centers offer, as the founding documents describe it. Unknown stays NULL: no coordinates, fees or telephones
-- are made up. Whether a service takes referrals through this network is the demo's own choice.
-- Ids: organization …d0n0, location …d0n1, services …dn01, …dn02, …, service at location …fn01, …
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

INSERT INTO app.location (tenant_id, id, organization_id, location_type, name, address_1, city, state_province, country,
  audience, publication, last_modified)
SELECT ('0190a000-0000-7000-8000-0000000000c' || n)::uuid, ('0190a000-0000-7000-8000-00000000d0' || n || '1')::uuid,
  ('0190a000-0000-7000-8000-00000000d0' || n || '0')::uuid, 'physical', name, address_1, city, state, 'MX', 'public',
  'published', '2026-01-05 12:00+00'
FROM (VALUES
  (1, 'RCMW Tijuana', 'Plaza Centenario', 'Tijuana', 'Baja California'),
  (2, 'CAAATM Topolobampo', NULL, 'Topolobampo', 'Sinaloa'),
  (3, 'CAOPT Ciudad Juárez', NULL, 'Ciudad Juárez', 'Chihuahua'),
  (4, 'Casa Obrera Potosina', NULL, 'San Luis Potosí', 'San Luis Potosí')
) AS l(n, name, address_1, city, state)
ON CONFLICT DO NOTHING;

INSERT INTO app.service (tenant_id, id, organization_id, name, description, status, interpretation_services,
  eligibility_description, languages, accepts_referrals, publication, last_modified)
SELECT ('0190a000-0000-7000-8000-0000000000c' || n)::uuid, ('0190a000-0000-7000-8000-00000000d' || n || '0' || s)::uuid,
  ('0190a000-0000-7000-8000-00000000d0' || n || '0')::uuid, name, description, 'active', interpretation, eligibility,
  languages, accepts, 'published', '2026-01-05 12:00+00'
FROM (VALUES
  (1, 1, 'Orientación sobre derechos y trámites laborales',
   'Orientación sobre derechos en el trabajo, trámites laborales y oportunidades de empleo formal.',
   'Atención en criollo haitiano con intérprete del centro',
   'Personas migrantes, refugiadas, solicitantes de asilo y desplazadas, y sus familias', ARRAY['es', 'ht'], true),
  (1, 2, 'Acompañamiento físico en trámites laborales',
   'Personal del centro acompaña a la persona a realizar sus trámites ante las autoridades.',
   'Atención en criollo haitiano con intérprete del centro', NULL, ARRAY['es', 'ht'], false),
  (1, 3, 'Acompañamiento en conciliación laboral',
   'Acompañamiento en procesos de conciliación ante la autoridad cuando se violaron derechos laborales.',
   'Atención en criollo haitiano con intérprete del centro', NULL, ARRAY['es', 'ht'], true),
  (2, 1, 'Verificación de ofertas de trabajo H-2A y H-2B',
   'Revisión de ofertas de empleo y de agencias de contratación para prevenir fraudes antes de migrar.', NULL,
   'Personas interesadas en una visa H-2A o H-2B', ARRAY['es'], true),
  (2, 2, 'Información sobre beneficios federales',
   'Información a personas trabajadoras migrantes temporales sobre beneficios federales.', NULL,
   'Personas trabajadoras migrantes temporales', ARRAY['es'], true),
  (3, 1, 'Asesoría y acompañamiento laboral',
   'Asesoría y acompañamiento ante despidos injustificados, salarios retrasados o no pagados, discriminación y acoso en el trabajo.',
   NULL, 'Personas trabajadoras de los sectores más precarios, en especial de la maquila', ARRAY['es'], true),
  (3, 2, 'Formación y organización de personas trabajadoras',
   'Talleres y espacios de organización sobre derechos humanos laborales y libertad sindical.', NULL, NULL, ARRAY['es'],
   false),
  (4, 1, 'Espacio de reunión, talleres y capacitación',
   'Lugar de reunión para organizaciones de personas trabajadoras, con intercambios, talleres y capacitaciones.', NULL,
   NULL, ARRAY['es'], false)
) AS v(n, s, name, description, interpretation, eligibility, languages, accepts)
ON CONFLICT DO NOTHING;

INSERT INTO app.service_at_location (tenant_id, id, service_id, location_id, publication, last_modified)
SELECT s.tenant_id, ('0190a000-0000-7000-8000-00000000f' || right(s.id::text, 3))::uuid, s.id, l.id, 'published',
  '2026-01-05 12:00+00'
FROM app.service s JOIN app.location l ON l.tenant_id = s.tenant_id AND l.organization_id = s.organization_id
WHERE s.id::text ~ '^0190a000-0000-7000-8000-00000000d[1-4]0[1-9]$'
  AND l.id::text ~ '^0190a000-0000-7000-8000-00000000d0[1-4]1$'
ON CONFLICT DO NOTHING;

-- As the function's own role: app_owner may take it, and has no right to the function itself.
SET LOCAL ROLE app_publish;
DO $$
DECLARE
  center uuid;
BEGIN
  FOR center IN SELECT id FROM app.tenant WHERE kind = 'CENTER' ORDER BY id LOOP
    PERFORM set_config('app.tenant_id', center::text, true);
    PERFORM app.publish_directory();
  END LOOP;
  PERFORM set_config('app.tenant_id', '', true);
END $$;
SET LOCAL ROLE app_owner;
