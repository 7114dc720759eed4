-- The initial interview. NULL means not asked; nobody is asked how they came.
CREATE TABLE app.intake (
  tenant_id              uuid NOT NULL REFERENCES app.tenant,
  id                     uuid NOT NULL,
  person_id              uuid NOT NULL,
  on_date                date NOT NULL,
  channel                text NOT NULL CHECK (channel IN ('in-person', 'phone', 'whatsapp', 'social-network', 'outreach')),
  heard_from             text CHECK (heard_from IN (
                           'word-of-mouth', 'social-network', 'leaflet', 'outreach', 'organization', 'authority',
                           'employer', 'other', 'unknown')),
  needs                  text[] NOT NULL DEFAULT '{}' CHECK (cardinality(needs) <= 14 AND needs <@ ARRAY[
                           'labour-guidance', 'unpaid-wages', 'dismissal', 'recruitment-fraud', 'job-search',
                           'job-offer-check', 'documents', 'interpretation', 'health', 'shelter', 'food', 'education',
                           'family', 'other']),
  job_denied_before      boolean,
  children_out_of_school boolean,
  form_version           text NOT NULL CHECK (length(form_version) BETWEEN 1 AND 40),
  staff_id               uuid NOT NULL,
  notes_sealed           bytea,
  version                integer NOT NULL DEFAULT 0,
  created_at             timestamptz NOT NULL DEFAULT now(),
  updated_at             timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES app.person (tenant_id, id),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES app.membership (tenant_id, id)
);
CREATE INDEX intake_person ON app.intake (tenant_id, person_id, on_date, id);
SELECT app.wall('app.intake', 'SELECT, INSERT, UPDATE');
