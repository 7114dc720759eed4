-- Measures of referrals (docs/guides/measures.md): who may ask, what is counted, and the one way to count over the whole network.

-- Added to what there is, so that it doesn't matter which other permissions came before.
DO $$
BEGIN
  EXECUTE format('CREATE OR REPLACE FUNCTION app.permissions() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN %L::text[]',
    app.permissions() || ARRAY['measure:read']);
END $$;

INSERT INTO app.role_template (code, tenant_kind, permission)
VALUES ('coordinator', 'CENTER', 'measure:read'), ('center-admin', 'CENTER', 'measure:read');

-- The roles that tenants have already, as far as they still go by the template's name.
DO $$
DECLARE
  wanted bigint;
  given  bigint;
BEGIN
  SELECT count(*) INTO wanted FROM app.role r JOIN app.role_template t ON t.code = r.code AND t.permission = 'measure:read';
  INSERT INTO app.role_permission (tenant_id, role_id, permission)
    SELECT r.tenant_id, r.id, t.permission FROM app.role r
    JOIN app.role_template t ON t.code = r.code AND t.permission = 'measure:read';
  GET DIAGNOSTICS given = ROW_COUNT;
  ASSERT wanted = given, 'permissions lost';
END $$;

-- Each referral that was sent and not in error, and what the measures take of it: the one place that defines them. Behind the
-- reader's wall. One on paper has no peer, which is no tenant; its case and person stand in its own row.
--   answer: accepted | rejected (also after accepting) | none (time ran out, or withdrawn because nobody answered)
--           | withdrawn (for another reason, before an answer) | awaited
--   to_*:   seconds; the time to decide without what a question rested, first contact from the decision, as the clocks run
CREATE VIEW app.measured_referral WITH (security_invoker = true) AS
WITH counted AS (
  SELECT tenant_id, id, side, peer_tenant_id, service_id, urgency, state, reason, outcome, paused_seconds, sent_at,
    acknowledged_at, decided_at, started_at, completed_at, NULL::uuid AS paper_case_id, NULL::uuid AS paper_person_id
  FROM app.referral
  UNION ALL
  SELECT tenant_id, id, 'OUT', NULL, service_id, urgency, state, reason, outcome, 0, sent_at,
    acknowledged_at, decided_at, started_at, completed_at, case_id, person_id
  FROM app.paper_referral
)
SELECT tenant_id, id, side, peer_tenant_id, service_id, urgency, outcome, sent_at, paper_case_id, paper_person_id,
  CASE
    WHEN decided_at IS NOT NULL AND state = 'rejected' THEN 'rejected'
    WHEN decided_at IS NOT NULL THEN 'accepted'
    WHEN state = 'expired' OR (state = 'withdrawn' AND reason = 'no-answer') THEN 'none'
    WHEN state = 'withdrawn' THEN 'withdrawn'
    ELSE 'awaited'
  END AS answer,
  extract(epoch FROM acknowledged_at - sent_at)::double precision AS to_acknowledge,
  (extract(epoch FROM decided_at - sent_at) - paused_seconds)::double precision AS to_decide,
  extract(epoch FROM started_at - decided_at)::double precision AS to_contact,
  extract(epoch FROM completed_at - sent_at)::double precision AS to_complete
FROM counted
WHERE sent_at IS NOT NULL AND state <> 'entered-in-error';
GRANT SELECT ON app.measured_referral TO app_rw, app_access;

-- app_access, which reads across tenants and writes nothing, sees these columns of what was sent, and only while the network itself asks.
GRANT SELECT (tenant_id, id, side, peer_tenant_id, service_id, urgency, state, reason, outcome, paused_seconds, sent_at,
  acknowledged_at, decided_at, started_at, completed_at) ON app.referral TO app_access;
-- The view names the paper ones' columns too; of their rows it sees none, for there is no policy: they are of no pair.
GRANT SELECT (tenant_id, id, service_id, urgency, state, reason, outcome, sent_at, acknowledged_at, decided_at, started_at,
  completed_at, case_id, person_id) ON app.paper_referral TO app_access;
CREATE POLICY network_counts ON app.referral FOR SELECT TO app_access
  USING (app.tid() = '0190a000-0000-7000-8000-000000000000' AND side = 'OUT' AND sent_at IS NOT NULL);

-- Every pair of centers of a period: no rows for any tenant but the network. What it returns is suppressed before anybody sees it
-- (org.corredor.referral.measures.Suppression).
CREATE FUNCTION app.referral_pairs(p_from timestamptz, p_to timestamptz)
RETURNS TABLE (origin text, receiver text, accepted bigint, rejected bigint, unanswered bigint, withdrawn bigint, awaited bigint,
  succeeded bigint, unsuccessful bigint, acknowledged bigint, to_acknowledge double precision, decided bigint,
  to_decide double precision, contacted bigint, to_contact double precision, completed bigint, to_complete double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.slug, p.slug,
    count(*) FILTER (WHERE m.answer = 'accepted'), count(*) FILTER (WHERE m.answer = 'rejected'),
    count(*) FILTER (WHERE m.answer = 'none'), count(*) FILTER (WHERE m.answer = 'withdrawn'),
    count(*) FILTER (WHERE m.answer = 'awaited'),
    count(*) FILTER (WHERE m.outcome NOT LIKE 'unsuccessful-%'), count(*) FILTER (WHERE m.outcome LIKE 'unsuccessful-%'),
    count(m.to_acknowledge), percentile_cont(0.5) WITHIN GROUP (ORDER BY m.to_acknowledge),
    count(m.to_decide), percentile_cont(0.5) WITHIN GROUP (ORDER BY m.to_decide),
    count(m.to_contact), percentile_cont(0.5) WITHIN GROUP (ORDER BY m.to_contact),
    count(m.to_complete), percentile_cont(0.5) WITHIN GROUP (ORDER BY m.to_complete)
  FROM app.measured_referral m
  JOIN app.tenant o ON o.id = m.tenant_id
  JOIN app.tenant p ON p.id = m.peer_tenant_id
  WHERE m.side = 'OUT' AND m.sent_at >= p_from AND m.sent_at < p_to
  GROUP BY o.slug, p.slug
$$;
SELECT app.hand_over('app.referral_pairs(timestamptz,timestamptz)', 'app_access');
