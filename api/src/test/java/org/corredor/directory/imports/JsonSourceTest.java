package org.corredor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.directory.files.FileFormat.JSON;
import static org.corredor.directory.files.FileFormat.NDJSON;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class JsonSourceTest {
    private static ReadFile json(String text) {
        return ReadFile.of(JSON, text.replace('\'', '"'));
    }

    @Test
    void anArrayAPageAnObjectOfArraysAndOneRecordAreRead() {
        String organization = "{'id':'o1','name':'Casa','description':''}";
        assertThat(json("[" + organization + "]").records()).containsExactly("organization o1");
        assertThat(json("{'total_items':1,'empty':false,'contents':[" + organization + "]}")
                        .records())
                .containsExactly("organization o1");
        assertThat(json("{'organizations':[" + organization
                                + "],'services':[{'id':'s1','name':'x','status':'active'}]}")
                        .records())
                .containsExactly("organization o1", "service s1");
        assertThat(json(organization).records()).containsExactly("organization o1");
        assertThat(ReadFile.of(
                                NDJSON,
                                "\ufeff" + organization.replace('\'', '"')
                                        + "\n\n{\"type\":\"taxonomy\",\"id\":\"t\"}\n")
                        .records())
                .containsExactly("organization o1", "taxonomy t");
    }

    @Test
    void nestedRecordsStandOnTheirOwnAndPointAtEachOther() {
        ReadFile read = json("{'id':'s1','name':'Consulta','status':'active','phones':[{'number':'1'}],"
                + "'organization':{'id':'o1','name':'Casa','description':''},'program':{'id':'p1','name':'P','description':''},"
                + "'attributes':[{'taxonomy_term':{'id':'t1','name':'T','description':'',"
                + "'taxonomy_detail':{'id':'x1','name':'X','description':''}}}],"
                + "'service_at_locations':[{'id':'a1','location':{'id':'l1','location_type':'physical'}}]}");
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows().stream().map(StagedRow::kind))
                .containsExactlyInAnyOrder(
                        "organization",
                        "program",
                        "service_at_location",
                        "location",
                        "taxonomy_term",
                        "taxonomy",
                        "service");
        StagedRow service = read.row("service");
        assertThat(service.nested()).isFalse();
        assertThat(service.data().toString().replace('"', '\''))
                .isEqualTo("{'name':'Consulta','status':'active','phones':[{'number':'1'}],"
                        + "'attributes':[{'taxonomy_term_id':'t1'}],'organization_id':'o1','program_id':'p1'}");
        assertThat(read.row("service_at_location").data().toString().replace('"', '\''))
                .isEqualTo("{'service_id':'s1','location_id':'l1'}");
        assertThat(read.row("program").ownerRef()).isEqualTo("o1");
        assertThat(read.row("location").nested()).isTrue();
    }

    @Test
    void whatIsOnlyReadIsLeftOut() {
        ReadFile read =
                json("{'id':'o1','name':'Casa','description':'','owner':'x','last_modified':'2026-01-01T00:00:00Z',"
                        + "'verifications':[{}]}");
        assertThat(read.rows().getFirst().data().toString().replace('"', '\''))
                .isEqualTo("{'name':'Casa','description':''}");
    }

    @Test
    void aRecordWithoutIdOrKindIsToldByItsPlace() {
        assertThat(json("[{'name':'Casa','description':''},\n{'id':7,'name':'x'}]")
                        .faults())
                .containsExactly("/0:1 /id required", "/1:2 /id size");
        assertThat(json("[\n{'id':'x'}]").faults()).containsExactly("/0:2 record-kind");
        assertThat(json("[1]").faults()).containsExactly("/0:1 json-shape");
        assertThat(json("'texto'").faults()).containsExactly(":1 json-shape");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsLine() {
        assertThat(json("").faults()).containsExactly(":0 empty-file");
        assertThat(json("[{'id':'a','name':'x'},\n{'id':").faults()).containsExactly(":2 json-truncated");
        assertThat(json("[{'id':'a','name':'x'}\n oops]").faults()).containsExactly(":2 json-malformed");
        assertThat(json("[{'id':'a','id':'b','name':'x'}]").faults()).containsExactly(":1 json-malformed");
        assertThat(json("[] []").faults()).containsExactly(":1 json-malformed");
        assertThat(ReadFile.of(NDJSON, " \n").faults()).containsExactly(":0 empty-file");
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThat(json("[{'id':'a','name':" + "[".repeat(10_000)).faults()).containsExactly(":1 json-limits");
        assertThat(json("[{'id':'a','name':'" + "x".repeat(400_000) + "'}]").faults())
                .containsExactly(":1 json-limits");
        assertThat(json("[{'id':'a','n':" + "9".repeat(5_000) + "}]").faults()).containsExactly(":1 json-limits");
        String many = "{'x':'" + "y".repeat(200_000) + "'}";
        assertThat(json("[{'id':'a','name':'x','phones':[" + (many + ",").repeat(30) + many + "]}]")
                        .faults())
                .containsExactly("/0:1 record-size");
    }

    @Test
    void onlyUtf8IsRead() {
        byte[] windows = "[{\"id\":\"a\",\n\"name\":\"Atención\"}]".getBytes(Charset.forName("windows-1252"));
        assertThat(ReadFile.of(JSON, windows).faults())
                .hasSize(1)
                .first()
                .asString()
                .endsWith("encoding");
        byte[] utf16 = "\ufeff[]".getBytes(StandardCharsets.UTF_16LE);
        ReadFile read = ReadFile.of(JSON, utf16);
        assertThat(read.faults()).containsExactly(":1 encoding");
        assertThat(read.refusal().args()).containsExactly("UTF-16");
    }
}
