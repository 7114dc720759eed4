package org.corredor.directory.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Weekly opening hours as people write them: {@code LU-VI 09:00-17:00; SA 9-13}, and what {@link PlainHours} makes of
 * {@code Lunes a viernes de 9 a 17 h}. Days are the first two letters in Spanish or those of RFC 5545, joined by a dash or commas;
 * several times of a day are joined by commas.
 */
final class HoursText {
    static final String DAY = "(?:LU|MA|MI|JU|VI|SA|DO|MO|TU|WE|TH|FR|SU)";
    private static final List<String> RFC = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> SPANISH = List.of("LU", "MA", "MI", "JU", "VI", "SA", "DO");
    private static final String DAYS = DAY + "(?: *[-–] *" + DAY + ")?";
    private static final String TIME = "(2[0-4]|[01]?\\d)(?::([0-5]\\d))?(?!\\d)";
    private static final String SPAN = TIME + " *[-–] *" + TIME;
    private static final Pattern ENTRY =
            Pattern.compile("(" + DAYS + "(?: *, *" + DAYS + ")*) +(" + SPAN + "(?: *, *" + SPAN + ")*)");
    private static final Pattern BEGINS_WITH_DAY = Pattern.compile(DAY + "(?!\\p{L}).*", Pattern.DOTALL);
    private static final Pattern SPANS = Pattern.compile(SPAN);
    private static final Pattern STORED_TIME = Pattern.compile("(\\d\\d:\\d\\d)(?::00)?");
    private static final Set<String> KEYS = Set.of("id", "location_id", "service_id", "service_at_location_id");
    private static final int NOON = 12;

    private HoursText() {}

    /**
     * HSDS schedules, or what is wrong: {@code hours} for what is none, {@code hours-ambiguous} for what may be of the morning or of the
     * evening ({@code 9-5}).
     */
    record Read(ArrayNode schedules, @Nullable String wrong) {}

    static Read read(String text) {
        ArrayNode schedules = JsonNodeFactory.instance.arrayNode();
        String wrong = null;
        for (String part : HsdsTables.list(PlainHours.plain(text))) {
            Matcher entry = ENTRY.matcher(part);
            wrong = wrong == null ? entry.matches() ? entry(entry, schedules) : "hours" : wrong;
        }
        return new Read(schedules, wrong);
    }

    private static @Nullable String entry(Matcher entry, ArrayNode schedules) {
        String byday = days(entry.group(1));
        Matcher span = SPANS.matcher(entry.group(2));
        while (span.find()) {
            String opens = time(span.group(1), span.group(2));
            String closes = time(span.group(3), span.group(4));
            if (opens.equals(closes) && !"24".equals(span.group(3))) {
                return "hours";
            }
            if (isAmbiguous(span)) {
                return "hours-ambiguous";
            }
            schedules
                    .addObject()
                    .put("freq", "WEEKLY")
                    .put("byday", byday)
                    .put("opens_at", opens)
                    .put("closes_at", closes);
        }
        return null;
    }

    /** A day that ends before it begins, by hours of which nobody said in full ({@code 09:00}) which half of the day is meant. */
    private static boolean isAmbiguous(Matcher span) {
        int opens = Integer.parseInt(span.group(1));
        int closes = Integer.parseInt(span.group(3));
        boolean full = inFull(span.group(1), span.group(2)) && inFull(span.group(3), span.group(4));
        return !full && closes <= opens && opens <= NOON && closes > 0;
    }

    private static boolean inFull(String hour, @Nullable String minute) {
        return hour.length() == 2 && minute != null;
    }

    private static String days(String text) {
        Set<Integer> days = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("[-–]", -1);
            int first = day(ends[0]);
            int last = day(ends[ends.length - 1]);
            for (int i = first; ; i = (i + 1) % 7) {
                days.add(i);
                if (i == last) {
                    break;
                }
            }
        }
        return String.join(",", days.stream().map(RFC::get).toList());
    }

    private static int day(String code) {
        String day = code.strip();
        return SPANISH.contains(day) ? SPANISH.indexOf(day) : RFC.indexOf(day);
    }

    /** 24:00 is the end of the day, which HSDS writes as the beginning of the next. */
    private static String time(String hour, @Nullable String minute) {
        return String.format(Locale.ROOT, "%02d:%s", Integer.parseInt(hour) % 24, minute == null ? "00" : minute);
    }

    /** The text of schedules. */
    static String show(JsonNode schedules) {
        List<String> parts = new ArrayList<>();
        for (JsonNode schedule : schedules) {
            ObjectNode said = ((ObjectNode) schedule).deepCopy();
            said.remove(KEYS);
            if (schedules.size() == 1 && said.size() == 1 && said.has("description")) {
                String description = said.get("description").asText();
                boolean likeHours = BEGINS_WITH_DAY
                        .matcher(description.toUpperCase(Locale.ROOT))
                        .matches();
                return likeHours || !description.equals(description.strip()) ? CellForm.BEYOND : description;
            }
            String part = part(said);
            if (part == null) {
                return CellForm.BEYOND;
            }
            parts.add(part);
        }
        return String.join("; ", parts);
    }

    private static @Nullable String part(ObjectNode schedule) {
        Matcher opens = STORED_TIME.matcher(schedule.path("opens_at").asText());
        Matcher closes = STORED_TIME.matcher(schedule.path("closes_at").asText());
        List<Integer> days = new ArrayList<>();
        for (String day : schedule.path("byday").asText().split(",", -1)) {
            days.add(RFC.indexOf(day));
        }
        boolean weekly = schedule.size() == 4 && schedule.path("freq").asText().equals("WEEKLY");
        if (!weekly || days.contains(-1) || !opens.matches() || !closes.matches()) {
            return null;
        }
        String end = closes.group(1).equals("00:00") ? "24:00" : closes.group(1);
        return spanish(days) + " " + opens.group(1) + "-" + end;
    }

    private static String spanish(List<Integer> days) {
        int first = days.getFirst();
        boolean row = days.size() > 2;
        for (int i = 0; i < days.size(); i++) {
            row &= days.get(i) == first + i;
        }
        return row
                ? SPANISH.get(first) + "-" + SPANISH.get(days.getLast())
                : String.join(",", days.stream().map(SPANISH::get).toList());
    }
}
