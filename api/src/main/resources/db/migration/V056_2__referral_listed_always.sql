ALTER TABLE app.referral ADD CONSTRAINT referral_listed_always NOT NULL listed NOT VALID;
DROP INDEX app.referral_page; -- of an order that no list has
