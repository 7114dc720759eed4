-- Which member of the receiver accepted or rejected, kept where only the receiver sees it: a colleague who comes second is told.
ALTER TABLE app.referral_work
  ADD COLUMN decided_by uuid,
  ADD CONSTRAINT referral_work_decided_by_fkey FOREIGN KEY (tenant_id, decided_by) REFERENCES app.membership (tenant_id, id) NOT VALID;
