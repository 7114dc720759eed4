-- Records the directory's tests look for: a made-up owner (…e1) with published ones, drafts, and a place not for the public, which has
-- a mark in each of its parts. Run as app_owner, once or again.
INSERT INTO app.organization (tenant_id, id, name, description, email, website, publication, last_modified) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1e0', 'Clínica de prueba', 'Organización inventada',
   'hola@clinica.example.org', 'https://clinica.example.org', 'published', '2026-02-01 00:00+00'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1ef', 'Organización en borrador', 'Aún no publicada',
   NULL, NULL, 'draft', '2026-02-01 00:00+00')
ON CONFLICT DO NOTHING;
INSERT INTO app.taxonomy (tenant_id, id, name, description) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1c0', 'Temas de la clínica', 'Inventada')
ON CONFLICT DO NOTHING;
INSERT INTO app.taxonomy_term (tenant_id, id, taxonomy_id, parent_id, code, name, description, labels) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1c1', '0190a000-0000-7000-8000-00000000d1c0', NULL,
   'teeth', 'Dientes', 'Todo lo de la boca', '{"en": "Teeth", "ht": "Dan"}'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1c2', '0190a000-0000-7000-8000-00000000d1c0',
   '0190a000-0000-7000-8000-00000000d1c1', 'molars', 'Muelas', 'Las de atrás', NULL)
ON CONFLICT DO NOTHING;
INSERT INTO app.location (tenant_id, id, organization_id, location_type, name, description, transportation, latitude, longitude,
    audience, publication, last_modified) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1e1', '0190a000-0000-7000-8000-00000000d1e0', 'physical',
   'Refugio MARCA-01', 'Puerta verde MARCA-02', 'Ruta 7 MARCA-03', 31.123456, -110.654321, 'partner', 'published', '2026-02-01 00:00+00'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1e2', '0190a000-0000-7000-8000-00000000d1e0', 'physical',
   'Consultorio', NULL, NULL, 31.3, -110.9, 'public', 'published', '2026-02-01 00:00+00'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1e3', '0190a000-0000-7000-8000-00000000d1e0', 'physical',
   'Sucursal', NULL, NULL, 29.07, -110.95, 'public', 'published', '2026-02-01 00:00+00')
ON CONFLICT DO NOTHING;
INSERT INTO app.address (tenant_id, id, location_id, attention, address_1, address_2, city, region, state_province, postal_code, country,
    address_type) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000da01', '0190a000-0000-7000-8000-00000000d1e1', 'MARCA-04',
   'Callejón sin Nombre 77', 'Interior MARCA-05', 'Nogales', 'Barrio MARCA-06', 'Sonora', '84077', 'MX', 'physical'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000da02', '0190a000-0000-7000-8000-00000000d1e2', NULL,
   'Calle Abierta 1', NULL, 'Nogales', NULL, 'Sonora', '84000', 'MX', 'physical'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000da03', '0190a000-0000-7000-8000-00000000d1e3', NULL,
   'Calle Abierta 2', NULL, 'Hermosillo', NULL, 'Sonora', '83000', 'MX', 'physical')
ON CONFLICT DO NOTHING;
INSERT INTO app.service (tenant_id, id, organization_id, name, description, url, status, fees_description, application_process, alert,
    minimum_age, assured_date, publication, last_modified) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1f1', '0190a000-0000-7000-8000-00000000d1e0',
   'Odontología ambulante', 'Extracciones y limpiezas', 'https://clinica.example.org/dientes', 'active', 'Gratuito', 'Llegar temprano',
   'Cerrado en agosto', 12, '2026-01-31', 'published', '2026-02-01 10:00:00.5+00'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1f2', '0190a000-0000-7000-8000-00000000d1e0',
   'Taller de encuadernación', NULL, NULL, 'temporarily closed', NULL, NULL, NULL, NULL, NULL, 'published', '2026-02-02 10:00+00'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1f8', '0190a000-0000-7000-8000-00000000d1e0',
   'Odontología secreta', NULL, NULL, 'active', NULL, NULL, NULL, NULL, NULL, 'draft', '2026-02-02 10:00+00'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1f9', '0190a000-0000-7000-8000-00000000d1ef',
   'Odontología de nadie', NULL, NULL, 'active', NULL, NULL, NULL, NULL, NULL, 'published', '2026-02-02 10:00+00')
