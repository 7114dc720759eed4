-- The network's own taxonomies, for every center's attributes and everybody's filters: reference data of tenant NETWORK, published
-- here once. A term's code is the one the API uses elsewhere (service log, mobility profile, sector) where there is one. Names stand
-- in three languages; no speaker has reviewed the Haitian Creole yet. Ids: taxonomy …e0n0000, term …e0nggtt (group, term in it).
INSERT INTO app.taxonomy (tenant_id, id, name, description, version, last_modified)
SELECT '0190a000-0000-7000-8000-000000000000', ('0190a000-0000-7000-8000-00000e0' || n || '0000')::uuid, name, description, '1',
  '2026-01-05 12:00+00'
FROM (VALUES
  (1, 'Servicios', 'Qué se hace por la persona, en dos niveles: áreas y los servicios de cada una.'),
  (2, 'Personas a quienes se dirige', 'A quiénes va dirigido un servicio: su situación de movilidad y otras condiciones.'),
  (3, 'Sectores', 'Sectores de ocupación de las personas trabajadoras.')
) AS t(n, name, description);

CREATE TEMPORARY TABLE given (taxonomy integer, place text, code text, es text, description text, en text, ht text) ON COMMIT DROP;
INSERT INTO given VALUES
  (1, '0100', 'guidance', 'Orientación', 'Información que ayuda a ejercer un derecho o a hacer un trámite.', 'Guidance', 'Oryantasyon'),
  (1, '0101', 'guidance-rights', 'Orientación sobre derechos en el trabajo', 'Qué derechos tiene la persona como trabajadora y cómo ejercerlos.', 'Guidance on rights at work', 'Oryantasyon sou dwa nan travay'),
  (1, '0102', 'guidance-labour-procedures', 'Orientación sobre trámites laborales', 'Qué trámites pide un empleo formal y cómo se hacen.', 'Guidance on labour procedures', 'Oryantasyon sou demach travay'),
  (1, '0103', 'guidance-formal-jobs', 'Orientación sobre empleos formales', 'Dónde hay oportunidades de empleo formal y qué piden.', 'Guidance on formal jobs', 'Oryantasyon sou travay fòmèl'),
  (1, '0104', 'guidance-federal-benefits', 'Orientación sobre beneficios federales', 'Qué beneficios federales hay para personas trabajadoras y cómo se piden.', 'Guidance on federal benefits', 'Oryantasyon sou avantaj federal yo'),
  (1, '0105', 'labour-market-information', 'Información del mercado de trabajo', 'Sectores, industrias y condiciones de trabajo de una región.', 'Labour-market information', 'Enfòmasyon sou mache travay la'),
  (1, '0200', 'accompaniment', 'Acompañamiento', 'Alguien va con la persona o habla por su idioma.', 'Accompaniment', 'Akonpayman'),
  (1, '0201', 'physical-accompaniment', 'Acompañamiento físico', 'Personal del centro va con la persona a hacer un trámite.', 'Physical accompaniment', 'Akonpayman an pèsòn'),
  (1, '0202', 'conciliation-accompaniment', 'Acompañamiento en conciliación', 'Alguien acompaña a la persona en la conciliación laboral.', 'Accompaniment in conciliation', 'Akonpayman nan konsilyasyon'),
  (1, '0203', 'interpretation', 'Interpretación', 'Interpretación oral entre el idioma de la persona y el de quien la atiende.', 'Interpretation', 'Entèpretasyon'),
  (1, '0204', 'referral', 'Canalización', 'La persona es enviada, con su consentimiento, a quien puede atenderla.', 'Referral', 'Voye moun nan yon lòt sèvis'),
  (1, '0300', 'labour-justice', 'Justicia laboral', 'Lo que repara la violación de un derecho laboral.', 'Labour justice', 'Jistis nan travay'),
  (1, '0301', 'legal-triage', 'Primera valoración jurídica', 'Una primera revisión de qué vías legales tiene el caso y qué plazos corren.', 'Legal triage', 'Premye evalyasyon legal'),
  (1, '0302', 'conciliation', 'Conciliación ante la autoridad', 'El procedimiento de conciliación que la ley pide antes de un juicio laboral.', 'Conciliation before the authority', 'Konsilyasyon devan otorite yo'),
  (1, '0303', 'legal-representation', 'Representación jurídica', 'Asesoría y representación en un procedimiento.', 'Legal representation', 'Reprezantasyon legal'),
  (1, '0304', 'complaint', 'Quejas y denuncias', 'Recepción de quejas y denuncias, individuales o colectivas.', 'Complaints and denunciations', 'Plent ak denonsyasyon'),
  (1, '0305', 'union-registration', 'Registro de sindicatos y contratos', 'Registro de organizaciones sindicales, contratos colectivos y reglamentos.', 'Registration of unions and contracts', 'Anrejistreman sendika ak kontra'),
  (1, '0400', 'recruitment', 'Contratación', 'Lo que protege al buscar trabajo y al ser contratada una persona.', 'Recruitment', 'Rekritman'),
  (1, '0401', 'job-offer-check', 'Verificación de ofertas de trabajo', 'Revisión de una oferta o de una agencia antes de aceptar.', 'Job-offer check', 'Verifikasyon òf travay'),
  (1, '0402', 'recruiter-information', 'Información sobre reclutadores', 'Experiencias y datos sobre reclutadores y empleadores.', 'Information on recruiters', 'Enfòmasyon sou moun k ap rekrite'),
  (1, '0500', 'organizing', 'Formación y organización', 'Lo que da conocimientos y poder colectivo.', 'Training and organizing', 'Fòmasyon ak òganizasyon'),
  (1, '0501', 'training', 'Capacitación', 'Talleres y cursos.', 'Training', 'Fòmasyon'),
  (1, '0502', 'worker-organizing', 'Organización de personas trabajadoras', 'Acompañamiento para organizarse, libertad sindical.', 'Worker organizing', 'Òganizasyon travayè yo'),
  (1, '0503', 'meeting-space', 'Espacio de reunión', 'Un lugar donde reunirse.', 'Meeting space', 'Espas pou reyinyon'),
  (1, '0600', 'protection', 'Protección', 'Lo que protege a la persona y a su familia.', 'Protection', 'Pwoteksyon'),
  (1, '0601', 'violence-rights-guidance', 'Orientación sobre una vida libre de violencia', 'Derechos de quien vive violencia, también en el trabajo.', 'Guidance on a life free of violence', 'Oryantasyon sou dwa pou viv san vyolans'),
  (1, '0602', 'violence-care', 'Atención a víctimas de violencia', 'Atención especializada a quien vivió violencia.', 'Care for victims of violence', 'Swen pou viktim vyolans'),
  (1, '0603', 'child-protection', 'Protección de niñas, niños y adolescentes', 'Protección y restitución de derechos de la niñez.', 'Child protection', 'Pwoteksyon timoun ak adolesan'),
  (1, '0604', 'socio-emotional-support', 'Apoyo socioemocional', 'Contención y apoyo emocional.', 'Socio-emotional support', 'Sipò emosyonèl ak sosyal'),
  (1, '0605', 'family-reunification', 'Reunificación familiar', 'Orientación para que una familia vuelva a estar junta.', 'Family reunification', 'Reyinifikasyon fanmi'),
  (1, '0700', 'basic-needs', 'Necesidades básicas', 'Lo que hace falta para vivir cada día.', 'Basic needs', 'Bezwen debaz'),
  (1, '0701', 'shelter', 'Albergue', 'Un lugar donde dormir.', 'Shelter', 'Abri'),
  (1, '0702', 'health', 'Salud', 'Atención médica y psicológica.', 'Health', 'Sante'),
  (1, '0703', 'food', 'Alimentación', 'Comida.', 'Food', 'Manje'),
  (1, '0800', 'procedures', 'Documentos y trámites', 'Lo que da documentos o un lugar en un registro.', 'Documents and procedures', 'Dokiman ak demach'),
  (1, '0801', 'documentation', 'Documentos migratorios', 'Tarjetas, permisos y su renovación.', 'Migration documents', 'Dokiman imigrasyon'),
  (1, '0802', 'refugee-status', 'Condición de refugiado', 'Solicitud del reconocimiento de la condición de refugiado.', 'Refugee status', 'Estati refijye'),
  (1, '0803', 'tax-registry', 'Registro de contribuyentes', 'Inscripción en el Registro Federal de Contribuyentes.', 'Tax registry', 'Rejis kontribyab yo'),
  (1, '0804', 'school-enrolment', 'Inscripción escolar', 'Que niñas, niños y adolescentes entren o vuelvan a la escuela.', 'School enrolment', 'Enskripsyon nan lekòl'),
  (2, '0100', 'mobility', 'Por su movilidad', 'La situación de movilidad de la persona.', 'By mobility', 'Selon deplasman'),
  (2, '0101', 'potential', 'Personas que piensan migrar', 'Todavía no han salido.', 'People thinking of migrating', 'Moun ki gen lide pati'),
  (2, '0102', 'in-transit', 'Personas en tránsito', 'Van hacia otro lugar.', 'People in transit', 'Moun ki an tranzit'),
  (2, '0103', 'settled', 'Personas asentadas', 'Se quedan a vivir donde están.', 'People who settled', 'Moun ki rete viv isit la'),
  (2, '0104', 'returned', 'Personas retornadas', 'Volvieron a su país.', 'People who returned', 'Moun ki retounen'),
  (2, '0105', 'deported', 'Personas deportadas', 'Fueron devueltas por una autoridad.', 'Deported people', 'Moun yo depòte'),
  (2, '0106', 'asylum-seeker', 'Solicitantes de asilo', 'Pidieron o van a pedir protección.', 'Asylum seekers', 'Moun k ap mande azil'),
  (2, '0107', 'refugee', 'Personas refugiadas', 'Tienen reconocida su condición de refugiadas.', 'Refugees', 'Refijye'),
  (2, '0108', 'internally-displaced', 'Personas desplazadas internas', 'Dejaron su lugar dentro de su propio país.', 'Internally displaced people', 'Moun ki deplase andan peyi yo'),
  (2, '0109', 'temporary-h2', 'Personas trabajadoras temporales H-2', 'Migran por temporada con visa H-2A o H-2B.', 'Temporary H-2 workers', 'Travayè tanporè H-2'),
  (2, '0110', 'cross-border', 'Personas trabajadoras transfronterizas', 'Cruzan una frontera para trabajar.', 'Cross-border workers', 'Travayè ki travèse fwontyè'),
  (2, '0111', 'national', 'Migrantes nacionales', 'Migran dentro de México.', 'National migrants', 'Moun k ap deplase andan Meksik'),
  (2, '0200', 'women', 'Mujeres', 'Servicios para mujeres.', 'Women', 'Fanm'),
  (2, '0300', 'lgbtiq', 'Población LGBTIQ+', 'Servicios para la población de la diversidad sexual y de género.', 'LGBTIQ+ people', 'Moun LGBTIQ+'),
  (2, '0400', 'children', 'Niñas, niños y adolescentes', 'Menores de 18 años.', 'Children and adolescents', 'Timoun ak adolesan'),
  (2, '0500', 'families', 'Familias', 'La persona junto con su familia.', 'Families', 'Fanmi'),
  (3, '0100', 'maquila', 'Maquila', 'Industria maquiladora de exportación.', 'Maquila industry', 'Endistri makila'),
  (3, '0200', 'agriculture', 'Agricultura', 'Jornaleras y jornaleros, trabajo del campo.', 'Agriculture', 'Agrikilti'),
  (3, '0300', 'domestic-and-personal-service', 'Trabajo del hogar y servicios personales', 'Trabajo en casas y servicios a personas.', 'Domestic work and personal services', 'Travay nan kay ak sèvis pèsonèl'),
  (3, '0400', 'construction', 'Construcción', 'Obras y oficios de la construcción.', 'Construction', 'Konstriksyon'),
  (3, '0500', 'platform', 'Plataformas digitales', 'Conducción, reparto y otro trabajo por plataforma.', 'Digital platforms', 'Platfòm dijital'),
  (3, '0600', 'subcontracted', 'Subcontratación', 'Trabajo para quien no es el patrón en el papel.', 'Subcontracted work', 'Soutretans'),
  (3, '0700', 'informal', 'Trabajo informal', 'Trabajo sin registro ni seguridad social.', 'Informal work', 'Travay enfòmèl'),
  (3, '0800', 'sex-work', 'Trabajo sexual', 'Personas trabajadoras sexuales.', 'Sex work', 'Travay seksyèl');

INSERT INTO app.taxonomy_term (tenant_id, id, taxonomy_id, parent_id, code, name, description, language, taxonomy, labels, last_modified)
SELECT x.tenant_id, overlay(x.id::text placing g.place from 33)::uuid, x.id,
  CASE WHEN g.place LIKE '%00' THEN NULL ELSE overlay(x.id::text placing left(g.place, 2) from 33)::uuid END,
  g.code, g.es, g.description, 'es', x.name, jsonb_build_object('es', g.es, 'en', g.en, 'ht', g.ht), x.last_modified
FROM given g JOIN app.taxonomy x ON x.tenant_id = '0190a000-0000-7000-8000-000000000000'
  AND x.id = ('0190a000-0000-7000-8000-00000e0' || g.taxonomy || '0000')::uuid;
DROP TABLE given;

-- As the function's own role: app_owner may take it, and has no right to the function itself.
SET LOCAL ROLE app_publish;
SELECT set_config('app.tenant_id', '0190a000-0000-7000-8000-000000000000', true);
SELECT app.publish_directory();
SELECT set_config('app.tenant_id', '', true);
SET LOCAL ROLE app_owner;
