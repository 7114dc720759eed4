-- The words of what is published already: in a transaction of its own, so that nobody who reads or searches waits while rows are written.
UPDATE app.directory_offer d SET words = app.offer_words(s.document, o.document, l.document)
FROM app.directory_record s
JOIN app.directory_record o ON o.audience = s.audience AND o.kind = 'organization' AND o.id = s.organization_id
LEFT JOIN app.directory_record p ON p.audience = s.audience AND p.service_id = s.id AND p.kind = 'service_at_location'
LEFT JOIN app.directory_record l ON l.audience = p.audience AND l.kind = 'location' AND l.id = p.location_id
WHERE s.kind = 'service' AND s.audience = d.audience AND s.id = d.service_id AND coalesce(p.id, s.id) = d.id;

SELECT app.publish_words(o.owner_tenant_id, NULL, '{}') FROM (SELECT DISTINCT owner_tenant_id FROM app.directory_offer) o;
