package org.corredor.local;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corredor.local.hsds.GreatCircle;
import org.corredor.local.hsds.Options;
import org.corredor.local.hsds.Report;
import org.corredor.local.hsds.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code corredor hsds-check URL}: does a feed keep HSDS 3.2.3? Exit code 0 when nothing failed, 1 when something did (or
 * nothing answers there, or the feed is too large to be held against itself), 2 when the command line is wrong.
 */
@Command(name = "hsds-check")
final class HsdsCheckCommand implements Callable<Integer> {
    private static final Pattern CENTROID = Pattern.compile("(.+)=(-?\\d{1,2}(?:\\.\\d+)?),(-?\\d{1,3}(?:\\.\\d+)?)");
    private static final int SHOWN_EVERY = 25;
    private static final Duration SILENCE = Duration.ofSeconds(10);

    @Parameters(arity = "1")
    private String url = "";

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--schemas")
    private @Nullable Path schemas;

    @Option(names = "--max-requests")
    private int maxRequests = Options.MAX_REQUESTS;

    @Option(names = "--sample")
    private int sample = Options.SAMPLE;

    @Option(names = "--centroid")
    private String[] centroids = {};

    @Spec
    private @Nullable CommandSpec spec;

    private final Corredor corredor;
    private String shown = "";
    private long shownAt;

    HsdsCheckCommand(Corredor corredor) {
        this.corredor = corredor;
    }

    @Override
    public Integer call() throws Exception {
        URI base = base();
        Options options = options();
        HsdsReport written = new HsdsReport(corredor.texts());
        try {
            Report report = Suite.run(base, options, this::progress);
            corredor.screen().moving("");
            if (json) {
                corredor.screen().line(written.json(report));
            } else {
                written.show(report, corredor.screen());
            }
            return report.isConformant() ? 0 : 1;
        } catch (Suite.Unreachable nobody) {
            throw new LocalProblem("problem.hsds.unreachable", base, String.valueOf(nobody.getMessage()));
        } catch (OutOfMemoryError full) {
            throw new LocalProblem("problem.hsds.too-large", shown);
        }
    }

    /** On a terminal a moving line; in a pipe a line for each list and after ten seconds of silence; to programs nothing. */
    private void progress(String place, int requests) {
        if (json) {
            return;
        }
        if (corredor.screen().isTerminal()) {
            if (requests % SHOWN_EVERY == 0 || !place.equals(shown)) {
                corredor.screen().moving("  " + corredor.say("hsds.progress", place, requests));
            }
        } else if (!place.equals(shown) || System.nanoTime() - shownAt > SILENCE.toNanos()) {
            corredor.screen().line("  " + corredor.say("hsds.progress", place, requests));
            shownAt = System.nanoTime();
        }
        shown = place;
    }

    private URI base() {
        try {
            URI given = new URI(url);
            String scheme = String.valueOf(given.getScheme());
            boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
            if (web && given.getHost() != null && given.getQuery() == null && given.getFragment() == null) {
                return given;
            }
        } catch (URISyntaxException notAUrl) {
            // said below
        }
        throw wrong(corredor.say("hsds.wrong.url", url));
    }

    private Options options() throws IOException {
        if (maxRequests < 1 || sample < 1) {
            throw wrong(corredor.say("hsds.wrong.number"));
        }
        Optional<Path> folder;
        if (schemas == null) {
            folder = Options.findSchemas(Path.of(""))
                    .or(() -> Optional.ofNullable(System.getProperty(Checkout.PROPERTY))
                            .flatMap(root -> Options.findSchemas(Path.of(root))));
        } else if (Files.isRegularFile(schemas.resolve("openapi.json"))) {
            folder = Optional.of(schemas);
        } else {
            throw wrong(corredor.say("hsds.wrong.schemas", schemas));
        }
        return Options.usual()
                .withMaxRequests(maxRequests)
                .withSample(sample)
                .withSchemas(folder)
                .withCentroids(points());
    }

    private Map<String, GreatCircle.Point> points() {
        Map<String, GreatCircle.Point> points = new HashMap<>();
        for (String given : centroids) {
            Matcher match = CENTROID.matcher(given);
            if (!match.matches()) {
                throw wrong(corredor.say("hsds.wrong.centroid", given));
            }
            points.put(
                    match.group(1),
                    new GreatCircle.Point(Double.parseDouble(match.group(2)), Double.parseDouble(match.group(3))));
        }
        return points;
    }

    private ParameterException wrong(String why) {
        if (spec == null) {
            throw new IllegalStateException("picocli has not set the command up");
        }
        return new ParameterException(spec.commandLine(), why);
    }
}
