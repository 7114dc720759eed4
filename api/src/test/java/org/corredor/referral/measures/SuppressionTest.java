package org.corredor.referral.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * The attacker here knows everything that is published and the code that published it: of all tables there can be, they keep those
 * that come out the same. Where in all of these a suppressed number is one and the same, they have it.
 */
final class SuppressionTest {
    private static final int MOST = 20;

    @Test
    void aSmallPartTakesAnotherWithIt() {
        assertThat(Suppression.parts(20, 2, 0, 0)).containsExactly(-1, -1, 0, 0);
        assertThat(Suppression.parts(20, 2, 6, 0)).containsExactly(20, -1, -1, 0);
        assertThat(Suppression.parts(20, 2, 6, 9))
                .as("the last, whatever its size")
                .containsExactly(20, -1, 6, -1);
        assertThat(Suppression.parts(20, 3, 2, 7)).containsExactly(20, -1, -1, 7);
        assertThat(Suppression.parts(20, 4, 4, 7)).as("8 is twice the most").containsExactly(20, -1, -1, -1);
        assertThat(Suppression.parts(20, 1, 2, 7)).as("3 in all is too few").containsExactly(20, -1, -1, -1);
        assertThat(Suppression.parts(5, 5, 0, 0)).containsExactly(5, 5, 0, 0);
        assertThat(Suppression.parts(0, 0)).containsExactly(0, 0);
    }

    @Test
    void nobodyRecoversAPart() {
        Map<List<Long>, List<long[]>> published = new HashMap<>();
        for (long[] parts : tables(4, 2 * MOST)) {
            if (Arrays.stream(parts).sum() >= Suppression.SMALLEST) {
                List<Long> seen = new ArrayList<>(
                        Arrays.stream(Suppression.parts(parts)).boxed().toList());
                seen.add(Arrays.stream(parts).sum());
                published.computeIfAbsent(seen, one -> new ArrayList<>()).add(parts);
            }
        }
        published.forEach((seen, possible) -> {
            for (int i = 0; i < 4; i++) {
                if (seen.get(i) == Suppression.HIDDEN) {
                    assertThat(values(possible, i)).as("part %s of %s", i, seen).hasSizeGreaterThan(1);
                }
            }
        });
    }

    @Property
    void whatIsShownIsTrueAndNeverSmall(
            @ForAll @Size(min = 2, max = 6) List<@LongRange(min = 0, max = 40) Long> counts) {
        long[] parts = counts.stream().mapToLong(Long::longValue).toArray();
        long[] shown = Suppression.parts(parts);
        long hidden = 0;
        int cells = 0;
        for (int i = 0; i < parts.length; i++) {
            if (shown[i] == Suppression.HIDDEN) {
                hidden += parts[i];
                cells++;
            } else {
                assertThat(shown[i]).isEqualTo(parts[i]);
                assertThat(Suppression.isSmall(shown[i])).isFalse();
            }
        }
        if (Arrays.stream(parts).sum() >= Suppression.SMALLEST && cells > 0) {
            assertThat(cells).isGreaterThan(1);
            assertThat(hidden).isGreaterThanOrEqualTo(Suppression.SMALLEST);
        }
    }

    /** Three centers: rows, columns and the total are sums of groups that are shown, and tell no more than these. */
    @Test
    void nobodyRecoversAPairFromRowsColumnsAndTotals() {
        List<String> names = List.of("a>b", "a>c", "b>a", "b>c", "c>a", "c>b");
        Map<Set<String>, List<long[]>> published = new HashMap<>();
        for (long[] sizes : tables(6, MOST)) {
            published
                    .computeIfAbsent(seen(names, sizes), one -> new ArrayList<>())
                    .add(sizes);
        }
        published.forEach((seen, possible) -> {
            for (int i = 0; i < names.size(); i++) {
                Set<Long> values = values(possible, i);
                if (values.stream().anyMatch(Suppression::isSmall)) {
                    assertThat(values).as("%s of %s", names.get(i), seen).hasSizeGreaterThan(1);
                }
            }
        });
    }

    private static Set<String> seen(List<String> names, long[] sizes) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            cells.add(new Cell(names.get(i), sizes[i]));
        }
        Set<String> seen = new TreeSet<>();
        for (List<Cell> group : Suppression.merge(cells, Cell::size)) {
            long size = group.stream().mapToLong(Cell::size).sum();
            String who = group.size() == 1 ? group.getFirst().name() : "the others";
            seen.add(who + "=" + size);
        }
        return seen;
    }

    private record Cell(String name, long size) {}

    @Property
    void everyReferralIsInOneGroup(@ForAll @Size(max = 30) List<@LongRange(min = 0, max = 12) Long> sizes) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            cells.add(new Cell(i % 6 + ">" + i / 6, sizes.get(i)));
        }
        List<List<Cell>> groups = Suppression.merge(cells, Cell::size);
        long all = cells.stream().mapToLong(Cell::size).sum();
        List<Cell> shown = groups.stream().flatMap(List::stream).toList();
        assertThat(shown).doesNotHaveDuplicates();
        assertThat(groups)
                .allMatch(group -> group.stream().mapToLong(Cell::size).sum() >= Suppression.SMALLEST);
        assertThat(shown.stream().mapToLong(Cell::size).sum()).isIn(0L, all);
    }

    /** All tables of so many numbers that add up to no more than this: with a sum, all that have it. */
    private static List<long[]> tables(int width, int sum) {
        List<long[]> all = new ArrayList<>();
        fill(new long[width], 0, sum, all);
        return all;
    }

    private static void fill(long[] table, int from, int left, List<long[]> all) {
        if (from == table.length) {
            all.add(table.clone());
            return;
        }
        for (int i = 0; i <= left; i++) {
            table[from] = i;
            fill(table, from + 1, left - i, all);
        }
        table[from] = 0;
    }

    private static Set<Long> values(List<long[]> possible, int i) {
        Set<Long> values = new TreeSet<>();
        possible.forEach(table -> values.add(table[i]));
        return values;
    }
}
