-- What each service is and for whom, by the network's taxonomies; rules of eligibility and costs where a document or the law says so.
-- Repeatable. x names a service: dn0s of a center, bnkk1s of an institution.
INSERT INTO app.attribute (tenant_id, id, record_id, link_id, position, taxonomy_term_id, link_type, link_entity)
SELECT s.tenant_id, overlay(overlay(s.id::text placing 'a0' from 25 for 2) placing lpad(to_hex(a.position), 2, '0') from 27 for 2)::uuid,
  s.id, s.id, a.position, t.id, 'taxonomy', 'service'
FROM (VALUES
  ('d101', '{guidance-rights,guidance-labour-procedures,guidance-formal-jobs,families}'::text[]),
  ('d102', '{physical-accompaniment,interpretation,tax-registry}'),
  ('d103', '{conciliation-accompaniment}'),
  ('d104', '{violence-rights-guidance,referral,lgbtiq}'),
  ('d105', '{family-reunification,families}'),
  ('d201', '{job-offer-check,recruiter-information,temporary-h2}'),
  ('d202', '{guidance-federal-benefits,temporary-h2}'),
  ('d301', '{guidance-rights,legal-triage,maquila,women}'),
  ('d302', '{training,worker-organizing,maquila}'),
  ('d401', '{meeting-space,training,worker-organizing}'),
  ('b10311', '{violence-care,women}'),
  ('b10411', '{violence-care,women}'),
  ('b10511', '{school-enrolment,children,families}'),
  ('b10611', '{refugee-status,asylum-seeker}'),
  ('b10711', '{basic-needs,guidance-formal-jobs,school-enrolment,asylum-seeker}'),
  ('b10811', '{conciliation}'),
  ('b10911', '{conciliation}'),
  ('b10912', '{union-registration}'),
  ('b11011', '{legal-representation,guidance-rights}'),
  ('b11111', '{child-protection,children}'),
  ('b20211', '{worker-organizing,agriculture}'),
  ('b20411', '{recruiter-information,temporary-h2}'),
  ('b30211', '{training}'),
  ('b30311', '{worker-organizing,platform}')
) AS v(x, codes)
CROSS JOIN LATERAL unnest(v.codes) WITH ORDINALITY AS a(code, position)
JOIN app.service s ON s.id = ('0190a000-0000-7000-8000-' || lpad(v.x, 12, '0'))::uuid
JOIN app.taxonomy_term t ON t.tenant_id = '0190a000-0000-7000-8000-000000000000' AND t.code = a.code
ON CONFLICT DO NOTHING;

INSERT INTO app.eligibility_rule (tenant_id, id, service_id, position, subject, codes, maximum, note)
SELECT s.tenant_id, overlay(s.id::text placing 'e0' from 25 for 2)::uuid, s.id, 1, v.subject, v.codes, v.maximum, v.note
FROM (VALUES
  ('d101', 'mobility-profile', '{potential,in-transit,settled,returned,deported,asylum-seeker,refugee,internally-displaced}'::text[], NULL::integer, 'y sus familias'),
  ('d201', 'mobility-profile', '{potential,temporary-h2}', NULL, NULL),
  ('d202', 'mobility-profile', '{temporary-h2}', NULL, NULL),
  ('b10611', 'mobility-profile', '{asylum-seeker}', NULL, NULL),
  ('b10711', 'mobility-profile', '{asylum-seeker}', NULL, NULL),
  ('b11111', 'age', '{}', 17, NULL),
  ('b20211', 'sector', '{agriculture}', NULL, NULL),
  ('b30311', 'sector', '{platform}', NULL, NULL)
) AS v(x, subject, codes, maximum, note)
JOIN app.service s ON s.id = ('0190a000-0000-7000-8000-' || lpad(v.x, 12, '0'))::uuid
ON CONFLICT DO NOTHING;

-- The law itself says that it is free.
INSERT INTO app.cost_option (tenant_id, id, service_id, amount, currency, amount_description)
SELECT s.tenant_id, '0190a000-0000-7000-8000-c00000b11011', s.id, 0, 'MXN', 'Gratuito (LFT 534)' FROM app.service s WHERE s.id = '0190a000-0000-7000-8000-000000b11011'
ON CONFLICT DO NOTHING;
