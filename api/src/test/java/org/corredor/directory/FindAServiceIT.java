package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corredor.Browser;
import org.corredor.directory.record.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page at the root, in a browser as wide as a telephone: what a person finds, and what of it stays nowhere. */
@QuarkusTest
final class FindAServiceIT {
    @SuppressWarnings("NullAway.Init") // set by the test framework
    @TestHTTPResource("/")
    URI page;

    @Inject
    OpeningHorizon horizon;

    @TempDir
    Path profile;

    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        DirectoryRecords.store();
        browser = new Browser(profile, "es-MX");
        browser.driver.get(page.toString());
        browser.await("the first list", () -> !titles().isEmpty());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private List<String> titles() {
        return browser.texts("#results h3");
    }

    private void search(String words) {
        browser.at("#words").clear();
        browser.at("#words").sendKeys(words, Keys.ENTER);
    }

    private void find(String words, String title) {
        search(words);
        browser.await(title, () -> titles().equals(List.of(title)));
    }

    @Test
    void wordsFindAServiceAndAShelterStaysUnnamed() {
        find("odontolgia", "Odontología ambulante");
        assertThat(browser.text("#said")).isEqualTo("1 servicio");
        assertThat(browser.text("#results")).contains("Clínica de prueba", "Nogales, Sonora", "Lugar sin dirección");
        browser.at("#results summary").click();
        assertThat(browser.text("#results dl")).contains("Llegar temprano", "Gratuito", "español");
        assertThat(browser.driver.getPageSource()).doesNotContain("MARCA", DirectoryRecords.EXACT_ADDRESS);
        assertThat(browser.driver.getCurrentUrl()).isEqualTo(page.toString());
        assertThat(browser.driver.executeScript("return performance.getEntriesByType('resource')"
                        + ".map(e => e.name).filter(n => n.includes('?') || !n.startsWith(location.origin))"))
                .as("what was searched for stands in no address, and nobody else was asked")
                .isEqualTo(List.of());
        assertThat(browser.driver.executeScript(
                        "return localStorage.length + sessionStorage.length + document.cookie.length"))
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Find a service, Roaming dentistry, 1 service, Free of charge, Spanish",
        "ht, Jwenn yon sèvis, Odontología ambulante, 1 sèvis, Gratis, panyòl",
        "es, Encontrar un servicio, Odontología ambulante, 1 servicio, Gratuito, español"
    })
    void itSpeaksThreeLanguagesWithoutABarrier(
            String language, String heading, String title, String said, String free, String spoken) {
        browser.at("[data-language=" + language + "]").click();
        browser.await(heading, () -> browser.text("h1").equals(heading));
        find("odontologia", title);
        assertThat(browser.text("#said")).isEqualTo(said);
        assertThat(browser.at("html").getDomAttribute("lang")).isEqualTo(language);
        browser.at("#results summary").click();
        assertThat(browser.text("#results dl")).contains(free, spoken);
        assertThat(browser.at("#results .by").findElements(By.cssSelector("[lang=es]")))
                .as("a name in Spanish is marked as Spanish where the page is not")
                .hasSize(language.equals("es") ? 0 : 1);
        assertThat(browser.violations()).isEmpty();
        browser.at("[data-view=centers]").click();
        browser.await("the centers", () -> !browser.all("#center-list li").isEmpty());
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.driver.executeScript("return document.scrollingElement.scrollWidth"))
                .as("nothing to scroll sideways for on a telephone")
                .isEqualTo(360L);
    }

    /** No browser has names of days and languages in Creole, and French is another language. */
    @Test
    void creoleHasItsOwnDaysAndLanguages() {
        browser.at("[data-language=ht]").click();
        browser.await("Creole", () -> browser.text("h1").equals("Jwenn yon sèvis"));
        browser.await("languages", () -> browser.texts("#language option").contains("panyòl"));
        assertThat(browser.texts("#language option")).contains("kreyòl ayisyen").doesNotContain("espagnol", "es", "ht");
        assertThat(browser.driver.executeAsyncScript("const done = arguments[0];"
                        + "Promise.all([import('./show.js'), import('./texts.js')]).then(([show, texts]) => done("
                        + "show.showService({name: 'X', opening: {open: 'yes', zone: 'America/Tijuana',"
                        + " changes_at: '2026-01-10T02:30:00Z'}}, texts.TEXTS.ht, 'ht', c => ({name: c}))"
                        + ".querySelector('.open').textContent))"))
                .isEqualTo("Louvri kounye a, jiska vandredi 18:30");
    }

    @Test
    void aCenterLeadsToItsServicesByKeyboardAlone() {
        browser.at("[data-view=centers]").sendKeys(Keys.ENTER);
        browser.await("the centers", () -> browser.text("#centers").contains("CAOPT"));
        assertThat(browser.text("#center-list")).contains("Ciudad Juárez, Chihuahua");
        browser.at("#center-list button[aria-label*=Acompañamiento]").sendKeys(Keys.SPACE);
        browser.await("its services", () -> titles().contains("Asesoría y acompañamiento laboral"));
        assertThat(browser.at("#services").isDisplayed()).isTrue();
        assertThat(browser.at("#centers").isDisplayed()).isFalse();
        assertThat(browser.driver.switchTo().activeElement().getText()).isEqualTo("Servicios");
        assertThat(browser.texts("#results .by").stream().distinct())
                .containsExactly("Centro de Acompañamiento y Organización a Personas Trabajadoras");
    }

    @Test
    void filtersLeaveOutWhatTheyExclude() {
        String always = "Siempre " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        new Desk("tijuana").alwaysOpen(always);
        horizon.refresh();
        find("encuadernación", "Taller de encuadernación");
        browser.at("#free").click();
        search("encuadernación");
        browser.await("nothing", () -> browser.text("#said").startsWith("No hay servicios así"));
        browser.at("#free").click();
        browser.at("#open").click();
        search("encuadernación");
        browser.await("it is closed for a time", () -> titles().isEmpty());
        search("siempre");
        browser.await("only what is open", () -> titles().contains(always));
        assertThat(browser.texts("#results .open")).allMatch(each -> each.startsWith("Abierto ahora"));
        browser.at("#open").click();
        browser.at("#city option[value=Hermosillo]").click();
        find("encuadernación", "Taller de encuadernación");
        browser.at("#city option[value=Tijuana]").click();
        search("encuadernación");
        browser.await("nothing there", () -> titles().isEmpty());
    }

    @Test
    void theNearestComesFirstAndWhereOneIsIsToldRoughly() {
        browser.driver.executeCdpCommand(
                "Browser.grantPermissions", Map.of("origin", page.toString(), "permissions", List.of("geolocation")));
        browser.driver.executeCdpCommand(
                "Emulation.setGeolocationOverride",
                Map.of("latitude", 29.071234, "longitude", -110.951234, "accuracy", 5));
        browser.driver.executeScript("const send = window.fetch; window.sent = [];"
                + "window.fetch = (path, how) => { window.sent.push(how.body ?? ''); return send(path, how); };");
        browser.at("#order option[value=near]").click();
        search("encuadernación");
        // choosing the order alone has asked for everything already
        browser.await("what was searched for", () -> titles().equals(List.of("Taller de encuadernación")));
        browser.await("a distance", () -> !browser.all("#results .distance").isEmpty());
        assertThat(browser.driver.executeScript("return window.sent.at(-1)"))
                .asString()
                .contains("\"latitude\":29.07,\"longitude\":-110.95");
    }

    @Test
    void whoDoesNotTellWhereTheyAreIsAskedForAMunicipality() {
        browser.driver.executeCdpCommand(
                "Browser.setPermission",
                Map.of("origin", page.toString(), "permission", Map.of("name", "geolocation"), "setting", "denied"));
        browser.at("#order option[value=near]").click();
        search("encuadernación");
        browser.await("what to do", () -> browser.text("#said").contains("Elija un municipio"));
        assertThat(titles()).containsExactly("Taller de encuadernación");
    }

    @Test
    void aDirectoryThatDoesNotAnswerIsSaid() {
        browser.driver.executeScript("window.fetch = () => Promise.reject(new TypeError('Failed to fetch'))");
        search("asilo");
        browser.await("the failure", () -> browser.text("#said").startsWith("El directorio no respondió"));
        browser.driver.executeScript("window.fetch = () => Promise.resolve(new Response('', "
                + "{status: 429, headers: {'Retry-After': '7'}}))");
        search("asilo");
        browser.await("how long to wait", () -> browser.text("#said").contains("en 7 segundos"));
    }

    @Test
    void whatARecordSaysIsTextAndNeverMarkup() {
        Desk desk = new Desk("tijuana");
        String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String name = "<img src=x onerror=document.title='roto'> " + mark;
        String organization = desk.organization("Taller " + mark);
        desk.publish(organization);
        desk.publish(desk.service(organization, name));
        find(mark, name);
        assertThat(browser.all("#results img")).isEmpty();
        assertThat(browser.driver.getTitle()).startsWith("Encontrar un servicio");
    }

    @Test
    void thePageMayRunItsOwnScriptsAndTheApiNothing() {
        for (String path :
                List.of("", "index.html", "find-a-service.js", "texts.js", "find-a-service.css", "icon.svg")) {
            Response part = RestAssured.given().get(page.resolve(path));
            assertThat(part.statusCode()).as(path).isEqualTo(200);
            assertThat(part.headers().getValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
        }
        Response api = anonymous().get("/v1/centers");
        assertThat(api.headers().getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        Response none = RestAssured.given().get(page.resolve("nothing-here.js"));
        assertThat(none.statusCode()).isEqualTo(404);
    }
}
