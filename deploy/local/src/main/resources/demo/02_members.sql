-- Demo accounts <role>.<slug>: fictional staff. Center n, role r: subject …010n0r (the account's id in the realm file),
-- membership …1n0r; roles in the order coordinator, promoter, interpreter, lawyer, organizer, focal-point, privacy-officer,
-- center-admin. network-admin belongs to the network's own tenant.
INSERT INTO app.membership (tenant_id, id, subject, display_name)
SELECT t.id,
  ('0190a000-0000-7000-8000-000000001' || right(t.id::text, 1) || '0' || m.r)::uuid,
  '0190a000-0000-7000-8000-000000010' || right(t.id::text, 1) || '0' || m.r,
  m.name
FROM (VALUES
  ('tijuana', ARRAY['Alma Robles', 'Ismael Trujillo', 'Roseline Baptiste', 'Octavio Lerma', 'Brenda Cota', 'Judith Arce', 'Noel Espinoza', 'Perla Ibáñez']),
  ('topolobampo', ARRAY['Lucía Valdez', 'Ramiro Cázares', 'Yolanda Buitimea', 'Fermín Gaxiola', 'Aurelia Soto', 'Mireya Leyva', 'Saúl Angulo', 'Delia Castro']),
  ('ciudad-juarez', ARRAY['Marisela Quintana', 'Andrés Bustillos', 'Teresa Moreno', 'Hilda Chaparro', 'Gilberto Rascón', 'Socorro Nájera', 'Efraín Holguín', 'Irma Terrazas']),
  ('casa-obrera', ARRAY['Rogelio Zavala', 'Nayeli Medellín', 'Cristina Rocha', 'Emilio Tovar', 'Graciela Juárez', 'Leonor Castillo', 'Hugo Palau', 'Berenice Coronado'])
) AS c(slug, names)
JOIN app.tenant t ON t.slug = c.slug
CROSS JOIN unnest(c.names) WITH ORDINALITY AS m(name, r)
UNION ALL
SELECT '0190a000-0000-7000-8000-000000000000', '0190a000-0000-7000-8000-000000001999',
  '0190a000-0000-7000-8000-000000010009', 'Elisa Montaño'
ON CONFLICT DO NOTHING;

INSERT INTO app.membership_role (tenant_id, membership_id, role_id)
SELECT m.tenant_id, m.id, o.id
FROM app.membership m
JOIN (VALUES ('01', 'coordinator'), ('02', 'promoter'), ('03', 'interpreter'), ('04', 'lawyer'), ('05', 'organizer'),
  ('06', 'focal-point'), ('07', 'privacy-officer'), ('08', 'center-admin'), ('09', 'network-admin')) AS r(suffix, code)
  ON right(m.subject, 2) = r.suffix
JOIN app.role o ON o.tenant_id = m.tenant_id AND o.code = r.code
WHERE m.subject ~ '^0190a000-0000-7000-8000-000000010([1-4]0[1-8]|009)$'
ON CONFLICT DO NOTHING;
