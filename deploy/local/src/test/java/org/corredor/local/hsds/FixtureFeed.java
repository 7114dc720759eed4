package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small HSDS feed on this machine, right in everything but its one fault and its habits. */
final class FixtureFeed implements AutoCloseable {
    /** What feeds do differently and may. */
    enum Habit {
        NO_OPTIONAL_LISTS,
        POST_BY_FORM,
        POST_BY_JSON,
        NO_POST,
        TOP_MEANS_LEAF,
        LARGE_PAGES_CUT_HONESTLY,
        NO_TAG,
        SMALL_PAGES_ONLY
    }

    private record Reply(int status, String type, String body) {}

    private static final Reply NOT_FOUND = new Reply(404, "application/json", "{}");
    private static final Reply BAD = new Reply(400, "application/json", "{}");

    private final Fault fault;
    private final Set<Habit> habits;
    private final FixtureRecords records = new FixtureRecords();
    private final Set<String> asked = new HashSet<>();
    private final FixtureFilter filter;
    private final HttpServer server;

    FixtureFeed(Fault fault, Habit... habits) throws IOException {
        this.fault = fault;
        this.habits = Set.of(habits);
        fault.applyTo(records);
        this.filter = new FixtureFilter(fault, records, this.habits.contains(Habit.TOP_MEANS_LEAF));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/feed");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/feed", "");
        String query = exchange.getRequestURI().getRawQuery();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> sent = parameters(query == null ? "" : query);
        boolean post = exchange.getRequestMethod().equals("POST");
        Reply reply = post ? post(path, sent, body) : get(path, sent, query == null ? "" : query);
        String tag = '"' + Integer.toHexString(reply.body().hashCode()) + '"';
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (!habits.contains(Habit.NO_TAG)) {
            exchange.getResponseHeaders().add("ETag", tag);
            boolean same = (tag.equals(known) && fault != Fault.TAG_IGNORED)
                    || (known != null && fault == Fault.TAG_ALWAYS_KNOWN);
            if (reply.status() == 200 && same) {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
                return;
            }
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                found.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    private Reply post(String path, Map<String, String> query, String body) {
        if (habits.contains(Habit.NO_POST)) {
            return new Reply(405, "application/json", "{}");
        }
        Map<String, String> sent = query;
        if (habits.contains(Habit.POST_BY_FORM)) {
            sent = parameters(body);
        } else if (habits.contains(Habit.POST_BY_JSON)) {
            Map<String, String> read = new LinkedHashMap<>();
            Answer.read(body)
                    .properties()
                    .forEach(m -> read.put(m.getKey(), m.getValue().asText()));
            sent = read;
        }
        return get(path, fault == Fault.POST_IGNORES ? Map.of() : sent, "");
    }

    private Reply get(String path, Map<String, String> sent, String query) {
        if (path.equals("/")) {
            return entry();
        }
        if (path.equals("/profile") || path.equals("/openapi.json")) {
            boolean gone = fault == (path.equals("/profile") ? Fault.PROFILE_GONE : Fault.OPENAPI_GONE);
            return gone ? NOT_FOUND : json("{}");
        }
        String[] steps = path.substring(1).split("/", -1);
        List<ObjectNode> all = records.list(steps[0]);
        boolean offered =
                steps[0].equals("services") ? fault != Fault.SERVICES_GONE : !habits.contains(Habit.NO_OPTIONAL_LISTS);
        if (all.isEmpty() || !offered) {
            return NOT_FOUND;
        }
        return steps.length == 2 ? record(steps[0], steps[1], sent) : list(steps[0], sent, query);
    }

    private Reply json(String body) {
        return new Reply(200, fault == Fault.HTML ? "text/html" : "application/json;charset=UTF-8", body);
    }

    private Reply entry() {
        if (fault == Fault.ENTRY_GONE) {
            return NOT_FOUND;
        }
        ObjectNode entry = FixtureRecords.object()
                .put("version", fault == Fault.OLD_VERSION ? "2.0" : "3.2.3")
                .put("profile", base() + "/profile")
                .put("openapi_url", base() + "/openapi.json");
        if (fault == Fault.ENTRY_MALFORMED) {
            entry.put("description", 7);
        }
        return json(entry.toString());
    }

    private Reply record(String list, String id, Map<String, String> sent) {
        for (ObjectNode record : records.list(list)) {
            if (Walk.id(record).equals(id)) {
                boolean gone = fault == Fault.ONE_RECORD_GONE && id.equals(FixtureRecords.id(2, 5));
                boolean fully = sent.containsKey("full_service") && fault != Fault.FULL_SERVICE_IGNORED;
                return gone ? NOT_FOUND : json((fully ? withServices(record) : record).toString());
            }
        }
        return fault == Fault.UNKNOWN_ANSWERS ? json("{}") : NOT_FOUND;
    }

    private ObjectNode withServices(ObjectNode organization) {
        ObjectNode full = organization.deepCopy();
        ArrayNode services = full.putArray("services");
        records.list("services").stream()
                .filter(service -> service.path("organization_id").equals(organization.path("id")))
                .forEach(services::add);
        return full;
    }

    private Reply list(String list, Map<String, String> sent, String query) {
        int page = number(sent.getOrDefault("page", "1"));
        int perPage = number(sent.getOrDefault("per_page", "20"));
        int most = habits.contains(Habit.SMALL_PAGES_ONLY) ? 20 : 200;
        boolean cut = fault == Fault.HUGE_PAGE_CUT || habits.contains(Habit.LARGE_PAGES_CUT_HONESTLY);
        if (perPage > most && cut) {
            perPage = 2;
        }
        if (page < 1 || perPage < 1 || perPage > most) {
            return BAD;
        }
        List<JsonNode> items = filter.choose(list, sent).stream()
                .map(record -> shown(list, record, sent))
                .toList();
        if (sent.containsKey("minimal") && fault == Fault.MINIMAL_LOSES) {
            items = items.subList(1, items.size());
        }
        if (sent.getOrDefault("format", "").equals("ndjson")) {
            return stream(list, items, sent);
        }
        int pages = Math.ceilDiv(items.size(), perPage);
        if (page > Math.max(1, pages) && fault != Fault.BEYOND_LAST) {
            return BAD;
        }
        ObjectNode answer = page(items, page, perPage, pages, !asked.add(list + query));
        if (fault == Fault.HUGE_PAGE_CUT && sent.getOrDefault("per_page", "").length() > 3) {
            answer.put("total_pages", 1).put("last_page", true);
        }
        return json(answer.toString());
    }

    /** 0 for what is no number. */
    private int number(String text) {
        if ((text.equals("0") && fault == Fault.PAGE_ZERO) || (text.equals("x") && fault == Fault.PAGE_TEXT)) {
            return 1;
        }
        return text.matches("\\d{1,10}") ? (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text)) : 0;
    }

