package org.corredor.crypto;

import java.util.UUID;
import java.util.regex.Pattern;
import org.corredor.tenancy.TenantId;

/**
 * The one place a ciphertext is good for. Renaming a table or column of sealed fields makes them unreadable: keep the
 * old name here.
 *
 * @param tenant the tenant that sealed it; of a released referral package that is the origin, for the receiver too
 * @param table lower case as in SQL
 * @param column lower case as in SQL; of a package field its field code
 * @param row the row's id
 */
public record FieldRef(TenantId tenant, String table, String column, UUID row) {

    private static final Pattern SQL_NAME = Pattern.compile("[a-z][a-z0-9_.]{0,62}");

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException when table or column is no lower-case SQL name
     */
    public FieldRef {
        if (!SQL_NAME.matcher(table).matches() || !SQL_NAME.matcher(column).matches()) {
            throw new IllegalArgumentException("a field is named by a table and a column in lower case");
        }
    }

    /** What the ciphertext is bound to: {@code tenant|table|column|row}; no part holds a bar, so it reads one way only. */
    String associatedData() {
        return tenant + "|" + table + "|" + column + "|" + row;
    }
}
