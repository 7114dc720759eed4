package org.corredor.directory;

import static org.corredor.problem.ProblemType.INVALID_CURSOR;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.corredor.access.PublicUrl;
import org.corredor.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The public directory in HSDS 3.2.3: its entry, and what the profile adds beside the records. */
@Path("/hsds")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class DirectoryResource {
    private final DirectoryService directory;
    private final DirectoryFeed feed;
    private final EligibilityService eligibility;
    private final SentParameters asked;
    private final PublicUrl publicUrl;

    DirectoryResource(
            DirectoryService directory,
            DirectoryFeed feed,
            EligibilityService eligibility,
            SentParameters asked,
            PublicUrl publicUrl) {
        this.directory = directory;
        this.feed = feed;
        this.eligibility = eligibility;
        this.asked = asked;
        this.publicUrl = publicUrl;
    }

    @GET
    @Operation(operationId = "getDirectory", summary = "HSDS version and profile of this directory")
    public HsdsAbout about() {
        return HsdsAbout.at(publicUrl.root());
    }

    @GET
    @Path("profile")
    @Operation(operationId = "getDirectoryProfile", summary = "What this directory adds to HSDS, as merge patches")
    public HsdsProfile profile() {
        return HsdsProfile.OURS;
    }

    @GET
    @Path("facets")
    @Operation(
            operationId = "countServices",
            summary = "How many services match for each code of each facet, asked as the list of services is")
    public List<FacetView> facets(@BeanParam OfferCriteria criteria) {
        return directory.facets(asked.query(OfferCriteria.NAMES), Audience.PUBLIC);
    }

    @GET
    @Path("changes")
    @Refuses(INVALID_CURSOR)
    @Operation(operationId = "followDirectory", summary = "What changed or left the directory, for mirrors")
    public ChangesView changes(
            @RestQuery
                    @Parameter(
                            description = "after of the page before; from the beginning without",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 64))
                    @Nullable
                    String after,
            @RestQuery
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "100"))
                    @Nullable
                    String limit) {
        return feed.page(after, limit, Audience.PUBLIC);
    }

    @POST
    @Path("eligibility/search")
    @Operation(
            operationId = "searchEligibility",
            summary = "Whether services are for somebody: yes, no or unknown, with reasons; nothing of it is kept")
    public List<ServiceEligibility> searchEligibility(@NotNull @Valid EligibilityQuestion question) {
        return eligibility.answer(question, Audience.PUBLIC);
    }
}
