-- The rows that were there before V015 too.
ALTER TABLE app.labour_case       VALIDATE CONSTRAINT labour_case_trigger_date_bound;
ALTER TABLE app.service_delivered VALIDATE CONSTRAINT service_delivered_on_date_bound;
ALTER TABLE app.intake            VALIDATE CONSTRAINT intake_on_date_bound;
