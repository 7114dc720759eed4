-- Imports of a center's own directory: what was tried and what was wrong with it. No file and no row of one is kept: rows are here
-- while their import runs, in its transaction.

CREATE TABLE app.directory_import (
  tenant_id    uuid NOT NULL REFERENCES app.tenant,
  id           uuid NOT NULL,
  format       text NOT NULL CHECK (format IN ('json', 'ndjson', 'tabular', 'xlsx', 'csv')),
  dry_run      boolean NOT NULL,
  publish      boolean NOT NULL,
  status       text NOT NULL CHECK (status IN ('refused', 'validated', 'applied')),
  created      integer NOT NULL CHECK (created >= 0),
  changed      integer NOT NULL CHECK (changed >= 0),
  unchanged    integer NOT NULL CHECK (unchanged >= 0),
  errors       integer NOT NULL CHECK (errors >= 0),
  membership_id uuid, -- who imported; null for an API client
  version      integer NOT NULL DEFAULT 0,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, membership_id) REFERENCES app.membership (tenant_id, id),
  CHECK ((status = 'refused') = (errors > 0)),
  CHECK (dry_run = (status = 'validated') OR status = 'refused')
);
CREATE INDEX directory_import_at ON app.directory_import (tenant_id, created_at);
SELECT app.wall('app.directory_import');

-- Where a file is wrong and how: places and codes, never what stood there.
CREATE TABLE app.directory_import_error (
  tenant_id uuid NOT NULL REFERENCES app.tenant,
  id        uuid NOT NULL,
  import_id uuid NOT NULL,
  source    text NOT NULL CHECK (length(source) <= 200),
  line      integer NOT NULL CHECK (line >= 0),
  field     text NOT NULL CHECK (length(field) <= 300),
  code      text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  args      text[] NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, import_id) REFERENCES app.directory_import (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX directory_import_error_import ON app.directory_import_error (tenant_id, import_id, id);
SELECT app.wall('app.directory_import_error');

-- A record or part of a file while its import runs. record_id: the own record it is, once that is known.
CREATE TABLE app.directory_import_row (
  tenant_id  uuid NOT NULL REFERENCES app.tenant,
  import_id  uuid NOT NULL,
  seq        integer NOT NULL,
  kind       text NOT NULL CHECK (length(kind) <= 40),
  ref        text CHECK (length(ref) <= 200),
  owner_kind text CHECK (length(owner_kind) <= 40),
  owner_ref  text CHECK (length(owner_ref) <= 200),
  nested     boolean NOT NULL,
  bad        boolean NOT NULL,
  source     text NOT NULL,
  line       integer NOT NULL,
  record_id  uuid,
  written    boolean NOT NULL DEFAULT false,
  data       jsonb NOT NULL,
  PRIMARY KEY (tenant_id, import_id, seq)
);
CREATE INDEX directory_import_row_ref ON app.directory_import_row (tenant_id, import_id, kind, ref);
CREATE INDEX directory_import_row_owner ON app.directory_import_row (tenant_id, import_id, owner_ref) WHERE owner_ref IS NOT NULL;
SELECT app.wall('app.directory_import_row');
