-- The trail: who did what, through which client, to which object, which fields, why; never a value.
-- app_rw may read its tenant's and append through two functions; nobody may change or remove a row. seq, prev_hash, hash
-- and sealed_at stay NULL until a background job seals the row into its tenant's chain. action is domain.verb of what was
-- done, or the operation's id of what was refused; subject and client_id are '' where no token could be trusted.
-- object_ids are the records that a list or search showed, a page at most.
CREATE TABLE app.audit_event (
  tenant_id   uuid NOT NULL REFERENCES app.tenant,
  id          uuid NOT NULL,
  at          timestamptz NOT NULL DEFAULT clock_timestamp(),
  subject     text CHECK (length(subject) <= 80),
  client_id   text CHECK (length(client_id) <= 80),
  action      text NOT NULL CHECK (action ~ '^[A-Za-z][A-Za-z0-9.:-]{1,79}$'),
  object_type text CHECK (object_type ~ '^[a-z][a-z0-9-]{1,39}$'),
  object_id   uuid,
  object_ids  uuid[] CHECK (cardinality(object_ids) <= 200),
  fields      text[] CHECK (cardinality(fields) <= 60 AND length(array_to_string(fields, ',')) <= 2000),
  outcome     text NOT NULL CHECK (outcome IN ('done', 'denied')),
  reason      text CHECK (reason ~ '^[a-z0-9][a-z0-9.:-]{0,79}$'),
  request_id  text CHECK (length(request_id) <= 64),
  seq         bigint CHECK (seq > 0),
  prev_hash   bytea,
  hash        bytea,
  sealed_at   timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, seq)
);
CREATE INDEX audit_event_at ON app.audit_event (tenant_id, at, id);
CREATE INDEX audit_event_object ON app.audit_event (tenant_id, object_type, object_id);
SELECT app.wall('app.audit_event', 'SELECT');

GRANT INSERT ON app.audit_event TO app_audit;
CREATE POLICY audit_appends ON app.audit_event FOR INSERT TO app_audit
  WITH CHECK (tenant_id = app.tid() OR outcome = 'denied');

-- Appends one event to the trail of the transaction's tenant. Refuses (CR003) where none is set.
CREATE FUNCTION app.audit_append(id uuid, subject text, client_id text, action text, object_type text, object_id uuid,
                                 object_ids uuid[], fields text[], outcome text, reason text, request_id text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF app.tid() IS NULL THEN
    RAISE EXCEPTION 'no tenant' USING ERRCODE = 'CR003';
  END IF;
  INSERT INTO app.audit_event (tenant_id, id, subject, client_id, action, object_type, object_id, object_ids, fields,
                               outcome, reason, request_id)
  VALUES (app.tid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);
END $$;
SELECT app.hand_over('app.audit_append(uuid,text,text,text,text,uuid,uuid[],text[],text,text,text)', 'app_audit');

-- Appends a denial, and nothing but a denial, to the trail of the tenant asked for; NULL: the network's. It needs no
-- app.tid(): who was refused may have had none.
CREATE FUNCTION app.audit_denied(tenant uuid, id uuid, subject text, client_id text, action text, object_type text,
                                 object_id uuid, reason text, request_id text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO app.audit_event (tenant_id, id, subject, client_id, action, object_type, object_id, outcome, reason,
                               request_id)
  VALUES (coalesce($1, '0190a000-0000-7000-8000-000000000000'), $2, $3, $4, $5, $6, $7, 'denied', $8, $9)
$$;
SELECT app.hand_over('app.audit_denied(uuid,uuid,text,text,text,text,uuid,text,text)', 'app_audit');
