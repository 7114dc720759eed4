package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a list says it can be asked for is what is read of it. */
final class KnownParametersTest {
    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(ListParameters.class, ListParameters.NAMES),
                Arguments.of(OfferCriteria.class, OfferCriteria.NAMES),
                Arguments.of(ServiceParameters.class, ServiceParameters.NAMES),
                Arguments.of(PlacedParameters.class, PlacedParameters.NAMES),
                Arguments.of(OrganizationParameters.class, OrganizationParameters.NAMES),
                Arguments.of(LocationParameters.class, LocationParameters.NAMES),
                Arguments.of(TermParameters.class, TermParameters.NAMES));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theBeanHasTheNames(Class<?> bean, Set<String> names) {
        Set<String> declared = new TreeSet<>();
        for (Class<?> at = bean; at != null && at != Object.class; at = at.getSuperclass()) {
            for (var field : at.getDeclaredFields()) {
                assertThat(field.isAnnotationPresent(QueryParam.class)).isFalse();
                RestQuery query = field.getAnnotation(RestQuery.class);
                if (query != null) {
                    declared.add(query.value().isEmpty() ? field.getName() : query.value());
                }
            }
        }
        assertThat(declared).isEqualTo(new TreeSet<>(names));
    }
}
