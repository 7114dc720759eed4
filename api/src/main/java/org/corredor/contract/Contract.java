package org.corredor.contract;

import java.util.List;
import org.corredor.problem.ProblemBody;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What the document says of the API as a whole; title and version are configured. */
@OpenAPIDefinition(
        info = @Info(title = "Corredor", version = "0"),
        components = @Components(schemas = @Schema(name = "Problem", implementation = ProblemBody.class)))
final class Contract {
    static final String BEARER = "oidc";

    private static final String ABOUT = """
            Case work, referrals under consent and a public directory for centers that serve migrant workers. Times are \
            RFC 3339 with a zone, ids UUIDs, member names snake_case. A body has at most 1 MiB; unknown members are \
            refused. What isn't yours answers as what isn't there: 404.""";

    private Contract() {}

    static void describe(OpenAPI contract) {
        contract.setInfo(OASFactory.createInfo()
                .title("Corredor")
                .version("0.1.0")
                .description(ABOUT)
                .license(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0")));
        contract.setServers(
                List.of(OASFactory.createServer().url("/").description("The API that serves this document")));
        contract.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "Access token of the realm corredor (OpenID Connect) with audience corredor-api;"
                                                + " ask for the scope organization:* or organization:<center>"));
    }
}
