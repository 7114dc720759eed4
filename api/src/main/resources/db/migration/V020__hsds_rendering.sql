-- One rendering of each record with its parts, as HSDS 3.2.3 names them: views over the owner's walled rows, read under the rights
-- of who asks (security_invoker). Publishing copies these documents; an owner's own page is the same view. What is NULL is left out.

-- A row's HSDS properties: all of its columns but the ones that are ours to keep.
CREATE FUNCTION app.hsds_properties(r jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN jsonb_strip_nulls(r - '{tenant_id,position,record_id,publication,audience,version,created_at,updated_at,external_id,changed_in}'::text[]);
GRANT EXECUTE ON FUNCTION app.hsds_properties(jsonb) TO app_rw, app_publish;

-- A name in the language of the directory for a code of ISO 639, where the source gave only the code.
CREATE FUNCTION app.language_name(code text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE code WHEN 'es' THEN 'español' WHEN 'en' THEN 'inglés' WHEN 'ht' THEN 'criollo haitiano' WHEN 'fr' THEN 'francés'
    WHEN 'pt' THEN 'portugués' WHEN 'nah' THEN 'náhuatl' WHEN 'mix' THEN 'mixteco' WHEN 'zap' THEN 'zapoteco'
    WHEN 'myn' THEN 'maya' WHEN 'yua' THEN 'maya yucateco' WHEN 'tar' THEN 'tarahumara' WHEN 'mfy' THEN 'mayo (yoreme)' END;
GRANT EXECUTE ON FUNCTION app.language_name(text) TO app_rw, app_publish;

CREATE VIEW app.hsds_metadata WITH (security_invoker) AS
  SELECT m.tenant_id, m.resource_id, jsonb_agg(app.hsds_properties(to_jsonb(m)) ORDER BY m.last_action_date, m.id) AS documents
  FROM app.metadata m GROUP BY m.tenant_id, m.resource_id;

-- Of published terms, each nested as everybody reads it; and of the owner's drafts, which nobody else reads: publishing a record
-- publishes the terms it is marked with first.
CREATE VIEW app.hsds_attributes WITH (security_invoker) AS
  SELECT a.tenant_id, a.link_id, jsonb_agg(app.hsds_properties(to_jsonb(a)) || jsonb_strip_nulls(jsonb_build_object(
      'taxonomy_term', coalesce(t.document, app.hsds_properties(to_jsonb(own)) || jsonb_build_object('taxonomy_detail',
        app.hsds_properties(to_jsonb(x)) || jsonb_strip_nulls(jsonb_build_object('version', x.version)))),
      'metadata', (SELECT m.documents FROM app.hsds_metadata m WHERE m.tenant_id = a.tenant_id AND m.resource_id = a.id)))
    ORDER BY a.position, a.id) AS documents
  FROM app.attribute a
  LEFT JOIN app.directory_record t ON t.audience = 'public' AND t.id = a.taxonomy_term_id AND t.kind = 'taxonomy_term'
  LEFT JOIN app.taxonomy_term own ON own.tenant_id = a.tenant_id AND own.id = a.taxonomy_term_id
  LEFT JOIN app.taxonomy x ON x.tenant_id = own.tenant_id AND x.id = own.taxonomy_id
  WHERE a.taxonomy_term_id IS NULL OR t.id IS NOT NULL OR own.id IS NOT NULL
  GROUP BY a.tenant_id, a.link_id;

-- What every record and part can carry beside its own properties.
CREATE FUNCTION app.hsds_marks(tenant uuid, id uuid) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT jsonb_strip_nulls(jsonb_build_object(
    'attributes', (SELECT a.documents FROM app.hsds_attributes a WHERE a.tenant_id = tenant AND a.link_id = hsds_marks.id),
    'metadata', (SELECT m.documents FROM app.hsds_metadata m WHERE m.tenant_id = tenant AND m.resource_id = hsds_marks.id)));
END;
GRANT EXECUTE ON FUNCTION app.hsds_marks(uuid, uuid) TO app_rw, app_publish;

CREATE VIEW app.hsds_language_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.location_id, p.service_id, p.phone_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) || jsonb_strip_nulls(jsonb_build_object('name', coalesce(p.name, app.language_name(p.code)))) AS document
  FROM app.language p;
CREATE VIEW app.hsds_phone_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.organization_id, p.location_id, p.service_id, p.service_at_location_id, p.contact_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) || jsonb_strip_nulls(jsonb_build_object(
      'languages', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_language_part x WHERE x.tenant_id = p.tenant_id AND x.phone_id = p.id))) AS document
  FROM app.phone p;
CREATE VIEW app.hsds_contact_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.organization_id, p.location_id, p.service_id, p.service_at_location_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) || jsonb_strip_nulls(jsonb_build_object(
      'phones', (SELECT jsonb_agg(x.document ORDER BY x.position, x.id) FROM app.hsds_phone_part x WHERE x.tenant_id = p.tenant_id AND x.contact_id = p.id))) AS document
  FROM app.contact p;
CREATE VIEW app.hsds_organization_identifier_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.organization_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) AS document
  FROM app.organization_identifier p;
CREATE VIEW app.hsds_url_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.organization_id, p.service_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) AS document
  FROM app.url p;
CREATE VIEW app.hsds_funding_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.organization_id, p.service_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) AS document
  FROM app.funding p;
CREATE VIEW app.hsds_program_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.organization_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) AS document
  FROM app.program p;
CREATE VIEW app.hsds_address_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.location_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) AS document
  FROM app.address p;
CREATE VIEW app.hsds_accessibility_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.location_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) AS document
  FROM app.accessibility p;
CREATE VIEW app.hsds_service_area_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.service_id, p.service_at_location_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) AS document
  FROM app.service_area p;
CREATE VIEW app.hsds_required_document_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.service_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) AS document
  FROM app.required_document p;
CREATE VIEW app.hsds_cost_option_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.service_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) AS document
  FROM app.cost_option p;
CREATE VIEW app.hsds_eligibility_rule_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.service_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) AS document
  FROM app.eligibility_rule p;
CREATE VIEW app.hsds_schedule_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.location_id, p.service_id, p.service_at_location_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id) AS document
  FROM app.schedule p;
CREATE VIEW app.hsds_service_capacity_part WITH (security_invoker) AS
  SELECT p.tenant_id, p.id, p.position, p.service_id,
    app.hsds_properties(to_jsonb(p)) || app.hsds_marks(p.tenant_id, p.id)
      || jsonb_build_object('unit', app.hsds_properties(to_jsonb(u)) || app.hsds_marks(u.tenant_id, u.id)) AS document
  FROM app.service_capacity p JOIN app.unit u ON u.tenant_id = p.tenant_id AND u.id = p.unit_id;

