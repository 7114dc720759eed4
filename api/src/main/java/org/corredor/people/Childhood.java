package org.corredor.people;

import java.time.LocalDate;
import java.util.Set;

/** Who is a child: under 18 (Ley General de los Derechos de Niñas, Niños y Adolescentes, art. 5). */
public final class Childhood {
    private static final Set<String> BANDS = Set.of("under-15", "15-17");
    private static final int MAJORITY = 18;
    private static final int WORKING_AGE = 15;

    private Childhood() {}

    /** Whether an age band is of children. */
    public static boolean isOf(String ageBand) {
        return BANDS.contains(ageBand);
    }

    /** Whether who was born in the year is a child; who turns 18 this year is none. */
    public static boolean isOf(int birthYear, LocalDate today) {
        return today.getYear() - birthYear < MAJORITY;
    }

    /** Whether a person is under 15, below the age of admission to employment (LFT 22 Bis), by what is known of their age. */
    public static boolean isUnderFifteen(PersonView person, LocalDate today) {
        Integer birthYear = person.birthYear();
        return person.ageBand().equals("under-15") || (birthYear != null && today.getYear() - birthYear < WORKING_AGE);
    }

    /** Whether a person is a child by what is known of their age. */
    public static boolean isOf(PersonView person, LocalDate today) {
        Integer birthYear = person.birthYear();
        return isOf(person.ageBand()) || (birthYear != null && isOf(birthYear, today));
    }
}
