-- Alone in its transaction, as V033_2: V034 makes it the key that a confirmation refers to.
CREATE UNIQUE INDEX consent_grant_recorder ON app.consent_grant (tenant_id, id, recorded_by);
