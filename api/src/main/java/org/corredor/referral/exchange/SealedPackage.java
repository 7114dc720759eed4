package org.corredor.referral.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.corredor.consent.PackageField;
import org.corredor.crypto.Sealed;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;

/**
 * A referral's package as a column of a query that decides by its own conditions whether the referral may be seen: one
 * statement for both. {@code app.exchange_package} answers for this tenant's rows only; the receiver's only while the
 * state and a live consent allow it.
 */
public final class SealedPackage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> HEX_BY_CODE = new TypeReference<>() {};

    private SealedPackage() {}

    /**
     * The column in HQL, for {@link #fields}. It belongs into the list of what is selected: that is computed for the rows
     * which the conditions leave, so the exchange isn't asked for any other.
     *
     * @param id the referral's id in HQL
     */
    public static String column(String id) {
        return "cast(sql('(select json_object_agg(f.field_code, encode(f.ciphertext, ''hex''))"
                + " from app.exchange_package(?) f)', " + id + ") as String)";
    }

    /** Runs a query with the column; what the exchange refuses is thrown as the {@link org.corredor.problem.Problem} it means. */
    public static <T> T read(Supplier<T> query) {
        try {
            return query.get();
        } catch (JDBCException refused) {
            throw ExchangeRefusal.of(refused.getSQLException());
        }
    }

    /** What the column holds, by field code; nothing for null. */
    public static List<SealedField> fields(@Nullable String column) {
        if (column == null) {
            return List.of();
        }
        try {
            return JSON.readValue(column, HEX_BY_CODE).entrySet().stream()
                    .map(field -> new SealedField(PackageField.of(field.getKey()), sealed(field.getValue())))
                    .toList();
        } catch (JsonProcessingException impossible) {
            // without the cause: it would quote what was read
            throw new IllegalStateException("the database built a package that is no JSON");
        }
    }

    private static Sealed sealed(String hex) {
        return Sealed.of(HexFormat.of().parseHex(hex));
    }
}
