-- The demo network: four centers and one partner. Facts are those of the founding documents; what they don't say stays
-- NULL. Repeatable. Run as app_migrate with SET ROLE app_owner. organization_id is the Keycloak organization of the realm.
INSERT INTO app.tenant (id, slug, kind, zone, organization_id) VALUES
  ('0190a000-0000-7000-8000-0000000000c1', 'tijuana',       'CENTER', 'America/Tijuana',       '0190a000-0000-7000-8000-0000000000a1'),
  ('0190a000-0000-7000-8000-0000000000c2', 'topolobampo',   'CENTER', 'America/Mazatlan',      '0190a000-0000-7000-8000-0000000000a2'),
  ('0190a000-0000-7000-8000-0000000000c3', 'ciudad-juarez', 'CENTER', 'America/Ciudad_Juarez', '0190a000-0000-7000-8000-0000000000a3'),
  ('0190a000-0000-7000-8000-0000000000c4', 'casa-obrera',   'CENTER', 'America/Mexico_City',   '0190a000-0000-7000-8000-0000000000a4'),
  ('0190a000-0000-7000-8000-0000000000e1', 'partner-demo',  'PARTNER', 'America/Mexico_City',  NULL)
ON CONFLICT DO NOTHING;

INSERT INTO app.center_profile (tenant_id, id, name, acronym, place, host, since, hours, languages)
SELECT t.id, t.id, p.name, p.acronym, p.place, p.host, p.since, p.hours, p.languages
FROM (VALUES
  ('tijuana', 'Centro de Recursos para Trabajadores Migrantes', 'RCMW', 'Plaza Centenario, Tijuana, Baja California',
   'SUCOMM, con apoyo de la OIT', '2022-03', 'lunes a viernes, 8:00–17:00', ARRAY['es', 'ht']),
  ('topolobampo', 'Centro de Asistencia, Asesoría y Atención al Trabajador Migrante', 'CAAATM', 'Topolobampo, Sinaloa',
   'Coalición de Trabajadoras y Trabajadores Migrantes Temporales Sinaloenses; ProDESC', '2018', NULL, ARRAY['es']),
  ('ciudad-juarez', 'Centro de Acompañamiento y Organización a Personas Trabajadoras', 'CAOPT',
   'Ciudad Juárez, Chihuahua', 'Colectiva Rosa Luxemburgo; ProDESC', '2022-04', NULL, ARRAY['es']),
  ('casa-obrera', 'Casa Obrera Potosina', NULL, 'San Luis Potosí, San Luis Potosí',
   'Sindicato Nacional de Trabajadores de General Tire; Solidarity Center, Unifor, Partners of the Americas', '2018',
   NULL, ARRAY['es']),
  ('partner-demo', 'Organización asociada de demostración (ficticia)', NULL, NULL, NULL, NULL, NULL, NULL)
) AS p(slug, name, acronym, place, host, since, hours, languages)
JOIN app.tenant t ON t.slug = p.slug
ON CONFLICT DO NOTHING;

-- The subject is the client's service account in the realm file.
INSERT INTO app.api_client (tenant_id, id, client_id, subject) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-0000000000e2', 'partner-demo',
   '0190a000-0000-7000-8000-000000010a01')
ON CONFLICT DO NOTHING;

-- One center lets it read the names of its roles, for a year: nothing of any person. The positive control of grants.
INSERT INTO app.client_grant (tenant_id, id, client_id, permissions, expires_at) VALUES
  ('0190a000-0000-7000-8000-0000000000c3', '0190a000-0000-7000-8000-0000000000e3', 'partner-demo', ARRAY['role:read'],
   now() + interval '1 year')
ON CONFLICT DO NOTHING;

SELECT app.open_roles(id) FROM app.tenant ORDER BY slug;
