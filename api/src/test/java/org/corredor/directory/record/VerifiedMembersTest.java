package org.corredor.directory.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerifiedMembersTest {
    private static ObjectNode draft(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'schedules':[{'byday':'MO'}]}|{'schedules':[{'byday':'TU'}]}|schedule,whole",
                "{'phones':[{'number':'1'}]}|{}|contact,whole",
                "{'name':'A'}|{'name':'B'}|whole",
                "{'capacities':[{'available':1}]}|{'capacities':[{'available':2}]}|capacity",
                "{'latitude':1}|{'latitude':2}|place,whole"
            })
    void whatSaysSomethingElseIsTouchedAndTheWholeWithIt(String before, String after, String parts) {
        assertThat(VerifiedMembers.touched(draft(before), draft(after))).isEqualTo(Set.of(parts.split(",", -1)));
    }

    @Test
    void whatSaysTheSameOrHowTodayIsTouchesNothing() {
        assertThat(VerifiedMembers.touched(
                        draft("{'status':'active','cost_options':[{'id':'a','amount':10.0}],'phones':[]}"),
                        draft("{'status':'inactive','alert':'x','cost_options':[{'amount':10}]}")))
                .isEmpty();
    }
}
