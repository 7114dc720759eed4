package org.corredor.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OriginScopeTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /hsds",
        "GET, /hsds/",
        "POST, /hsds/services",
        "GET, /openapi",
        "GET, /openapi.yaml",
        "GET, /openapi.json",
        "GET, /docs",
        "GET, /.well-known/oauth-protected-resource",
        "GET, /docs/problems/not-found",
        "GET, /v1/centers",
        "GET, /v1/centers/tijuana",
        "HEAD, /v1/centers/tijuana"
    })
    void everybodysPages(String method, String path) {
        assertThat(OriginScope.of(method, path).isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/centers/tijuana/people, tijuana",
        "DELETE, /v1/centers/tijuana/people/x, tijuana",
        "PATCH, /v1/centers/tijuana, tijuana",
        "POST, /v1/centers/casa-obrera/people/search, casa-obrera",
        "GET, /v1/me, *",
        "GET, /v1/me/, *"
    })
    void aCentersOwnPages(String method, String path, String center) {
        OriginScope scope = OriginScope.of(method, path);
        assertThat(scope.isOpen()).isFalse();
        assertThat(scope.center()).isEqualTo(center);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "POST, /v1/me",
        "GET, /v1/me/x",
        "GET, /v1/me//",
        "GET, /.well-known/openid-configuration",
        "GET, /hsdsx",
        "GET, /openapi.yaml.bak",
        "GET, /documents",
        "POST, /v1/centers",
        "GET, /v1/centersx/tijuana",
        "GET, /q/health"
    })
    void nobodysPages(String method, String path) {
        OriginScope scope = OriginScope.of(method, path);
        assertThat(scope.isOpen()).isFalse();
        assertThat(scope.center()).isNull();
    }
}
