-- Who recorded a consent; the member, NULL for a client and before this was kept.
ALTER TABLE app.consent_grant ADD COLUMN recorded_by uuid;
