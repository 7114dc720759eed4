package org.corredor.local.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed is met with patience and within bounds, whatever it does. */
final class HsdsSourceTest {
    private static final Options OPTIONS = new Options(20, 1, Duration.ofSeconds(20), Optional.empty(), Map.of());

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private URI base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void at(String path, int status, String header, String value) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add(header, value);
            answer(exchange, status);
        });
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private HsdsSource source(Options options) {
        return new HsdsSource(base, options, count -> {});
    }

    @Test
    void aRedirectIsFollowedOnTheSameHostOnly() {
        at("/here", 302, "Location", "/there");
        at("/there", 200, "X-There", "yes");
        at("/away", 302, "Location", "http://localhost:" + base.getPort() + "/there");
        at("/file", 302, "Location", "file:///etc/hostname");
        at("/nowhere", 302, "X-None", "");
        at("/round", 302, "Location", "/around");
        at("/around", 302, "Location", "/round");
        try (HsdsSource source = source(OPTIONS)) {
            assertEquals("yes", source.get("/here").header("X-There"));
            int before = asked.get();
            assertEquals(302, source.get("/away").status());
            assertEquals(302, source.get("/file").status());
            assertEquals(302, source.get("/nowhere").status());
            assertEquals(before + 3, asked.get());
            assertEquals(302, source.get("/round").status());
        }
    }

    @Test
    void aStreamIsReadALineAtATimeAndABreakIsSaid() {
        server.createContext("/lines", exchange -> {
            byte[] lines = "{\"id\":1}\n\n{\"id\":2}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, lines.length);
            exchange.getResponseBody().write(lines);
            exchange.close();
        });
        server.createContext("/broken", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{}\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.getHttpContext().getServer().stop(0);
        });
        java.util.List<String> read = new java.util.ArrayList<>();
        try (HsdsSource source = source(OPTIONS)) {
            Answer whole = source.lines("/lines", (request, line) -> read.add(line));
            assertEquals(200, whole.status());
            assertEquals(java.util.List.of("{\"id\":1}", "{\"id\":2}"), read);
            assertEquals(
                    0,
                    source.lines("/broken", (request, line) -> read.add(line)).status());
        }
    }

    @Test
    void aLongTextIsPackedAndComesBackAsItWas() {
        String text = "Orientación ".repeat(10_000);
        assertEquals(text, PackedText.of(text).text());
        assertEquals("ñ", PackedText.of("ñ").text());
    }

    @Test
    void aFeedThatAsksToWaitIsWaitedForOnceAndNotForLong() {
        server.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "0");
            answer(exchange, asked.incrementAndGet() == 1 ? 429 : 200);
        });
        at("/closed", 503, "Retry-After", "3600");
        try (HsdsSource source = source(OPTIONS)) {
            assertEquals(200, source.get("/busy").status());
            assertEquals(503, source.get("/closed").status());
            assertEquals(3, source.requests());
        }
    }

    @Test
    void anAnswerThatNeverComesIsNone() {
        server.createContext("/silent", exchange -> asked.incrementAndGet());
        Options hasty = new Options(20, 1, Duration.ofMillis(300), Optional.empty(), Map.of());
        try (HsdsSource source = source(hasty)) {
            assertEquals(0, source.get("/silent").status());
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] some = new byte[1024 * 1024];
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 1024; i++) {
                    body.write(some);
                    asked.incrementAndGet();
                }
            }
        });
        try (HsdsSource source = source(OPTIONS)) {
            assertEquals(0, source.get("/endless").status());
            assertTrue(asked.get() < 1024, "all of it was taken");
        }
    }

    @Test
    void theNumberOfRequestsIsKept() {
        at("/", 200, "X-Any", "");
        try (HsdsSource source = source(OPTIONS)) {
            for (int i = 0; i < 20; i++) {
                assertEquals(200, source.get("/").status());
            }
            assertThrows(HsdsSource.BudgetSpent.class, () -> source.get("/"));
            assertEquals(20, asked.get());
        }
    }
}
