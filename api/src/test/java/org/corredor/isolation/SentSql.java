package org.corredor.isolation;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Hears what Hibernate sends, with its literals, which pg_stat_statements takes out. */
@Singleton
@PersistenceUnitExtension
public class SentSql implements StatementInspector {
    private static final long serialVersionUID = 1L;
    private static final Pattern PARAMETER = Pattern.compile("\\?");
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static volatile boolean listening;

    @Override
    public String inspect(String sql) {
        if (listening) {
            HEARD.add(sql);
        }
        return sql;
    }

    static void listen() {
        HEARD.clear();
        listening = true;
    }

    /** What was sent since {@link #listen}, each once, with numbered parameters. */
    static List<String> heard() {
        listening = false;
        return HEARD.stream().distinct().map(SentSql::numbered).toList();
    }

    private static String numbered(String sql) {
        int[] count = {0};
        return PARAMETER.matcher(sql).replaceAll(found -> "\\$" + ++count[0]);
    }
}
