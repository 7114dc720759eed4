-- As before (V046). Time that ran out on a question of the receiver's is the origin's silence: it says nothing of whether the receiver
-- answers, and counts as withdrawn.
CREATE OR REPLACE VIEW app.measured_referral WITH (security_invoker = true) AS
WITH counted AS (
  SELECT tenant_id, id, side, peer_tenant_id, service_id, urgency, state, reason, outcome, paused_seconds, sent_at,
    acknowledged_at, decided_at, started_at, completed_at, NULL::uuid AS paper_case_id, NULL::uuid AS paper_person_id,
    state = 'expired' AND EXISTS (
      SELECT 1 FROM app.referral_event e WHERE e.tenant_id = r.tenant_id AND e.referral_id = r.id
        AND e.command = 'expire' AND e.from_state = 'info-requested') AS origin_silent
  FROM app.referral r
  UNION ALL
  SELECT tenant_id, id, 'OUT', NULL, service_id, urgency, state, reason, outcome, 0, sent_at,
    acknowledged_at, decided_at, started_at, completed_at, case_id, person_id, false
  FROM app.paper_referral
)
SELECT tenant_id, id, side, peer_tenant_id, service_id, urgency, outcome, sent_at, paper_case_id, paper_person_id,
  CASE
    WHEN decided_at IS NOT NULL AND state = 'rejected' THEN 'rejected'
    WHEN decided_at IS NOT NULL THEN 'accepted'
    WHEN origin_silent THEN 'withdrawn'
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

-- The log tells which of the two was silent. For the network's figures it is read as the referrals are.
GRANT SELECT (tenant_id, referral_id, command, from_state) ON app.referral_event TO app_access;
CREATE POLICY network_counts ON app.referral_event FOR SELECT TO app_access
  USING (app.tid() = '0190a000-0000-7000-8000-000000000000');
