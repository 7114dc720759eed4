-- The fictional partner's agreements with each of the four centers, in both directions: without one nobody may refer to it, nor it to
-- anybody. Made as the network's administrator would. Repeatable: a pair that has one keeps it.
SELECT set_config('app.tenant_id', '0190a000-0000-7000-8000-000000000000', true);
SET LOCAL ROLE app_exchange;
SELECT app.agree(('0190a000-0000-7000-8000-00000000ac0' || right(t.id::text, 1))::uuid, t.slug, 'partner-demo', 'both-ways',
  'Convenio de demostración (ficticio): canalizaciones entre el centro y la organización asociada.', app.package_fields(),
  '2026-01-05', NULL, 30)
FROM app.tenant t
WHERE t.kind = 'CENTER' AND t.slug IN ('tijuana', 'topolobampo', 'ciudad-juarez', 'casa-obrera')
  AND NOT EXISTS (SELECT FROM app.agreement a WHERE a.tenant_id = t.id AND a.second_tenant_id = '0190a000-0000-7000-8000-0000000000e1')
ORDER BY t.slug;
SET LOCAL ROLE app_owner;
SELECT set_config('app.tenant_id', '', true);
