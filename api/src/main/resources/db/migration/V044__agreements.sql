-- Agreements between two tenants (centers or partners) on who may refer to whom, and what may travel. The network makes and ends them;
-- nobody deletes one. Each is a row of three tenants with the same id: the network's and each party's (as a referral is one of two,
-- ADR 6), so that behind the usual wall a party sees its own and a third sees none. app_rw only reads them.
CREATE TABLE app.agreement (
  tenant_id        uuid NOT NULL REFERENCES app.tenant, -- whose copy it is
  id               uuid NOT NULL,
  first_tenant_id  uuid NOT NULL REFERENCES app.tenant,
  second_tenant_id uuid NOT NULL REFERENCES app.tenant,
  scope            text NOT NULL CHECK (scope IN ('both-ways', 'first-to-second', 'second-to-first')), -- who may refer to whom
  about            text NOT NULL CHECK (length(about) BETWEEN 1 AND 1000),
  fields           text[] NOT NULL CHECK (cardinality(fields) BETWEEN 1 AND 40 AND fields <@ app.package_fields()),
  starts_on        date NOT NULL CHECK (starts_on BETWEEN '2000-01-01' AND '2199-12-31'),
  ends_on          date CHECK (ends_on BETWEEN starts_on AND '2199-12-31'), -- the last day; NULL: until it is ended
  grace_days       integer NOT NULL CHECK (grace_days BETWEEN 0 AND 180),
  holds_from       timestamptz NOT NULL, -- the first day's begin in the network's zone, and never before it was made
  holds_until      timestamptz,          -- the last day's end, or when it was ended early
  ended_at         timestamptz,          -- ended early
  version          integer NOT NULL DEFAULT 0,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK (first_tenant_id <> second_tenant_id)
);
CREATE INDEX agreement_pair ON app.agreement (tenant_id, first_tenant_id, second_tenant_id);
SELECT app.wall('app.agreement', 'SELECT');

-- app_exchange reads what the tenant of the transaction holds, and writes as the network only.
GRANT SELECT, INSERT, UPDATE (grace_days, holds_until, ended_at, version, updated_at) ON app.agreement TO app_exchange;
GRANT EXECUTE ON FUNCTION app.package_fields() TO app_exchange;
CREATE POLICY exchange_reads ON app.agreement FOR SELECT TO app_exchange USING (tenant_id = app.tid() OR app.tid() = app.network());
CREATE POLICY exchange_adds ON app.agreement FOR INSERT TO app_exchange WITH CHECK (app.tid() = app.network());
CREATE POLICY exchange_ends ON app.agreement FOR UPDATE TO app_exchange USING (app.tid() = app.network())
  WITH CHECK (app.tid() = app.network());
CREATE POLICY exchange_tells_of_agreements ON app.outbox_event FOR INSERT TO app_exchange
  WITH CHECK (app.tid() = app.network() AND subject_type = 'agreement');

-- Tells all who hold it.
CREATE FUNCTION app.agreement_tell(p_id uuid, p_version integer, p_event text) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id, subject_version)
    SELECT a.tenant_id, uuidv7(), p_event, 'agreement', p_id, p_version FROM app.agreement a WHERE a.id = p_id;
$$;
SELECT app.hand_over('app.agreement_tell(uuid,integer,text)', 'app_exchange', '');

-- Makes an agreement, as the network. Refuses CR003 (not the network), CR041 (DETAIL: first, second: no active center or partner of that
-- slug; parties: twice the same), CR042 (there is one of these two, for a direction of this one, in the same time; DETAIL: its id).
CREATE FUNCTION app.agree(p_id uuid, p_first text, p_second text, p_scope text, p_about text, p_fields text[], p_starts date,
                          p_ends date, p_grace integer)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  one uuid := (SELECT t.id FROM app.tenant t WHERE t.slug = p_first AND t.kind <> 'NETWORK' AND t.status = 'active');
  other uuid := (SELECT t.id FROM app.tenant t WHERE t.slug = p_second AND t.kind <> 'NETWORK' AND t.status = 'active');
  zone text := (SELECT t.zone FROM app.tenant t WHERE t.id = app.network());
  begins timestamptz := greatest(p_starts::timestamp AT TIME ZONE zone, clock_timestamp());
  ends timestamptz := (p_ends + 1)::timestamp AT TIME ZONE zone;
  clash uuid;