ON CONFLICT DO NOTHING;
INSERT INTO app.language (tenant_id, id, service_id, position, code)
SELECT '0190a000-0000-7000-8000-0000000000e1', ('0190a000-0000-7000-8000-00000000db0' || n)::uuid,
  '0190a000-0000-7000-8000-00000000d1f1', n, code FROM (VALUES (1, 'es'), (2, 'ht'), (3, 'mix')) AS l(n, code)
ON CONFLICT DO NOTHING;
INSERT INTO app.cost_option (tenant_id, id, service_id, amount, currency, option) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000dc01', '0190a000-0000-7000-8000-00000000d1f1', 0, 'MXN', NULL),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000dc02', '0190a000-0000-7000-8000-00000000d1f2', 12.50, 'MXN',
   'Materiales')
ON CONFLICT DO NOTHING;
INSERT INTO app.eligibility_rule (tenant_id, id, service_id, subject, codes) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000dd01', '0190a000-0000-7000-8000-00000000d1f1',
   'mobility-profile', '{in-transit,asylum-seeker}')
ON CONFLICT DO NOTHING;
INSERT INTO app.translation (tenant_id, id, record_id, field, language, text, source_digest) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000dd11', '0190a000-0000-7000-8000-00000000d1f1', 'name', 'en',
   'Roaming dentistry', sha256(convert_to('Odontología ambulante', 'UTF8'))),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000dd12', '0190a000-0000-7000-8000-00000000d1f1', 'name', 'ht',
   'Dantis k ap deplase', sha256(convert_to('Odontología', 'UTF8')))
ON CONFLICT DO NOTHING;
INSERT INTO app.verification (tenant_id, id, record_id, part, method, verified_at) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000dd21', '0190a000-0000-7000-8000-00000000d1f1', 'schedule',
   'phone', '2026-01-15 12:00+00')
ON CONFLICT DO NOTHING;
INSERT INTO app.attribute (tenant_id, id, record_id, link_id, link_entity, taxonomy_term_id) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000dd31', '0190a000-0000-7000-8000-00000000d1f1',
   '0190a000-0000-7000-8000-00000000d1f1', 'service', '0190a000-0000-7000-8000-00000000d1c2')
ON CONFLICT DO NOTHING;
INSERT INTO app.service_at_location (tenant_id, id, service_id, location_id, description, publication, last_modified) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1a1', '0190a000-0000-7000-8000-00000000d1f1',
   '0190a000-0000-7000-8000-00000000d1e1', 'Segundo patio MARCA-07', 'published', '2026-02-01 00:00+00'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1a2', '0190a000-0000-7000-8000-00000000d1f2',
   '0190a000-0000-7000-8000-00000000d1e2', NULL, 'published', '2026-02-01 00:00+00'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1a3', '0190a000-0000-7000-8000-00000000d1f2',
   '0190a000-0000-7000-8000-00000000d1e3', NULL, 'published', '2026-02-01 00:00+00'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000d1a8', '0190a000-0000-7000-8000-00000000d1f8',
   '0190a000-0000-7000-8000-00000000d1e2', NULL, 'published', '2026-02-01 00:00+00')
