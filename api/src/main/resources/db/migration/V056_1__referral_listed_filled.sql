-- Those from before: a mirror was made when it came to be there.
UPDATE app.referral SET listed = pg_catalog.uuidv7(created_at - clock_timestamp()) WHERE listed IS NULL;
