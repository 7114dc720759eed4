-- Alone in its transaction: writers of referrals wait for the building of the index and for nothing else.
CREATE INDEX referral_part ON app.referral (tenant_id, part_of) WHERE part_of IS NOT NULL;
