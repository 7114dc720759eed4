package org.corredor.directory;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The HSDS page envelope, all of it on every page. Totals are given here, unlike in the rest of the API: what is
 * counted is public.
 *
 * @param pageNumber from 1
 * @param size items on this page
 */
public record HsdsPage<T>(
        @Schema(required = true) long totalItems,
        @Schema(required = true) long totalPages,
        @Schema(required = true) int pageNumber,
        @Schema(required = true) int size,
        @Schema(required = true) boolean firstPage,
        @Schema(required = true) boolean lastPage,
        @Schema(required = true) boolean empty,
        @Schema(required = true) List<T> contents) {}
