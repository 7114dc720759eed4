-- Reads the rows that are there while they are read and written on.
ALTER TABLE app.consent_grant
  VALIDATE CONSTRAINT consent_grant_one_recipient,
  VALIDATE CONSTRAINT consent_grant_referral_recipient,
  VALIDATE CONSTRAINT consent_grant_organization_for_referral;
