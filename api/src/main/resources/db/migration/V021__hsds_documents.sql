-- The four records as documents. Nested are a record's own parts only; what it shares with others (a service's organization, its
-- places) is put together where it is read, so that one change renders one document.

-- Ours: translations, each with whether its source reads otherwise now. fields holds the record's own text by field.
CREATE FUNCTION app.hsds_translations(tenant uuid, record uuid, fields jsonb) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT jsonb_agg(jsonb_build_object('language', t.language, 'field', t.field, 'text', t.text,
      'stale', t.source_digest IS DISTINCT FROM sha256(convert_to(fields ->> t.field, 'UTF8'))) ORDER BY t.language, t.field)
  FROM app.translation t
  WHERE t.tenant_id = tenant AND t.record_id = record AND fields ->> t.field IS NOT NULL;
END;
-- Ours: what was verified when; by whom stays inside the center, the institution is the record's owner.
CREATE FUNCTION app.hsds_verifications(tenant uuid, record uuid) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT jsonb_agg(jsonb_build_object('part', v.part, 'method', v.method, 'verified_at', v.verified_at) ORDER BY v.part)
  FROM app.verification v WHERE v.tenant_id = tenant AND v.record_id = record;
END;
GRANT EXECUTE ON FUNCTION app.hsds_translations(uuid, uuid, jsonb), app.hsds_verifications(uuid, uuid) TO app_rw, app_publish;

CREATE VIEW app.hsds_organization WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.version, p.publication, p.last_modified,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) || jsonb_strip_nulls(jsonb_build_object(
      'additional_websites', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_url_part x WHERE x.tenant_id = p.tenant_id AND x.organization_id = p.id),
      'organization_identifiers', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_organization_identifier_part x WHERE x.tenant_id = p.tenant_id AND x.organization_id = p.id),
      'funding', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_funding_part x WHERE x.tenant_id = p.tenant_id AND x.organization_id = p.id),
      'contacts', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_contact_part x WHERE x.tenant_id = p.tenant_id AND x.organization_id = p.id),
      'phones', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_phone_part x WHERE x.tenant_id = p.tenant_id AND x.organization_id = p.id),
      'programs', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_program_part x WHERE x.tenant_id = p.tenant_id AND x.organization_id = p.id),
      'translations', app.hsds_translations(p.tenant_id, p.id, to_jsonb(p)),
      'verifications', app.hsds_verifications(p.tenant_id, p.id))) AS document
  FROM app.organization p;

CREATE VIEW app.hsds_location WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.organization_id, p.audience, p.version, p.publication, p.last_modified,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) || jsonb_strip_nulls(jsonb_build_object(
      'languages', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_language_part x WHERE x.tenant_id = p.tenant_id AND x.location_id = p.id),
      'addresses', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_address_part x WHERE x.tenant_id = p.tenant_id AND x.location_id = p.id),
      'contacts', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_contact_part x WHERE x.tenant_id = p.tenant_id AND x.location_id = p.id),
      'accessibility', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_accessibility_part x WHERE x.tenant_id = p.tenant_id AND x.location_id = p.id),
      'phones', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_phone_part x WHERE x.tenant_id = p.tenant_id AND x.location_id = p.id),
      'schedules', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_schedule_part x WHERE x.tenant_id = p.tenant_id AND x.location_id = p.id),
      'translations', app.hsds_translations(p.tenant_id, p.id, to_jsonb(p)),
      'verifications', app.hsds_verifications(p.tenant_id, p.id))) AS document
  FROM app.location p;

