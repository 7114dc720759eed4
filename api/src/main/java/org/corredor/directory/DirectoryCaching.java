package org.corredor.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.corredor.directory.hsds.HsdsRecord;
import org.corredor.http.EntityTags;
import org.corredor.http.RequestOrder;

/**
 * Any cache may keep an answer of the public directory for a minute. A single record's strong tag is a digest of what it says:
 * a page nests what other records own, so no version number of its own would tell that it changed.
 */
@Provider
@Priority(RequestOrder.ENTITY_TAG)
public class DirectoryCaching implements ContainerResponseFilter {
    private static final String A_MINUTE = "public, max-age=60";
    private static final int DIGEST_BYTES = 16;

    private final ObjectMapper json;

    @Inject
    DirectoryCaching(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200) {
            return;
        }
        if (isPublic(request)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, A_MINUTE);
        }
        if (response.getEntity() instanceof HsdsRecord record) {
            String tag = tag(record);
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (EntityTags.names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                response.setStatus(304);
                response.setEntity(null);
            }
        }
    }

    /** The same answer for everybody: what is under /hsds, of every class that is there. */
    private static boolean isPublic(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/hsds")
                && request.getMethod().equals(HttpMethod.GET);
    }

    private String tag(HsdsRecord record) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(record));
            return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST_BYTES)) + '"';
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a view could not be written", impossible);
        }
    }
}
