-- Reads the rows that are there while they are read and written on.
ALTER TABLE app.consent_grant
  VALIDATE CONSTRAINT consent_grant_basis_check,
  VALIDATE CONSTRAINT consent_grant_method_check,
  VALIDATE CONSTRAINT consent_grant_given_by_check,
  VALIDATE CONSTRAINT consent_grant_basis,
  VALIDATE CONSTRAINT consent_grant_recorded_by;
