package org.corredor.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The origins centers list, asked through the one function that may see all lists, since a preflight has no token.
 * An answer is kept 30 seconds, and at most 2,000 of them: whoever sends made-up origins costs statements, not memory.
 * What is no slug or no origin is not asked for at all.
 */
@ApplicationScoped
class AllowedOrigins {
    private static final Logger LOG = Logger.getLogger(AllowedOrigins.class);
    private static final String ALLOWED = "SELECT app.origin_allowed(?, ?)";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,63}");
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]{1,200}(:[0-9]{1,5})?");

    private final AgroalDataSource database;
    private final Cache<Asked, Boolean> answers = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    AllowedOrigins(AgroalDataSource database) {
        this.database = database;
    }

    private record Asked(String center, String origin) {}

    /** The answer where no database is needed for it, else null. */
    @Nullable
    Boolean known(String center, String origin) {
        if (!(center.equals(OriginScope.ANY) || SLUG.matcher(center).matches())
                || !ORIGIN.matcher(origin).matches()) {
            return false;
        }
        return answers.getIfPresent(new Asked(center, origin));
    }

    /** Waits for the database where it must. A failure is a no, and isn't kept. */
    boolean allows(String center, String origin) {
        Boolean known = known(center, origin);
        if (known != null) {
            return known;
        }
        try {
            boolean allowed = QuarkusTransaction.requiringNew().call(() -> ask(center, origin));
            answers.put(new Asked(center, origin), allowed);
            return allowed;
        } catch (RuntimeException failed) {
            LOG.error("allowed origins could not be read: " + failed.getClass().getName());
            return false;
        }
    }

    private boolean ask(String center, String origin) throws SQLException {
        try (var connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ALLOWED)) {
            statement.setString(1, center.equals(OriginScope.ANY) ? null : center);
            statement.setString(2, origin);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
