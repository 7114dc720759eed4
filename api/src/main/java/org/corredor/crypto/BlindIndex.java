package org.corredor.crypto;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.corredor.tenancy.TenantId;

/**
 * Search over sealed names and phone numbers by tokens: HMAC-SHA-256 under the tenant's index key over tenant, column,
 * way of matching and word. Another tenant's token of the same name differs, and so does another column's.
 *
 * <p>Only for values many people don't share by nature: never for sex, nationality, status or any other short list,
 * where counting tokens would give the values away. Nothing here is logged; keep the search text out of URLs.
 */
@Singleton
public class BlindIndex {

    /**
     * What a search asks for.
     *
     * @param every a row matches when it has all of these; empty when the text holds nothing to search for, which
     *     matches no row
     * @param exact the more of these a matching row has, the better it fits: the same spelling, the same long number
     */
    public record Wanted(Set<Token> every, Set<Token> exact) {
        public Wanted {
            every = Set.copyOf(every);
            exact = Set.copyOf(exact);
        }
    }

    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_.]{0,126}");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");

    /** National numbers are 8 digits in Haiti, Guatemala, Honduras, El Salvador and Cuba, 10 in Mexico and the US. */
    private static final int SHORT_NUMBER = 8;

    private static final int LONG_NUMBER = 10;

    private final Keys keys;

    @Inject
    BlindIndex(Keys keys) {
        this.keys = keys;
    }

    /**
     * The tokens to keep of a name: of each word its spelling without accents and its sound ({@link NameSound}).
     *
     * @param column names the index, such as {@code person.name}; the same one when searching
     */
    public Set<Token> tokens(TenantId tenant, String column, String name) {
        Wanted wanted = queryTokens(tenant, column, name);
        return union(wanted);
    }

    /** What to look for: people whose names sound like every word of {@code name}, same spelling first. */
    public Wanted queryTokens(TenantId tenant, String column, String name) {
        Hash hash = hash(tenant, column);
        Set<Token> every = new LinkedHashSet<>();
        Set<Token> exact = new LinkedHashSet<>();
        for (String word : NameSound.words(name)) {
            exact.add(hash.of("exact", word));
            every.add(hash.of("sound", NameSound.of(word)));
        }
        return new Wanted(every, exact);
    }

    /**
     * The tokens to keep of a phone number: its last 8 digits and, when it has as many, its last 10, so that it is found
     * with or without the country's prefix. Nothing of a number under 8 digits: too few to hide.
     */
    public Set<Token> phoneTokens(TenantId tenant, String column, String number) {
        return union(phoneQueryTokens(tenant, column, number));
    }

    /** What to look for: numbers with the same last 8 digits, those with the same last 10 first. */
    public Wanted phoneQueryTokens(TenantId tenant, String column, String number) {
        Hash hash = hash(tenant, column);
        String digits = NOT_A_DIGIT.matcher(number).replaceAll("");
        return new Wanted(
                ending(digits, SHORT_NUMBER)
                        .map(end -> Set.of(hash.of("phone8", end)))
                        .orElse(Set.of()),
                ending(digits, LONG_NUMBER)
                        .map(end -> Set.of(hash.of("phone10", end)))
                        .orElse(Set.of()));
    }

    private static Optional<String> ending(String digits, int size) {
        return digits.length() < size ? Optional.empty() : Optional.of(digits.substring(digits.length() - size));
    }

    private static Set<Token> union(Wanted wanted) {
        Set<Token> all = new LinkedHashSet<>(wanted.every());
        all.addAll(wanted.exact());
        return Set.copyOf(all);
    }

    private Hash hash(TenantId tenant, String column) {
        if (!COLUMN.matcher(column).matches()) {
            throw new IllegalArgumentException("an index is named in lower case");
        }
        KeyMaterial key = keys.material(KeyRef.index(tenant));
        // the version first: new rules of sound take the next number, and the tokens are made anew
        return (way, word) -> new Token(key.hmacSha256(
                ("1|" + tenant + "|" + column + "|" + way + "|" + word).getBytes(StandardCharsets.UTF_8)));
    }

    private interface Hash {
        Token of(String way, String word);
    }
}
