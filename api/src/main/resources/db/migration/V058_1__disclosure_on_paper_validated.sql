-- Reads the rows that are there while they are read and written on.
ALTER TABLE app.consent_grant VALIDATE CONSTRAINT consent_grant_paper_basis;
