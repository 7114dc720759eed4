-- What app_publish may do: read one tenant's records, the transaction's, and write that tenant's part of the projection.
GRANT SELECT ON app.center_profile, app.organization, app.location, app.service, app.service_at_location TO app_publish;
CREATE POLICY publish_reads ON app.center_profile FOR SELECT TO app_publish USING (tenant_id = app.tid());
CREATE POLICY publish_reads ON app.organization FOR SELECT TO app_publish USING (tenant_id = app.tid());
CREATE POLICY publish_reads ON app.location FOR SELECT TO app_publish USING (tenant_id = app.tid());
CREATE POLICY publish_reads ON app.service FOR SELECT TO app_publish USING (tenant_id = app.tid());
CREATE POLICY publish_reads ON app.service_at_location FOR SELECT TO app_publish USING (tenant_id = app.tid());
GRANT SELECT (owner_tenant_id), INSERT, DELETE ON app.directory_center, app.directory_organization,
  app.directory_location, app.directory_service, app.directory_service_at_location TO app_publish;

-- Rebuilds the calling tenant's part of the directory, for both audiences, from its published records, so that a draft
-- disappears from it; last_modified is the owner's. Only rows that the caller owns are touched: an id of another's record is
-- a unique violation. A record stands only on published ones: a service of a draft organization isn't shown. Of a location
-- for partners the public gets the municipality. Refuses (CR003) where no tenant is set. One publication of a tenant at a
-- time.
CREATE FUNCTION app.publish_directory() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := app.tid();
  audiences constant text[] := ARRAY['public', 'partner'];
BEGIN
  IF me IS NULL THEN
    RAISE EXCEPTION 'no tenant' USING ERRCODE = 'CR003';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('publish_directory ' || me, 0));
  DELETE FROM app.directory_service_at_location WHERE owner_tenant_id = me;
  DELETE FROM app.directory_service WHERE owner_tenant_id = me;
  DELETE FROM app.directory_location WHERE owner_tenant_id = me;
  DELETE FROM app.directory_organization WHERE owner_tenant_id = me;
  DELETE FROM app.directory_center WHERE owner_tenant_id = me;

  INSERT INTO app.directory_organization (audience, id, owner_tenant_id, name, alternate_name, description, email,
    website, year_incorporated, legal_status, last_modified)
  SELECT a.audience, o.id, me, o.name, o.alternate_name, o.description, o.email, o.website, o.year_incorporated,
    o.legal_status, o.last_modified
  FROM app.organization o, unnest(audiences) AS a(audience)
  WHERE o.tenant_id = me AND o.publication = 'published';

  INSERT INTO app.directory_location (audience, id, owner_tenant_id, organization_id, location_type, name, description,
    transportation, latitude, longitude, address_1, postal_code, city, state_province, country, place_for, last_modified)
  SELECT a.audience, l.id, me, l.organization_id, l.location_type, open.name, open.description, open.transportation,
    open.latitude, open.longitude, open.address_1, open.postal_code, l.city, l.state_province, l.country, l.audience,
    l.last_modified
  FROM app.location l
  CROSS JOIN unnest(audiences) AS a(audience)
  JOIN app.organization o ON o.tenant_id = me AND o.id = l.organization_id AND o.publication = 'published'
  LEFT JOIN LATERAL (SELECT l.name, l.description, l.transportation, l.latitude, l.longitude, l.address_1, l.postal_code)
    AS open ON l.audience = 'public' OR a.audience = 'partner'
  WHERE l.tenant_id = me AND l.publication = 'published';

  INSERT INTO app.directory_service (audience, id, owner_tenant_id, organization_id, name, alternate_name, description,
    url, email, status, interpretation_services, application_process, fees_description, eligibility_description, minimum_age,
    maximum_age, alert, assured_date, languages, accepts_referrals, last_modified)
  SELECT a.audience, s.id, me, s.organization_id, s.name, s.alternate_name, s.description, s.url, s.email, s.status,
    s.interpretation_services, s.application_process, s.fees_description, s.eligibility_description, s.minimum_age,
    s.maximum_age, s.alert, s.assured_date, s.languages, s.accepts_referrals, s.last_modified
  FROM app.service s
  CROSS JOIN unnest(audiences) AS a(audience)
  JOIN app.organization o ON o.tenant_id = me AND o.id = s.organization_id AND o.publication = 'published'
  WHERE s.tenant_id = me AND s.publication = 'published';

  INSERT INTO app.directory_service_at_location (audience, id, owner_tenant_id, service_id, location_id, description,
    last_modified)
  SELECT a.audience, p.id, me, p.service_id, p.location_id,
    CASE WHEN l.audience = 'public' OR a.audience = 'partner' THEN p.description END, p.last_modified
  FROM app.service_at_location p
  CROSS JOIN unnest(audiences) AS a(audience)
  JOIN app.location l ON l.tenant_id = me AND l.id = p.location_id AND l.publication = 'published'
  JOIN app.service s ON s.tenant_id = me AND s.id = p.service_id AND s.publication = 'published'
  JOIN app.organization ol ON ol.tenant_id = me AND ol.id = l.organization_id AND ol.publication = 'published'
  JOIN app.organization os ON os.tenant_id = me AND os.id = s.organization_id AND os.publication = 'published'
  WHERE p.tenant_id = me AND p.publication = 'published';

  INSERT INTO app.directory_center (audience, owner_tenant_id, slug, name, acronym, place, zone, host, since, hours,
    languages, organization_id)
  SELECT a.audience, me, t.slug, c.name, c.acronym, c.place, t.zone, c.host, c.since, c.hours, c.languages, o.id
  FROM app.center_profile c
  CROSS JOIN unnest(audiences) AS a(audience)
  JOIN app.tenant t ON t.id = me AND t.kind = 'CENTER' AND t.status = 'active'
  LEFT JOIN app.organization o ON o.tenant_id = me AND o.id = c.directory_organization_id AND o.publication = 'published'
  WHERE c.tenant_id = me;
END $$;
SELECT app.hand_over('app.publish_directory()', 'app_publish');
