package org.corredor.directory.files;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook may hold, beside what its zip may be, looked at before the library that reads it holds any of it: texts, sheets and
 * formulas that others refer to are kept in memory, a row as a whole, and a text by its number. A part counts by what is in it and not by its name, for which of
 * them is the texts is said in the workbook itself. Parsed as the library does; what can't be parsed, a picture, the library can't read.
 */
public final class WorkbookLimits {
    private static final int TEXTS = 500_000;
    private static final int OTHERS = 2_000;
    private static final Map<String, Integer> HELD =
            Map.of("si", TEXTS, "sheet", OTHERS, "Relationship", OTHERS, "f", OTHERS);

    /** Excel's own bound. */
    private static final int CELLS_OF_A_ROW = 16_384;

    private static final int NAMES = 2_000;

    /** Bytes between two angle brackets: of one text, or one tag with its attributes. */
    private static final int PIECE = 1 << 18;

    private static final int DIGITS = 20;

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{0,18}");
    private static final XMLInputFactory XML = factory();

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private int cells;
    private boolean inText;
    private @Nullable StringBuilder index;

    /**
     * Looks at one part, to its end or to where it is no XML; the counts go on from part to part.
     *
     * @throws FileRefused {@code zip-too-large} for too many of what is held, {@code xlsx-unreadable} for what no spreadsheet program writes
     */
    public void check(InputStream part) {
        cells = 0;
        inText = false;
        index = null;
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new Pieces(part));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(reader);
                    case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
                    default -> {}
                }
            }
        } catch (XMLStreamException | UncheckedStreamException noXml) {
            // nor is it for the library, which comes as far
        }
    }

    private void begin(XMLStreamReader reader) {
        String name = reader.getLocalName();
        names.add(name);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        boolean alone = name.equals("f") && reader.getAttributeValue(null, "ref") == null;
        Integer held = alone ? null : HELD.get(name);
        if (held != null && counts.merge(name, 1, Integer::sum) > held) {
            throw new FileRefused("", 0, "zip-too-large");
        }
        if (name.equals("c")) {
            cell(reader);
        } else if (name.equals("v") && inText) {
            index = new StringBuilder();
        }
        requireThat(names.size() <= NAMES);
    }

    private void cell(XMLStreamReader reader) {
        String address = reader.getAttributeValue(null, "r");
        inText = "s".equals(reader.getAttributeValue(null, "t"));
        cells++;
        requireThat(cells <= CELLS_OF_A_ROW);
        requireThat(address == null || ADDRESS.matcher(address).matches());
    }

    private void text(XMLStreamReader reader) {
        StringBuilder number = index;
        if (number != null) {
            requireThat(number.length() <= DIGITS);
            number.append(reader.getText());
        }
    }

    private void end(String name) {
        StringBuilder number = index;
        if (name.equals("row")) {
            cells = 0;
        } else if (name.equals("c")) {
            inText = false;
        } else if (name.equals("v") && number != null) {
            index = null;
            text(number.toString().strip());
        }
    }

    /** The library counts on to a number that is beyond the last of the texts. */
    private static void text(String number) {
        requireThat(NUMBER.matcher(number).matches());
        if (!number.isEmpty() && Long.parseLong(number) >= TEXTS) {
            throw new FileRefused("", 0, "zip-too-large");
        }
    }

    private static void requireThat(boolean usual) {
        if (!usual) {
            throw new FileRefused("", 0, "xlsx-unreadable");
        }
    }

    /** As the library's own: no document types, so no entities. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Refuses a piece that is too long while it is read. */
    private static final class Pieces extends FilterInputStream {
        private int length;

        Pieces(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int got = super.read(into, from, count);
            for (int i = from; i < from + got; i++) {
                length = into[i] == '<' ? 0 : length + 1;
                requireThat(length <= PIECE);
            }
            return got;
        }
    }
}
