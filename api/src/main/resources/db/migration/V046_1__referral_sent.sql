-- What was sent in a period. Alone in its transaction: writers of referrals wait for the building and for nothing else.
CREATE INDEX referral_sent ON app.referral (tenant_id, side, sent_at);
