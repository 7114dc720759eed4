-- A disclosure without consent goes to a tenant of the network only, where a second person confirms it and the receipt shows it. On paper
-- there is no such way, so a grant for an organisation on paper rests on consent.
ALTER TABLE app.consent_grant
  ADD CONSTRAINT consent_grant_paper_basis CHECK (basis = 'consent' OR recipient_organization_id IS NULL) NOT VALID;
