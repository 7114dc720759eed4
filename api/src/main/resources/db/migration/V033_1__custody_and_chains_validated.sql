-- Reads the rows that are there while they are read and written on; the strong lock of V033 was given back with its transaction.
ALTER TABLE app.referral
  VALIDATE CONSTRAINT referral_relation_check,
  VALIDATE CONSTRAINT referral_hop_check,
  VALIDATE CONSTRAINT referral_sub_status_check,
  VALIDATE CONSTRAINT referral_feedback_check,
  VALIDATE CONSTRAINT referral_alternatives_check,
  VALIDATE CONSTRAINT referral_part_of;
