package org.corredor.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsTaxonomy;
import org.corredor.directory.hsds.HsdsTaxonomyTerm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** HSDS taxonomies and their terms. */
@Path("/hsds")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class TaxonomyResource {
    private final DirectoryService directory;
    private final SentParameters asked;

    TaxonomyResource(DirectoryService directory, SentParameters asked) {
        this.directory = directory;
        this.asked = asked;
    }

    @GET
    @Path("taxonomies")
    @Operation(operationId = "listTaxonomies", summary = "Taxonomies that records are classified by")
    public HsdsPage<HsdsTaxonomy> listTaxonomies(@BeanParam ListParameters parameters) {
        return directory.list(Kind.TAXONOMY, HsdsTaxonomy.class, asked.query(ListParameters.NAMES), Audience.PUBLIC);
    }

    @POST
    @Path("taxonomies")
    @Operation(
            operationId = "searchTaxonomies",
            summary = "Taxonomies that records are classified by, with what is asked for in the body")
    public HsdsPage<HsdsTaxonomy> searchTaxonomies(
            @BeanParam ListParameters parameters,
            @Nullable
                    @RequestBody(
                            description = DirectoryQuery.MEANING,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DirectoryQuery.class)))
                    JsonNode body) {
        return directory.list(
                Kind.TAXONOMY, HsdsTaxonomy.class, asked.body(ListParameters.NAMES, body), Audience.PUBLIC);
    }

    @GET
    @Path("taxonomies/{id}")
    @Operation(operationId = "getTaxonomy", summary = "One taxonomy")
    public HsdsTaxonomy getTaxonomy(@RestPath UUID id) {
        return directory.read(Kind.TAXONOMY, id, HsdsTaxonomy.class, Audience.PUBLIC);
    }

    @GET
    @Path("taxonomy_terms")
    @Operation(operationId = "listTaxonomyTerms", summary = "Terms of the taxonomies")
    public HsdsPage<HsdsTaxonomyTerm> listTaxonomyTerms(@BeanParam TermParameters parameters) {
        return directory.list(
                Kind.TAXONOMY_TERM, HsdsTaxonomyTerm.class, asked.query(TermParameters.NAMES), Audience.PUBLIC);
    }

    @POST
    @Path("taxonomy_terms")
    @Operation(
            operationId = "searchTaxonomyTerms",
            summary = "Terms of the taxonomies, with what is asked for in the body")
    public HsdsPage<HsdsTaxonomyTerm> searchTaxonomyTerms(
            @BeanParam TermParameters parameters,
            @Nullable
                    @RequestBody(
                            description = DirectoryQuery.MEANING,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DirectoryQuery.class)))
                    JsonNode body) {
        return directory.list(
                Kind.TAXONOMY_TERM, HsdsTaxonomyTerm.class, asked.body(TermParameters.NAMES, body), Audience.PUBLIC);
    }

    @GET
    @Path("taxonomy_terms/{id}")
    @Operation(operationId = "getTaxonomyTerm", summary = "One term")
    public HsdsTaxonomyTerm getTaxonomyTerm(@RestPath UUID id) {
        return directory.read(Kind.TAXONOMY_TERM, id, HsdsTaxonomyTerm.class, Audience.PUBLIC);
    }
}
