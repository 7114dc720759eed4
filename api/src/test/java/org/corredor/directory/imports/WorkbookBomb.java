package org.corredor.directory.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.corredor.directory.files.SheetColumn;
import org.dhatim.fastexcel.Workbook;

/** Workbooks within the bounds of their zip, each with one part that whoever reads it would hold in memory. */
enum WorkbookBomb {
    /** Ten million texts. */
    STRINGS("xl/sharedStrings.xml", "<sst>", "<si/>", 10_000_000, "</sst>", "zip-too-large"),
    /** Hundreds of thousands of formulas that others could refer to. */
    FORMULAS(
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData>" + row("<c t=\"inlineStr\"><is><t>%s</t></is></c>"),
            row("<c><f t=\"shared\" si=\"$%2$d\" ref=\"A1\">1</f></c>"),
            19_000,
            "</sheetData></worksheet>",
            "zip-too-large"),
    /** A row of twelve million cells. */
    CELLS("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>", "<c/>", 12_000_000, "", "xlsx-unreadable"),
    /** The two thousand millionth of one text. */
    INDEX(
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>",
            "",
            0,
            "</sheetData></worksheet>",
            "zip-too-large"),
    /** A cell in a column far away. */
    COLUMN(
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
            "",
            0,
            "</sheetData></worksheet>",
            "xlsx-unreadable"),
    /** A tag of millions of attributes. */
    ATTRIBUTES("xl/worksheets/sheet1.xml", "<worksheet", " a$=\"\"", 4_000_000, "/>", "xlsx-unreadable"),
    /** Millions of names. */
    NAMES("xl/worksheets/sheet1.xml", "<worksheet>", "<a$/>", 5_000_000, "</worksheet>", "xlsx-unreadable");

    private static final String TEXT_OF_THE_LAST =
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>9999999</v></c></row>"
                    + "</sheetData></worksheet>";

    private final String part;
    private final String begin;
    private final String again;
    private final int times;
    private final String end;
    private final String refused;

    WorkbookBomb(String part, String begin, String again, int times, String end, String refused) {
        this.part = part;
        this.begin = begin;
        this.again = again;
        this.times = times;
        this.end = end;
        this.refused = refused;
    }

    /** A cell for each column of the sheet, made of its header and its two digits. */
    private static String row(String cell) {
        StringBuilder row = new StringBuilder("<row>");
        int digits = 10;
        for (SheetColumn column : SheetColumn.values()) {
            row.append(cell.formatted(column.header(), digits++));
        }
        return row.append("</row>").toString();
    }

    /** The code it is refused with. */
    String refused() {
        return refused;
    }

    void write(Path file) throws IOException {
        Map<String, byte[]> parts = usual(file);
        if (this == STRINGS) {
            parts.put("xl/worksheets/sheet1.xml", TEXT_OF_THE_LAST.getBytes(UTF_8));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> usual : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(usual.getKey()));
                if (usual.getKey().equals(part)) {
                    grow(zip);
                } else {
                    zip.write(usual.getValue());
                }
            }
        }
    }

    private void grow(OutputStream to) throws IOException {
        to.write(begin.getBytes(UTF_8));
        for (int i = 0; i < times; i++) {
            to.write(again.replace("$", Integer.toString(i)).getBytes(UTF_8));
        }
        to.write(end.getBytes(UTF_8));
    }

    /** The parts of a workbook with one text, read by its directory: what stands before each part there has no sizes. */
    private static Map<String, byte[]> usual(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Directorio").value(0, 0, "Organización");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }
}
