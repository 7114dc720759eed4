-- No date a center records is before 1900. Not yet asked of the rows that are there: this takes the lock for a moment only,
-- and V015.1, in a transaction of its own, reads them without keeping writers out.
ALTER TABLE app.labour_case       ADD CONSTRAINT labour_case_trigger_date_bound   CHECK (trigger_date >= '1900-01-01') NOT VALID;
ALTER TABLE app.service_delivered ADD CONSTRAINT service_delivered_on_date_bound CHECK (on_date >= '1900-01-01') NOT VALID;
ALTER TABLE app.intake            ADD CONSTRAINT intake_on_date_bound            CHECK (on_date >= '1900-01-01') NOT VALID;