CREATE VIEW app.hsds_service WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.organization_id, p.version, p.publication, p.last_modified,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) || jsonb_strip_nulls(jsonb_build_object(
      'additional_urls', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_url_part x WHERE x.tenant_id = p.tenant_id AND x.service_id = p.id),
      'phones', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_phone_part x WHERE x.tenant_id = p.tenant_id AND x.service_id = p.id),
      'schedules', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_schedule_part x WHERE x.tenant_id = p.tenant_id AND x.service_id = p.id),
      'service_areas', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_service_area_part x WHERE x.tenant_id = p.tenant_id AND x.service_id = p.id),
      'languages', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_language_part x WHERE x.tenant_id = p.tenant_id AND x.service_id = p.id),
      'funding', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_funding_part x WHERE x.tenant_id = p.tenant_id AND x.service_id = p.id),
      'cost_options', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_cost_option_part x WHERE x.tenant_id = p.tenant_id AND x.service_id = p.id),
      'required_documents', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_required_document_part x WHERE x.tenant_id = p.tenant_id AND x.service_id = p.id),
      'contacts', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_contact_part x WHERE x.tenant_id = p.tenant_id AND x.service_id = p.id),
      'capacities', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_service_capacity_part x WHERE x.tenant_id = p.tenant_id AND x.service_id = p.id),
      'eligibility_rules', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_eligibility_rule_part x WHERE x.tenant_id = p.tenant_id AND x.service_id = p.id),
      'translations', app.hsds_translations(p.tenant_id, p.id, to_jsonb(p)),
      'verifications', app.hsds_verifications(p.tenant_id, p.id),
      'program', (SELECT x.document FROM app.hsds_program_part x WHERE x.tenant_id = p.tenant_id AND x.id = p.program_id))) AS document
  FROM app.service p;

CREATE VIEW app.hsds_service_at_location WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.service_id, p.location_id, p.version, p.publication, p.last_modified,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) || jsonb_strip_nulls(jsonb_build_object(
      'service_areas', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_service_area_part x WHERE x.tenant_id = p.tenant_id AND x.service_at_location_id = p.id),
      'contacts', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_contact_part x WHERE x.tenant_id = p.tenant_id AND x.service_at_location_id = p.id),
      'phones', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_phone_part x WHERE x.tenant_id = p.tenant_id AND x.service_at_location_id = p.id),
      'schedules', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_schedule_part x WHERE x.tenant_id = p.tenant_id AND x.service_at_location_id = p.id),
      'translations', app.hsds_translations(p.tenant_id, p.id, to_jsonb(p)),
      'verifications', app.hsds_verifications(p.tenant_id, p.id))) AS document
  FROM app.service_at_location p;

-- Every record of a tenant by its id alone: what it is, how far it is, what it is called.
CREATE VIEW app.owned_record WITH (security_invoker) AS
  SELECT tenant_id, id, 'organization' AS kind, name, publication, version, last_modified, created_at, updated_at, external_id FROM app.organization
  UNION ALL SELECT tenant_id, id, 'location', name, publication, version, last_modified, created_at, updated_at, external_id FROM app.location
  UNION ALL SELECT tenant_id, id, 'service', name, publication, version, last_modified, created_at, updated_at, external_id FROM app.service
  UNION ALL SELECT p.tenant_id, p.id, 'service_at_location', s.name, p.publication, p.version, p.last_modified, p.created_at, p.updated_at, p.external_id
    FROM app.service_at_location p JOIN app.service s ON s.tenant_id = p.tenant_id AND s.id = p.service_id;
-- The document of any of them.
CREATE VIEW app.owned_document WITH (security_invoker) AS
  SELECT tenant_id, id, document FROM app.hsds_organization
  UNION ALL SELECT tenant_id, id, document FROM app.hsds_location
  UNION ALL SELECT tenant_id, id, document FROM app.hsds_service
  UNION ALL SELECT tenant_id, id, document FROM app.hsds_service_at_location;
GRANT SELECT ON app.owned_record, app.owned_document TO app_rw;
DO $$
DECLARE
  v name;
BEGIN
  FOR v IN SELECT relname FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind = 'v' AND relname LIKE 'hsds\_%' LOOP
    EXECUTE format('GRANT SELECT ON app.%I TO app_rw, app_publish', v);
  END LOOP;
END $$;
