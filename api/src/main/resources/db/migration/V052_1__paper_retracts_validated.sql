-- Reads the rows that are there while they are read and written on.
ALTER TABLE app.paper_referral VALIDATE CONSTRAINT paper_referral_feedback_check;
