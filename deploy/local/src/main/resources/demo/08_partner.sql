-- The fictional partner's own entry in the directory, so that it can be referred to. Repeatable.
INSERT INTO app.organization (tenant_id, id, name, description, publication, last_modified)
VALUES ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000e010', 'Organización asociada (ficticia)',
  'Organización inventada de esta red de demostración, que recibe canalizaciones con un sistema propio.', 'published', '2026-01-05 12:00+00')
ON CONFLICT DO NOTHING;

INSERT INTO app.service (tenant_id, id, organization_id, name, description, status, accepts_referrals, publication, last_modified)
VALUES ('0190a000-0000-7000-8000-0000000000e1', '0190a000-0000-7000-8000-00000000e101', '0190a000-0000-7000-8000-00000000e010',
  'Acompañamiento de demostración (ficticio)', 'Servicio inventado, para probar cómo una organización asociada recibe canalizaciones.',
  'active', true, 'published', '2026-01-05 12:00+00')
ON CONFLICT DO NOTHING;
