package org.corredor.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * What brings no body needs no Content-Type (RFC 9110, 8.3): an order (POST) that may be given without saying anything more isn't refused
 * for not naming the form of nothing.
 */
@Provider
@Priority(RequestOrder.LIMITS)
public class NoBody implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean none = (length == null || length.equals("0")) && request.getHeaderString("Transfer-Encoding") == null;
        if (none && request.getMethod().equals("POST") && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
