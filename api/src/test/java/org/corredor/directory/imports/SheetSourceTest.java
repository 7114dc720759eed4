package org.corredor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.directory.files.FileFormat.CSV;
import static org.corredor.directory.files.FileFormat.XLSX;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SheetSourceTest {
    @FunctionalInterface
    private interface Filled {
        void by(Worksheet sheet);
    }

    private static byte[] workbook(Filled filled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Directorio");
            sheet.value(0, 0, "Organización");
            sheet.value(0, 1, "Servicio");
            sheet.value(0, 2, "Edad mínima");
            sheet.value(0, 3, "Lugar");
            filled.by(sheet);
            workbook.newWorksheet("Instrucciones").value(0, 0, "nada");
        }
        return bytes.toByteArray();
    }

    @Test
    void aRowIsAnOrganizationAServiceAPlaceAndTheServiceThere() throws IOException {
        ReadFile read = ReadFile.of(XLSX, workbook(sheet -> {
            sheet.value(1, 0, "Casa");
            sheet.value(1, 1, "Consulta");
            sheet.value(1, 2, 18);
            sheet.inlineString(1, 3, "Centro");
            sheet.value(3, 0, "Otra");
        }));
        assertThat(read.faults()).isEmpty();
        assertThat(read.records())
                .containsExactly(
                        "organization casa",
                        "location casa|centro||",
                        "service casa|consulta",
                        "service_at_location casa|consulta@casa|centro||",
                        "organization otra");
        assertThat(read.rows().get(2).data().toString())
                .isEqualTo(
                        "{\"organization_id\":\"casa\",\"cells\":[[\"service_name\",\"Consulta\"],[\"minimum_age\",\"18\"]]}");
        assertThat(read.rows().getLast().line()).isEqualTo(4);
    }

    @Test
    void keysNameRecordsAndSeparatorsAreFound() {
        for (String separator : new String[] {",", ";", "\t"}) {
            String csv =
                    "\ufeffClave de la organización,ORGANIZACION,clave del servicio,servicio\r\n7,Casa,8,Consulta\r\n"
                            .replace(",", separator);
            ReadFile read = ReadFile.of(CSV, csv);
            assertThat(read.faults()).isEmpty();
            assertThat(read.records()).containsExactly("organization 7", "service 8");
        }
    }

    @Test
    void formulasAreRefusedAndTextThatLooksLikeOneIsText() throws IOException {
        ReadFile book = ReadFile.of(XLSX, workbook(sheet -> {
            sheet.value(1, 0, "=no es fórmula");
            sheet.formula(1, 1, "HYPERLINK(\"http://example.org\")");
        }));
        assertThat(book.faults()).containsExactly("Directorio:2 Servicio formula");
        assertThat(book.records()).first().isEqualTo("organization =no es fórmula");
        ReadFile csv = ReadFile.of(CSV, "Organización,Servicio,Teléfonos del servicio\nCasa,=1+1,+52 662\n");
        assertThat(csv.faults()).containsExactly(":2 Servicio formula");
        ReadFile quoted = ReadFile.of(CSV, "Organización\n'=Casa\n");
        assertThat(quoted.records()).containsExactly("organization =casa");
    }

    @Test
    void headersAreChecked() {
        assertThat(ReadFile.of(CSV, "Organización,Contraseña\nx,y\n").faults()).containsExactly(":1 column-unknown");
        assertThat(ReadFile.of(CSV, "Organización,Organizacion\nx,y\n").faults())
                .containsExactly(":1 column-twice");
        assertThat(ReadFile.of(CSV, "Servicio\nx\n").faults()).containsExactly(":1 column-missing");
        assertThat(ReadFile.of(CSV, "Organización\n").faults()).containsExactly(":0 empty-file");
        assertThat(ReadFile.of(CSV, "").faults()).containsExactly(":0 empty-file");
        assertThat(ReadFile.of(CSV, "Organización\nCasa,más\n").faults()).containsExactly(":2 cells");
    }

    @Test
    void rowsThatLackANameArePointedAt() {
        ReadFile read = ReadFile.of(
                CSV,
                "Organización,Servicio,Edad mínima,Horario en este lugar\n,Consulta,,\nCasa,,18,\nCasa,Taller,,LU 9-10\n");
        assertThat(read.faults())
                .containsExactly(":2 Organización required", ":3 Servicio required", ":4 Lugar required");
    }

    @Test
    void aSheetSavedAsWindows1252IsTold() {
        byte[] csv = "Organización\nCasa\n".getBytes(Charset.forName("windows-1252"));
        assertThat(ReadFile.of(CSV, csv).faults()).containsExactly(":1 encoding");
        assertThat(ReadFile.of(CSV, "\ufeffOrganización\n".getBytes(StandardCharsets.UTF_16LE))
                        .faults())
                .containsExactly(":1 encoding");
    }

    @Test
    void xmlWithADocumentTypeOrNoWorkbookIsRefused(@TempDir Path folder) throws IOException {
        byte[] book = workbook(sheet -> sheet.value(1, 0, "Casa"));
        Map<String, String> parts = new LinkedHashMap<>();
        Path file = Files.write(folder.resolve("book.xlsx"), book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(ReadFile.of(XLSX, ReadFile.zip(parts)).faults()).isEmpty();
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) ->
                        xml.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"));
        assertThat(ReadFile.of(XLSX, ReadFile.zip(parts)).faults()).containsExactly(":0 xlsx-unreadable");
        assertThat(ReadFile.of(XLSX, ReadFile.zip(Map.of("a.txt", "x"))).faults())
                .containsExactly(":0 xlsx-unreadable");
        assertThat(ReadFile.of(XLSX, "PK\u0003\u0004no").faults()).containsExactly(":0 zip-unreadable");
        assertThat(ReadFile.of(XLSX, "no").faults()).containsExactly(":0 sent-as-zip");
    }

    @Test
    void aBombInAWorkbookIsDefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        assertThat(ReadFile.of(XLSX, bytes.toByteArray()).faults()).containsExactly(":0 zip-too-large");
    }

    @Test
    void aPartThatIsThereTwiceIsRefused() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", "<workbook/>");
        parts.put("xl/workbooK.xml", "<workbook/>");
        String zip = new String(ReadFile.zip(parts), StandardCharsets.ISO_8859_1).replace("workbooK", "workbook");
        assertThat(ReadFile.of(XLSX, zip.getBytes(StandardCharsets.ISO_8859_1)).faults())
                .containsExactly(":0 zip-unreadable");
    }
}
