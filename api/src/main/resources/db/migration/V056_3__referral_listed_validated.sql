-- Reads the rows that are there while they are read and written on.
ALTER TABLE app.referral VALIDATE CONSTRAINT referral_listed_always;
