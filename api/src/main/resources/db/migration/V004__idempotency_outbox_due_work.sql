-- What makes a command happen once, what tells others of it, and what a job has to look at later.

-- The first outcome of a command, by caller, route and key: the repeat is rendered anew from object_id.
CREATE TABLE app.idempotency_key (
  tenant_id    uuid NOT NULL REFERENCES app.tenant,
  client_id    text NOT NULL CHECK (length(client_id) <= 80),
  subject      text NOT NULL CHECK (length(subject) <= 80),
  route        text NOT NULL CHECK (length(route) <= 300),
  key          text NOT NULL CHECK (length(key) BETWEEN 1 AND 128),
  request_hash bytea NOT NULL CHECK (length(request_hash) = 32),
  status       integer NOT NULL CHECK (status BETWEEN 200 AND 499),
  object_id    uuid,
  created_at   timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, client_id, subject, route, key)
);
CREATE INDEX idempotency_key_expiry ON app.idempotency_key (tenant_id, expires_at);
SELECT app.wall('app.idempotency_key');

-- Written in the transaction of each command. data holds ids and codes only, and is kept too small for a story.
-- subject_version is the subject's after what happened. seq stays NULL until the relay has numbered the event; what it may
-- number is told by tx: all of a transaction below the oldest one that still runs.
CREATE TABLE app.outbox_event (
  tenant_id       uuid NOT NULL REFERENCES app.tenant,
  id              uuid NOT NULL,
  seq             bigint CHECK (seq > 0),
  tx              xid8 NOT NULL DEFAULT pg_current_xact_id(),
  type            text NOT NULL CHECK (type ~ '^[a-z][a-z.-]{1,79}$'),
  subject_type    text NOT NULL CHECK (subject_type ~ '^[a-z][a-z-]{1,39}$'),
  subject_id      uuid NOT NULL,
  subject_version integer NOT NULL DEFAULT 0,
  at              timestamptz NOT NULL DEFAULT now(),
  data            jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(data) = 'object' AND length(data::text) <= 2000),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, seq)
);
CREATE INDEX outbox_event_at ON app.outbox_event (tenant_id, at, id);
SELECT app.wall('app.outbox_event', 'SELECT, INSERT');

-- Network-wide: a job must find work before it knows for whom. It says that there is something and when, not what.
CREATE TABLE app.due_work (
  tenant_id uuid NOT NULL REFERENCES app.tenant,
  kind      text NOT NULL CHECK (kind ~ '^[a-z][a-z.-]{1,39}$'),
  due_at    timestamptz NOT NULL,
  id        uuid NOT NULL,
  PRIMARY KEY (tenant_id, kind, id)
);
CREATE INDEX due_work_due ON app.due_work (kind, due_at);
GRANT SELECT, INSERT, DELETE ON app.due_work TO app_rw;
-- Everybody's is seen, one's own is planned and taken: a fault in one center's request can't undo another's work.
ALTER TABLE app.due_work ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY jobs_see ON app.due_work FOR SELECT TO app_rw USING (true);
CREATE POLICY own_planned ON app.due_work FOR INSERT TO app_rw WITH CHECK (tenant_id = app.tid());
CREATE POLICY own_taken ON app.due_work FOR DELETE TO app_rw USING (tenant_id = app.tid());
CREATE POLICY owner ON app.due_work TO app_owner USING (true) WITH CHECK (true);
