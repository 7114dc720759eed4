package org.corredor.directory;

import java.sql.SQLException;
import java.util.UUID;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;

/** Records the directory's tests look for: a made-up owner with published ones, drafts, and a place not for the public. */
final class DirectoryRecords {
    static final UUID ORGANIZATION = id("d1e0");
    static final UUID SHELTER = id("d1e1");
    static final UUID OFFICE = id("d1e2");
    static final UUID DENTIST = id("d1f1");
    static final UUID WORKSHOP = id("d1f2");
    static final UUID DRAFT = id("d1f8");
    static final UUID UNDER_DRAFT = id("d1f9");
    static final UUID DRAFT_ORGANIZATION = id("d1ef");
    static final UUID AT_SHELTER = id("d1a1");
    static final UUID DRAFT_AT_OFFICE = id("d1a8");
    static final UUID UNPUBLISHED_YET = id("d1fa");
    static final String EXACT_ADDRESS = "Callejón sin Nombre 77";

    private static final String OWNER = "0190a000-0000-7000-8000-0000000000e1";
    private static final String OTHER_OWNER = "0190a000-0000-7000-8000-0000000000c4";

    private DirectoryRecords() {}

    private static UUID id(String end) {
        return UUID.fromString("0190a000-0000-7000-8000-00000000" + end);
    }

    /** Stores them and publishes the owner's; the other owner's new record waits for a publication that never comes. */
    static void store() throws SQLException {
        try (var connection = TestNetwork.get()
                        .dataSource(NetworkResource.DATABASE, "app_migrate")
                        .getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL ROLE app_owner");
            statement.execute(records());
            statement.execute("SET LOCAL ROLE app_publish");
            statement.execute("SET LOCAL app.tenant_id = '" + OWNER + "'");
            statement.execute("SELECT app.publish_directory()");
            connection.commit();
        }
    }

    private static String records() {
        return """
            INSERT INTO app.organization (tenant_id, id, name, description, email, website, publication, last_modified)
            VALUES ('%1$s', '%2$s', 'Clínica de prueba', 'Organización inventada', 'hola@clinica.example.org',
                    'https://clinica.example.org', 'published', '2026-02-01 00:00+00'),
                   ('%1$s', '%3$s', 'Organización en borrador', 'Aún no publicada', NULL, NULL, 'draft', '2026-02-01 00:00+00')
            ON CONFLICT DO NOTHING;
            INSERT INTO app.location (tenant_id, id, organization_id, location_type, name, description, latitude, longitude,
                address_1, city, state_province, postal_code, country, audience, publication)
            VALUES ('%1$s', '%4$s', '%2$s', 'physical', 'Refugio', 'Puerta verde', 31.123456, -110.654321, '%12$s', 'Nogales',
                    'Sonora', '84000', 'MX', 'partner', 'published'),
                   ('%1$s', '%5$s', '%2$s', 'physical', 'Consultorio', NULL, 31.3, -110.9, 'Calle Abierta 1', 'Nogales',
                    'Sonora', '84000', 'MX', 'public', 'published')
            ON CONFLICT DO NOTHING;
            INSERT INTO app.service (tenant_id, id, organization_id, name, description, url, status, fees_description,
                application_process, alert, minimum_age, assured_date, languages, publication, last_modified)
            VALUES ('%1$s', '%6$s', '%2$s', 'Odontología ambulante', 'Extracciones y limpiezas',
                    'https://clinica.example.org/dientes', 'active', 'Gratuito', 'Llegar temprano', 'Cerrado en agosto', 12,
                    '2026-01-31', '{es,ht,mix}', 'published', '2026-02-01 10:00:00.5+00'),
                   ('%1$s', '%7$s', '%2$s', 'Taller de encuadernación', NULL, NULL, 'temporarily closed', NULL, NULL, NULL, NULL,
                    NULL, '{}', 'published', '2026-02-02 10:00+00'),
                   ('%1$s', '%8$s', '%2$s', 'Odontología secreta', NULL, NULL, 'active', NULL, NULL, NULL, NULL,
                    NULL, '{es}', 'draft', '2026-02-02 10:00+00'),
                   ('%1$s', '%9$s', '%3$s', 'Odontología de nadie', NULL, NULL, 'active', NULL, NULL, NULL, NULL,
                    NULL, '{es}', 'published', '2026-02-02 10:00+00')
            ON CONFLICT DO NOTHING;
            INSERT INTO app.service_at_location (tenant_id, id, service_id, location_id, description, publication, last_modified)
            VALUES ('%1$s', '%10$s', '%6$s', '%4$s', 'Segundo patio', 'published', '2026-02-01 00:00+00'),
                   ('%1$s', '%11$s', '%8$s', '%5$s', NULL, 'published', '2026-02-01 00:00+00')
            ON CONFLICT DO NOTHING;
            INSERT INTO app.service (tenant_id, id, organization_id, name, status, publication)
            SELECT '%13$s', '%14$s', id, 'Odontología sin publicar', 'active', 'draft'
              FROM app.organization WHERE tenant_id = '%13$s' LIMIT 1
            ON CONFLICT DO NOTHING;
            """.formatted(
                        OWNER,
                        ORGANIZATION,
                        DRAFT_ORGANIZATION,
                        SHELTER,
                        OFFICE,
                        DENTIST,
                        WORKSHOP,
                        DRAFT,
                        UNDER_DRAFT,
                        AT_SHELTER,
                        DRAFT_AT_OFFICE,
                        EXACT_ADDRESS,
                        OTHER_OWNER,
                        UNPUBLISHED_YET);
    }
}