BEGIN
  IF app.tid() IS DISTINCT FROM app.network() THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  ELSIF one IS NULL OR other IS NULL THEN
    PERFORM app.exchange_refuse('CR041', CASE WHEN one IS NULL THEN 'first' ELSE 'second' END);
  ELSIF one = other THEN
    PERFORM app.exchange_refuse('CR041', 'parties');
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('agreement ' || least(one, other) || ' ' || greatest(one, other), 0));
  SELECT a.id INTO clash FROM app.agreement a
  WHERE a.tenant_id = app.network()
    AND ((a.first_tenant_id = one AND a.second_tenant_id = other AND (a.scope = p_scope OR 'both-ways' IN (a.scope, p_scope)))
      OR (a.first_tenant_id = other AND a.second_tenant_id = one AND (a.scope <> p_scope OR a.scope = 'both-ways')))
    AND a.holds_from < coalesce(ends, 'infinity') AND begins < coalesce(a.holds_until, 'infinity')
    AND a.holds_from < coalesce(a.holds_until, 'infinity')
  LIMIT 1;
  IF FOUND THEN
    PERFORM app.exchange_refuse('CR042', clash::text);
  END IF;
  INSERT INTO app.agreement (tenant_id, id, first_tenant_id, second_tenant_id, scope, about, fields, starts_on, ends_on, grace_days,
    holds_from, holds_until)
  SELECT holder, p_id, one, other, p_scope, p_about, p_fields, p_starts, p_ends, p_grace, begins, ends
  FROM unnest(ARRAY[app.network(), one, other]) AS holder;
  PERFORM app.agreement_tell(p_id, 0, 'agreement.created');
END $$;
SELECT app.hand_over('app.agree(uuid,text,text,text,text,text[],date,date,integer)', 'app_exchange');

-- Ends one now, as the network; with p_grace days in which referrals still go. Answers the version after it.
-- Refuses CR003, CR001, CR002 (it has ended already).
CREATE FUNCTION app.end_agreement(p_id uuid, p_version integer, p_grace integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  canon app.agreement;
BEGIN
  IF app.tid() IS DISTINCT FROM app.network() THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  END IF;
  SELECT * INTO canon FROM app.agreement a WHERE a.tenant_id = app.network() AND a.id = p_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.exchange_refuse('CR003', NULL);
  ELSIF canon.version IS DISTINCT FROM p_version THEN
    PERFORM app.exchange_refuse('CR001', NULL);
  ELSIF canon.holds_until <= clock_timestamp() THEN
    PERFORM app.exchange_refuse('CR002', 'ended');
  END IF;
  UPDATE app.agreement a SET holds_until = clock_timestamp(), ended_at = clock_timestamp(),
    grace_days = coalesce(p_grace, canon.grace_days), version = canon.version + 1, updated_at = now()
  WHERE a.id = p_id;
  PERFORM app.agreement_tell(p_id, canon.version + 1, 'agreement.ended');
  RETURN canon.version + 1;
END $$;
SELECT app.hand_over('app.end_agreement(uuid,integer,integer)', 'app_exchange');

-- What says whether p_origin may refer to p_receiver: the agreement on that direction that began last, or a row of NULLs. This and what
-- follows have the rights of whoever calls: a tenant asks of the agreements that it holds, and of others' learns what it would of none.
CREATE FUNCTION app.agreement_between(p_origin uuid, p_receiver uuid) RETURNS app.agreement LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT a FROM app.agreement a
  WHERE a.tenant_id = app.tid()
    AND ((a.first_tenant_id = p_origin AND a.second_tenant_id = p_receiver AND a.scope <> 'second-to-first')
      OR (a.first_tenant_id = p_receiver AND a.second_tenant_id = p_origin AND a.scope <> 'first-to-second'))
    AND a.holds_from <= clock_timestamp()
    AND a.holds_from < coalesce(a.holds_until, 'infinity') -- one that was ended before it began never was
  ORDER BY a.holds_from DESC LIMIT 1
$$;

-- Why p_origin may not send these fields to p_receiver now: absent (one of them is a partner, and there is none), lapsed (it is over, its
-- days of grace too), fields:<codes> (it doesn't have them); NULL when it may. Between centers the shared protocol suffices while they
-- never had an agreement; one they had binds them, also after its end.
CREATE FUNCTION app.agreement_fault(p_origin uuid, p_receiver uuid, p_fields text[]) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
      WHEN a.id IS NULL THEN
        CASE WHEN EXISTS (SELECT 1 FROM app.tenant t WHERE t.id IN (p_origin, p_receiver) AND t.kind <> 'CENTER') THEN 'absent' END
      WHEN clock_timestamp() >= a.holds_until + a.grace_days * interval '24 hours' THEN 'lapsed'
      WHEN NOT p_fields <@ a.fields THEN 'fields:' || (
        SELECT string_agg(DISTINCT CASE WHEN f = ANY (app.package_fields()) THEN f ELSE 'unknown' END, ',')
        FROM unnest(p_fields) f WHERE f IS NULL OR f <> ALL (a.fields))
    END
  FROM app.agreement_between(p_origin, p_receiver) a
$$;

-- What is to be said of a referral that may still go: lapsed, or NULL.
CREATE FUNCTION app.agreement_warning(p_origin uuid, p_receiver uuid) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN a.holds_until <= clock_timestamp()
      AND clock_timestamp() < a.holds_until + a.grace_days * interval '24 hours' THEN 'lapsed' END
  FROM app.agreement_between(p_origin, p_receiver) a
$$;
GRANT EXECUTE ON FUNCTION app.agreement_between(uuid,uuid), app.agreement_fault(uuid,uuid,text[]), app.agreement_warning(uuid,uuid)
  TO app_rw, app_exchange;
