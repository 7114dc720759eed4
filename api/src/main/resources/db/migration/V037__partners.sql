-- A partner's client works in its own tenant: what it sends is of persons it recorded, so it sees them.
INSERT INTO app.role_template (code, tenant_kind, permission) VALUES ('partner', 'PARTNER', 'person:read')
ON CONFLICT DO NOTHING;
INSERT INTO app.role_permission (tenant_id, role_id, permission)
SELECT r.tenant_id, r.id, 'person:read' FROM app.role r JOIN app.tenant t ON t.id = r.tenant_id AND t.kind = 'PARTNER'
WHERE r.code = 'partner'
ON CONFLICT DO NOTHING;
