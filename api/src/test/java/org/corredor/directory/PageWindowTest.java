package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.corredor.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageWindowTest {
    private final List<FieldError> wrong = new ArrayList<>();

    @Property
    void walkingAllPagesLosesAndRepeatsNothing(
            @ForAll @IntRange(max = 1000) int total, @ForAll @IntRange(min = 1, max = 200) int size) {
        List<Integer> all = IntStream.range(0, total).boxed().toList();
        List<Integer> walked = new ArrayList<>();
        HsdsPage<Integer> page;
        int number = 0;
        do {
            number++;
            page = page(all, new PageWindow(number, size));
            walked.addAll(page.contents());
            assertThat(page.firstPage()).isEqualTo(number == 1);
            assertThat(page.size()).isEqualTo(page.contents().size()).isLessThanOrEqualTo(size);
            assertThat(page.empty()).isEqualTo(total == 0);
            assertThat(page.totalItems()).isEqualTo(total);
        } while (!page.lastPage());
        assertThat(walked).isEqualTo(all);
        assertThat(page.totalPages()).isEqualTo(total == 0 ? 0 : number);
    }

    @Test
    void theLastPossiblePageStartsWithoutOverflow() {
        assertThat(new PageWindow(Integer.MAX_VALUE, 200).offset()).isEqualTo(429_496_729_200L);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -, 1, 50", "1, 1, 1, 1", "7, 200, 7, 200", "2147483647, 50, 2147483647, 50"})
    void readsWhatIsInRange(String page, String perPage, int number, int size) {
        assertThat(PageWindow.of(page, perPage, wrong::add)).isEqualTo(new PageWindow(number, size));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "page, 0, min",
        "page, -1, min",
        "page, 2147483648, type",
        "page, x, type",
        "page, 1.5, type",
        "page, '', type",
        "per_page, 0, min",
        "per_page, 201, max",
        "per_page, -50, min",
        "per_page, ' 5', type",
        "per_page, '', type"
    })
    void pointsAtWhatIsNot(String parameter, String sent, String code) {
        PageWindow.of(parameter.equals("page") ? sent : null, parameter.equals("page") ? null : sent, wrong::add);
        assertThat(wrong).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("?" + parameter);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    private static HsdsPage<Integer> page(List<Integer> all, PageWindow window) {
        int from = (int) Math.min(all.size(), window.offset());
        return window.page(all.subList(from, Math.min(all.size(), from + window.size())), all.size());
    }
}
