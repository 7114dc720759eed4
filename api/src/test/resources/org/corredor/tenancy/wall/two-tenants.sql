-- One row in every walled table for each of two tenants (…0a, …0b), and a third tenant (…0c). Run as app_owner.
INSERT INTO app.tenant (id, slug, kind, zone) VALUES
  ('0190b000-0000-7000-8000-00000000000a', 'alpha', 'CENTER', 'America/Tijuana'),
  ('0190b000-0000-7000-8000-00000000000b', 'beta', 'CENTER', 'America/Mazatlan'),
  ('0190b000-0000-7000-8000-00000000000c', 'gamma', 'CENTER', 'America/Mexico_City');

DO $$
DECLARE
  t uuid;
  peer uuid;
  x uuid; -- one id for every record of the tenant: keys begin with the tenant
BEGIN
  FOREACH t IN ARRAY ARRAY['0190b000-0000-7000-8000-00000000000a', '0190b000-0000-7000-8000-00000000000b']::uuid[] LOOP
    x := overlay(t::text placing '0190b001' from 1 for 8)::uuid;
    SELECT id INTO peer FROM app.tenant WHERE slug IN ('alpha', 'beta') AND id <> t;
    INSERT INTO app.organization (tenant_id, id, name, description, publication)
      VALUES (t, x, 'Organización', 'Descripción', 'published');
    INSERT INTO app.center_profile (tenant_id, id, name, directory_organization_id) VALUES (t, t, 'Centro', x);
    INSERT INTO app.location (tenant_id, id, organization_id, location_type, name, audience, publication)
      VALUES (t, x, x, 'physical', 'Albergue', 'partner', 'published');
    INSERT INTO app.service (tenant_id, id, organization_id, name, status, accepts_referrals, publication)
      VALUES (t, x, x, 'Servicio', 'active', true, 'published');
    INSERT INTO app.service_at_location (tenant_id, id, service_id, location_id, description, publication)
      VALUES (t, x, x, x, 'Tocar en la puerta azul', 'published');
    INSERT INTO app.program (tenant_id, id, organization_id, name, description) VALUES (t, x, x, 'Programa', '');
    INSERT INTO app.taxonomy (tenant_id, id, name, description) VALUES (t, overlay(x::text placing 'dd' from 1 for 2)::uuid, 'Temas', '');
    INSERT INTO app.taxonomy_term (tenant_id, id, taxonomy_id, name, description)
      VALUES (t, overlay(x::text placing 'de' from 1 for 2)::uuid, overlay(x::text placing 'dd' from 1 for 2)::uuid, 'Salarios', '');
    INSERT INTO app.organization_identifier (tenant_id, id, organization_id, identifier_type, identifier) VALUES (t, x, x, 'RFC', 'X');
    INSERT INTO app.url (tenant_id, id, organization_id, url) VALUES (t, x, x, 'https://example.org');
    INSERT INTO app.funding (tenant_id, id, service_id, source) VALUES (t, x, x, 'Donativos');
    INSERT INTO app.contact (tenant_id, id, location_id, name) VALUES (t, x, x, 'Recepción');
    INSERT INTO app.phone (tenant_id, id, contact_id, number) VALUES (t, x, x, '000');
    INSERT INTO app.language (tenant_id, id, phone_id, code) VALUES (t, x, x, 'ht');
    INSERT INTO app.address (tenant_id, id, location_id, address_1, city, state_province, postal_code, country, address_type)
      VALUES (t, x, x, 'Calle 1', 'Ciudad', 'Estado', '01000', 'MX', 'physical');
    INSERT INTO app.accessibility (tenant_id, id, location_id, description) VALUES (t, x, x, 'Rampa');
    INSERT INTO app.schedule (tenant_id, id, location_id, freq, byday, opens_at, closes_at)
      VALUES (t, x, x, 'WEEKLY', 'MO', '09:00', '17:00');
    INSERT INTO app.service_area (tenant_id, id, service_id, name) VALUES (t, x, x, 'Municipio');
    INSERT INTO app.cost_option (tenant_id, id, service_id, amount, currency) VALUES (t, x, x, 0, 'MXN');
    INSERT INTO app.required_document (tenant_id, id, service_id, document) VALUES (t, x, x, 'Ninguno');
    INSERT INTO app.unit (tenant_id, id, name) VALUES (t, x, 'camas');
    INSERT INTO app.service_capacity (tenant_id, id, service_id, unit_id, available, updated) VALUES (t, x, x, x, 3, '2026-01-05 12:00+00');
    INSERT INTO app.eligibility_rule (tenant_id, id, service_id, subject, codes) VALUES (t, x, x, 'nationality', '{HT}');
    INSERT INTO app.attribute (tenant_id, id, record_id, link_id, taxonomy_term_id)
      VALUES (t, x, x, x, overlay(x::text placing 'de' from 1 for 2)::uuid);
    INSERT INTO app.metadata (tenant_id, id, record_id, resource_id, resource_type, last_action_date, last_action_type, field_name,
        previous_value, replacement_value, updated_by)
      VALUES (t, x, x, x, 'location', '2026-01-05', 'update', 'name', 'Casa', 'Albergue', 'centro');
    INSERT INTO app.translation (tenant_id, id, record_id, field, language, text, source_digest)
      VALUES (t, x, x, 'name', 'ht', 'Sèvis', sha256('Servicio'));
    INSERT INTO app.verification (tenant_id, id, record_id, part, method, verified_at) VALUES (t, x, x, 'whole', 'phone', '2026-01-05 12:00+00');
    INSERT INTO app.directory_correction (tenant_id, id, side, peer_tenant_id, record_id, record_kind, field, text, language)
      VALUES (t, x, 'IN', NULL, x, 'service', 'name', 'Comedor', 'es');
    INSERT INTO app.directory_transfer (tenant_id, id, side, peer_tenant_id, organization_id, organization_name, records)
      VALUES (t, x, 'OUT', peer, x, 'Organización', 4);
    INSERT INTO app.role (tenant_id, id, code) VALUES (t, x, 'coordinator');
    INSERT INTO app.role_permission (tenant_id, role_id, permission) VALUES (t, x, 'case:read');
    INSERT INTO app.membership (tenant_id, id, subject, display_name) VALUES (t, x, x::text, 'Prueba');
    INSERT INTO app.membership (tenant_id, id, subject, display_name)
      VALUES (t, overlay(x::text placing 'ee' from 1 for 2)::uuid, 'second ' || x, 'Segunda');
    INSERT INTO app.membership_role (tenant_id, membership_id, role_id) VALUES (t, x, x);
    INSERT INTO app.api_client (tenant_id, id, client_id, subject) VALUES (t, x, 'client-' || x, x::text);
    INSERT INTO app.client_grant (tenant_id, id, client_id, permissions, expires_at)
      VALUES (t, x, 'client', ARRAY['referral:read'], now() + interval '1 day');
    INSERT INTO app.allowed_origin (tenant_id, origin) VALUES (t, 'https://' || x || '.example');
    INSERT INTO app.audit_event (tenant_id, id, action, object_ids, outcome) VALUES (t, x, 'person.list', ARRAY[x], 'done');
    INSERT INTO app.idempotency_key (tenant_id, client_id, subject, route, key, request_hash, status, expires_at)
      VALUES (t, 'c', 's', 'r', 'k', sha256('r'), 201, now() + interval '1 day');
    INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id) VALUES (t, x, 'person.created', 'person', x);
    INSERT INTO app.person (tenant_id, id, alias_sealed) VALUES (t, x, 'sealed');
    INSERT INTO app.person_token (tenant_id, field, token, person_id) VALUES (t, 'name', sha256('name'), x);
    INSERT INTO app.consent_grant (tenant_id, id, person_id, purpose, recipient_tenant_id, fields, explained_in,
        read_aloud, method, given_by, notice_version, expires_at, recorded_by)
      VALUES (t, x, x, 'referral', peer, ARRAY['identity.alias', 'case.summary'], 'es', true, 'electronic', 'person', '1', now() + interval '1 day', x);
    INSERT INTO app.consent_confirmation (tenant_id, consent_id, recorded_by, confirmed_by)
      VALUES (t, x, x, overlay(x::text placing 'ee' from 1 for 2)::uuid);
    INSERT INTO app.labour_case (tenant_id, id, person_id, types) VALUES (t, x, x, ARRAY['unpaid-wages']);
    INSERT INTO app.case_participant (tenant_id, case_id, membership_id, part) VALUES (t, x, x, 'assigned');
    INSERT INTO app.service_delivered (tenant_id, id, case_id, on_date, services, modality)
      VALUES (t, x, x, '2026-01-05', ARRAY['legal-triage'], 'in-person');
    INSERT INTO app.intake (tenant_id, id, person_id, on_date, channel, form_version, staff_id)
      VALUES (t, x, x, '2026-01-05', 'in-person', '1', x);
    INSERT INTO app.referral (tenant_id, id, side, peer_tenant_id, kind, state, version, service_id, urgency, language,
        interpreter_needed, age_band, minor, safety_flags, access_needs, protocol_version)
      VALUES (t, x, 'OUT', peer, 'REFERRAL', 'deleted', 2, x, 'normal', 'es', false, 'unknown', 'no', '{}', '{}', '1');
    INSERT INTO app.referral_work (tenant_id, referral_id, case_id, person_id) VALUES (t, x, x, x);
    INSERT INTO app.referral_package_field (tenant_id, referral_id, field_code, ciphertext)
      VALUES (t, x, 'identity.alias', 'sealed');
    INSERT INTO app.referral_receipt (tenant_id, referral_id, body, hash) VALUES (t, x, '{}', sha256('{}'));
    INSERT INTO app.referral_event (tenant_id, id, referral_id, seq, command, from_state, to_state, by_side)
      VALUES (t, x, x, 2, 'delete', 'draft', 'deleted', 'ORIGIN');
    INSERT INTO app.referral_chain (tenant_id, referral_id, ancestor_referral_id, ancestor_tenant_id) VALUES (t, x, x, peer);
    INSERT INTO app.referral_onward (tenant_id, id, referral_id, hop, state) VALUES (t, x, x, 2, 'completed');
    INSERT INTO app.referral_custody (tenant_id, referral_id, case_id, receiver_tenant_id) VALUES (t, x, x, peer);
    INSERT INTO app.referral_message (tenant_id, id, referral_id, by_side, place, ciphertext) VALUES (t, x, x, 'ORIGIN', x, 'sealed');
    INSERT INTO app.referral_reminder (tenant_id, referral_id, seq, clock, step) VALUES (t, x, 2, 'decide', 'queue');
    INSERT INTO app.agreement (tenant_id, id, first_tenant_id, second_tenant_id, scope, about, fields, starts_on, grace_days, holds_from)
      VALUES (t, x, t, peer, 'both-ways', 'Prueba', app.package_fields(), '2026-01-05', 30, '2026-01-05 12:00+00');
    INSERT INTO app.center_terms (tenant_id, id, terms) VALUES (t, t, '{}');
    INSERT INTO app.paper_referral (tenant_id, id, person_id, case_id, service_id, organization_id, service_name, organization_name,
        state, version, urgency, language, interpreter_needed, age_band, minor, safety_flags, access_needs, protocol_version)
      VALUES (t, x, x, x, x, x, 'Servicio', 'Organización', 'deleted', 2, 'normal', 'es', false, 'unknown', 'no', '{}', '{}', '1');
    INSERT INTO app.paper_field (tenant_id, paper_referral_id, field_code, ciphertext) VALUES (t, x, 'identity.alias', 'sealed');
    INSERT INTO app.paper_receipt (tenant_id, paper_referral_id, body, hash) VALUES (t, x, '{}', sha256('{}'));
    INSERT INTO app.paper_event (tenant_id, id, paper_referral_id, seq, command, from_state, to_state, by_side)
      VALUES (t, x, x, 2, 'delete', 'draft', 'deleted', 'ORIGIN');
    INSERT INTO app.directory_import (tenant_id, id, format, dry_run, publish, status, created, changed, unchanged, errors, created_at)
      VALUES (t, x, 'csv', false, false, 'refused', 0, 0, 0, 1, now());
    INSERT INTO app.directory_import_error (tenant_id, id, import_id, source, line, field, code, args)
      VALUES (t, x, x, '', 2, 'Costo', 'cost', '{}');
    INSERT INTO app.directory_import_row (tenant_id, import_id, seq, kind, ref, nested, bad, source, line, data)
      VALUES (t, x, 0, 'organization', 'o', false, false, '', 2, '{}');
  END LOOP;
END $$;

SET LOCAL ROLE app_publish;
DO $$
BEGIN
  PERFORM set_config('app.tenant_id', '0190b000-0000-7000-8000-00000000000a', true);
  PERFORM app.publish_directory();
  PERFORM set_config('app.tenant_id', '0190b000-0000-7000-8000-00000000000b', true);
  PERFORM app.publish_directory();
  PERFORM set_config('app.tenant_id', '', true);
END $$;
SET LOCAL ROLE app_owner;
