-- A page of a side's or of both. Alone in its transaction: writers of referrals wait for the building and for nothing else.
CREATE INDEX referral_listed ON app.referral (tenant_id, listed);
