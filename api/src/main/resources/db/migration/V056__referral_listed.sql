-- Where a referral stands in its side's lists: by when it came to be there, which at the origin is its drafting and at the receiver its
-- sending. By the id, which is the drafting's, what has just arrived could stand below what was seen long ago.
ALTER TABLE app.referral ADD COLUMN listed uuid;
ALTER TABLE app.referral ALTER COLUMN listed SET DEFAULT pg_catalog.uuidv7(); -- of what is written from now on
