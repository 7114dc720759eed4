package org.corredor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.corredor.directory.files.FileFormat.TABULAR;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TabularSourceTest {
    private static ReadFile read(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return ReadFile.of(TABULAR, ReadFile.zip(files));
    }

    @Test
    void tablesAreReadInAnyOrderAndFolder() {
        ReadFile read = read(
                "directorio/phones.csv",
                "id,organization_id,service_id,number,extension\np1,o1,s1,\"+52 662, 663\",7\n",
                "directorio/organizations.csv",
                "\ufeffid,name,description,year_incorporated\r\no1,\"Casa \"\"A\"\"\",,2011\r\n",
                "datapackage.json",
                "{");
        assertThat(read.faults()).isEmpty();
        assertThat(read.records()).containsExactly("phone p1 of o1", "phone p1 of s1", "organization o1");
        assertThat(read.rows().getLast().data().toString())
                .isEqualTo("{\"name\":\"Casa \\\"A\\\"\",\"description\":\"\",\"year_incorporated\":2011}");
        assertThat(read.rows().getFirst().data().toString()).isEqualTo("{\"number\":\"+52 662, 663\",\"extension\":7}");
        assertThat(read.rows().getFirst().line()).isEqualTo(2);
    }

    @Test
    void valuesOfAnotherTypeFormulasAndMissingOwnersArePointedAt() {
        ReadFile read = read(
                "services.csv",
                "id,name,status,minimum_age,accepts_referrals\n,=1+1,active,doce,quizás\ns2,'=1,active,12.0,TRUE\n",
                "addresses.csv",
                "id,location_id,city\na1,,x\n");
        assertThat(read.faults())
                .containsExactly(
                        "services.csv:2 /name formula",
                        "services.csv:2 /minimum_age type",
                        "services.csv:2 /accepts_referrals type",
                        "services.csv:2 /id required",
                        "addresses.csv:2  owner-missing");
        assertThat(read.rows().get(1).data().toString())
                .isEqualTo("{\"name\":\"=1\",\"status\":\"active\",\"minimum_age\":12,\"accepts_referrals\":true}");
    }

    @Test
    void linesAreThoseOfAnEditor() {
        ReadFile read = read("organizations.csv", "id,name,description\n\no1,x,\"dos\nlíneas\"\n,y,z\n");
        assertThat(read.faults()).containsExactly("organizations.csv:5 /id required");
    }

    @Test
    void unknownTablesAndColumnsAreRefused() {
        assertThat(read("virus.exe", "x").faults()).containsExactly(":0 table-unknown");
        assertThat(read("organizations.csv", "id,password\n1,2\n").faults())
                .containsExactly("organizations.csv:1 column-unknown");
        assertThat(read("organizations.csv", "id,id\n1,2\n").faults())
                .containsExactly("organizations.csv:1 column-unknown");
        assertThat(read("a/organizations.csv", "id\n", "b/organizations.csv", "id\n")
                        .faults())
                .containsExactly("organizations.csv:0 table-twice");
        assertThat(read("organizations.csv", "id,name\n1,2,3\n").faults())
                .containsExactly("organizations.csv:2  cells");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../organizations.csv", "/organizations.csv", "a/../../organizations.csv", "a\\b.csv", "C:x.csv"
            })
    void namesThatLeadOutOfTheArchiveAreRefused(String name) {
        assertThat(read(name, "id\n").faults()).containsExactly(":0 zip-name");
    }

    @Test
    void whatIsNoWholeZipIsRefused() {
        byte[] whole = ReadFile.zip(Map.of("organizations.csv", "id,name\n" + "1,x\n".repeat(5000)));
        assertThat(ReadFile.of(TABULAR, Arrays.copyOf(whole, whole.length / 3)).faults())
                .anyMatch(fault -> fault.endsWith("zip-unreadable"));
        assertThat(ReadFile.of(TABULAR, "not a zip").faults()).containsExactly(":0 sent-as-zip");
        assertThat(ReadFile.of(TABULAR, new byte[0]).faults()).containsExactly(":0 zip-unreadable");
    }

    @Test
    void aBombIsDefusedWhileItUnpacks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("organizations.csv"));
            byte[] line = ("id,name\n" + "x,".repeat(0) + "a,b\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 400; i++) {
                zip.write(line);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThat(ReadFile.of(TABULAR, bytes.toByteArray()).faults())
                .anyMatch(fault -> fault.endsWith("zip-too-large"));
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            many.put("f" + i + "/datapackage.json", "");
        }
        assertThat(ReadFile.of(TABULAR, ReadFile.zip(many)).faults()).containsExactly(":0 zip-entries");
    }

    @Test
    void columnsRowsAndQuotesAreBounded() {
        assertThat(read("organizations.csv", "id" + ",x".repeat(10_000) + "\n").faults())
                .containsExactly("organizations.csv:1 columns");
        String noise = new java.util.Random(1)
                .ints(3_000_000, 'a', 'z')
                .mapToObj(c -> String.valueOf((char) c))
                .collect(java.util.stream.Collectors.joining());
        assertThat(read("organizations.csv", "id,name\n1,\"" + noise).faults())
                .containsExactly("organizations.csv:1 record-size");
        assertThat(read("organizations.csv", "id,name\n1,\"a\"b\n").faults())
                .containsExactly("organizations.csv:2 csv-malformed");
    }

    @Test
    void windows1252IsTold() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("organizations.csv"));
            zip.write("id,name\n1,Atención\n".getBytes(Charset.forName("windows-1252")));
        }
        ReadFile read = ReadFile.of(TABULAR, bytes.toByteArray());
        assertThat(read.refusal().args()).containsExactly("Windows-1252");
        assertThat(read.refusal().source()).isEqualTo("organizations.csv");
    }

    /** HSDS's own example of a package, when the standard is beside the checkout. */
    @Test
    void theExampleOfTheStandardIsRead() throws IOException {
        Path examples = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/hsds/v3.2.3/examples/csv"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("shared"));
        assumeThat(Files.isDirectory(examples))
                .as("HSDS is not beside the checkout")
                .isTrue();
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> list = Files.list(examples)) {
            for (Path file : list.sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        ReadFile read = ReadFile.of(TABULAR, ReadFile.zip(files));
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows().stream().map(StagedRow::kind).distinct().toList())
                .hasSizeGreaterThan(20);
        assertThat(List.copyOf(files.keySet())).contains("url.csv");
    }
}