ON CONFLICT DO NOTHING;
-- a mark in each part of the shelter and of what is given there
INSERT INTO app.phone (tenant_id, id, location_id, service_at_location_id, number) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de01', '0190a000-0000-7000-8000-00000000d1e1', NULL, 'MARCA-08'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de02', NULL, '0190a000-0000-7000-8000-00000000d1a1', 'MARCA-09')
ON CONFLICT DO NOTHING;
INSERT INTO app.contact (tenant_id, id, location_id, service_at_location_id, name) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de03', '0190a000-0000-7000-8000-00000000d1e1', NULL, 'MARCA-10'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de04', NULL, '0190a000-0000-7000-8000-00000000d1a1', 'MARCA-11')
ON CONFLICT DO NOTHING;
INSERT INTO app.schedule (tenant_id, id, location_id, service_at_location_id, service_id, freq, byday, opens_at, closes_at, notes) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de05', '0190a000-0000-7000-8000-00000000d1e1', NULL, NULL,
   'WEEKLY', 'MO', '09:00', '10:00', 'MARCA-12'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de06', NULL, '0190a000-0000-7000-8000-00000000d1a1', NULL,
   'WEEKLY', 'MO', '09:00', '10:00', 'MARCA-13'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de07', NULL, NULL, '0190a000-0000-7000-8000-00000000d1f2',
   'WEEKLY', 'MO,TU,WE,TH,FR,SA,SU', '00:00', '24:00', NULL)
ON CONFLICT DO NOTHING;
UPDATE app.schedule SET open_on_holidays = true WHERE id = '0190a000-0000-7000-8000-00000000de07';
INSERT INTO app.accessibility (tenant_id, id, location_id, description) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de08', '0190a000-0000-7000-8000-00000000d1e1', 'MARCA-14')
ON CONFLICT DO NOTHING;
INSERT INTO app.service_area (tenant_id, id, service_at_location_id, name) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de09', '0190a000-0000-7000-8000-00000000d1a1', 'MARCA-15')
ON CONFLICT DO NOTHING;
INSERT INTO app.attribute (tenant_id, id, record_id, link_id, value) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de10', '0190a000-0000-7000-8000-00000000d1e1',
   '0190a000-0000-7000-8000-00000000d1e1', 'MARCA-16'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de11', '0190a000-0000-7000-8000-00000000d1e1',
   '0190a000-0000-7000-8000-00000000da01', 'MARCA-17'),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de12', '0190a000-0000-7000-8000-00000000d1a1',
   '0190a000-0000-7000-8000-00000000d1a1', 'MARCA-18')
ON CONFLICT DO NOTHING;
INSERT INTO app.metadata (tenant_id, id, record_id, resource_id, resource_type, last_action_date, last_action_type, field_name,
    previous_value, replacement_value, updated_by) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de13', '0190a000-0000-7000-8000-00000000d1e1',
   '0190a000-0000-7000-8000-00000000d1e1', 'location', '2026-01-05', 'update', 'name', 'MARCA-19', 'Refugio', 'clinica')
ON CONFLICT DO NOTHING;
INSERT INTO app.language (tenant_id, id, location_id, code, note) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de14', '0190a000-0000-7000-8000-00000000d1e1', 'es', 'MARCA-20')
ON CONFLICT DO NOTHING;
INSERT INTO app.translation (tenant_id, id, record_id, field, language, text, source_digest) VALUES
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de15', '0190a000-0000-7000-8000-00000000d1e1', 'description',
   'en', 'MARCA-21', sha256('x')),
  ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000de16', '0190a000-0000-7000-8000-00000000d1a1', 'description',
   'en', 'MARCA-22', sha256('x'))
ON CONFLICT DO NOTHING;
-- another owner's new record waits for a publication that never comes
INSERT INTO app.service (tenant_id, id, organization_id, name, status, publication)
SELECT '0190a000-0000-7000-8000-0000000000c4', '0190a000-0000-7000-8000-00000000d1fa', id, 'Odontología sin publicar', 'active', 'draft'
  FROM app.organization WHERE tenant_id = '0190a000-0000-7000-8000-0000000000c4' LIMIT 1
ON CONFLICT DO NOTHING;
SET LOCAL ROLE app_publish;
SET LOCAL app.tenant_id = '0190a000-0000-7000-8000-0000000000e1';
SELECT app.publish_directory();
