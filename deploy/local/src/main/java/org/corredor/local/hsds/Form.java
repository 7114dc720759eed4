package org.corredor.local.hsds;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** The written forms HSDS names, where its schemas say no more than "string". */
final class Form {
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile(
            "(([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?|24:00(:00)?)(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private Form() {}

    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /** ISO 8601 time of day, with or without seconds and offset. */
    static boolean isTime(String text) {
        return TIME.matcher(text).matches();
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** ISO 8601 {@code YYYY-MM-DD}, a day that exists. */
    static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    /** RFC 3339, which wants the offset. */
    static boolean isDateTime(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException notADateTime) {
            return false;
        }
    }

    /** An absolute URI. */
    static boolean isUrl(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException notAnUri) {
            return false;
        }
    }
}
