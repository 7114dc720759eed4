-- Reads the rows that are there while they are read and written on.
ALTER TABLE app.referral_work VALIDATE CONSTRAINT referral_work_decided_by_fkey;
