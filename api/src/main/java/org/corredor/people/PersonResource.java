package org.corredor.people;

import static org.corredor.access.Permission.PERSON_READ;
import static org.corredor.access.Permission.PERSON_READ_ASSIGNED;
import static org.corredor.access.Permission.PERSON_WRITE;
import static org.corredor.problem.ProblemType.MEMBER_REQUIRED;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.http.IfMatch;
import org.corredor.http.MergePatch;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.paging.Page;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** People of a center. */
@Path("/v1/centers/{center}/people")
@TenantScoped
@Authenticated
@Tag(name = "people")
public class PersonResource {
    private final PersonService people;
    private final Once once;

    PersonResource(PersonService people, Once once) {
        this.people = people;
        this.once = once;
    }

    @POST
    @Requires(PERSON_WRITE)
    @Idempotent
    @Refuses(MEMBER_REQUIRED)
    @Operation(operationId = "createPerson", summary = "Register a person")
    public RestResponse<PersonView> create(@NotNull @Valid PersonDraft draft) {
        return once.created(() -> people.register(draft), people::view);
    }

    @GET
    @Requires({PERSON_READ, PERSON_READ_ASSIGNED})
    @Operation(operationId = "listPeople", summary = "People, newest first")
    public Page<PersonView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return people.list(cursor, limit);
    }

    @POST
    @Path("search")
    @Requires({PERSON_READ, PERSON_READ_ASSIGNED})
    @Operation(operationId = "searchPeople", summary = "Find people by the sound of a name or by a phone number")
    public Page<PersonView> search(@NotNull @Valid PersonSearch search) {
        return people.search(search);
    }

    @GET
    @Path("{id}")
    @Requires({PERSON_READ, PERSON_READ_ASSIGNED})
    @Operation(operationId = "getPerson", summary = "One person")
    public PersonView read(@RestPath UUID id) {
        return people.read(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Requires(PERSON_WRITE)
    @Operation(operationId = "changePerson", summary = "Correct a person's data")
    public PersonView change(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = PersonDraft.class)))
                    JsonNode patch) {
        return people.change(id, version, patch);
    }
}