    private JsonNode shown(String list, ObjectNode record, Map<String, String> sent) {
        if (sent.containsKey("minimal") && fault != Fault.MINIMAL_IGNORED) {
            return FixtureRecords.object()
                    .put("id", Walk.id(record))
                    .put("last_modified", record.path("last_modified").asText());
        }
        boolean flat = list.startsWith("taxonom");
        if (flat || (sent.containsKey("full") && fault != Fault.FULL_IGNORED)) {
            return fault == Fault.FULL_WITH_WRONG_TYPES && !flat
                    ? record.deepCopy().put("description", 7)
                    : record;
        }
        ObjectNode bare = FixtureRecords.bare(record);
        if (fault == Fault.LIST_SAYS_OTHERWISE && list.equals("organizations")) {
            bare.put("tax_status", "otra");
        }
        return bare;
    }

    private Reply stream(String list, List<JsonNode> items, Map<String, String> sent) {
        if (fault == Fault.NDJSON_ARRAY) {
            return new Reply(200, "application/x-ndjson", items.toString());
        }
        List<JsonNode> streamed = fault == Fault.NDJSON_UNFILTERED
                ? filter.choose(list, Map.of()).stream()
                        .map(record -> shown(list, record, sent))
                        .toList()
                : items;
        StringBuilder lines = new StringBuilder();
        for (JsonNode item : streamed.subList(fault == Fault.NDJSON_LOSES ? 1 : 0, streamed.size())) {
            lines.append(item).append('\n');
        }
        return new Reply(200, "application/x-ndjson", lines.toString());
    }

    private ObjectNode page(List<JsonNode> items, int page, int perPage, int pages, boolean again) {
        int shift = page > 1 && fault == Fault.REPEATS_OVER_PAGES
                ? -1
                : page > 1 && fault == Fault.LOSES_BETWEEN_PAGES ? 1 : 0;
        int from = (int) Math.min(items.size(), (page - 1L) * perPage + shift);
        List<JsonNode> contents = items.subList(from, Math.min(items.size(), from + perPage));
        if (fault == Fault.SHIFTING_PAGES && again && perPage == 3) {
            contents = contents.reversed();
        }
        ObjectNode answer = FixtureRecords.object();
        if (fault == Fault.TOTAL_AS_TEXT) {
            answer.put("total_items", Integer.toString(items.size()));
        } else {
            answer.put("total_items", items.size() + (fault == Fault.WRONG_TOTAL ? 1 : 0));
        }
        answer.put("total_pages", pages)
                .put("page_number", page)
                .put("size", contents.size())
                .put("first_page", page == 1 && fault != Fault.NEVER_FIRST)
                .put("last_page", page >= pages);
        if (fault != Fault.ENVELOPE_WITHOUT_EMPTY) {
            answer.put("empty", contents.isEmpty());
        }
        answer.putArray("contents").addAll(contents);
        return answer;
    }
}
