package org.corredor.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code corredor generate-directory --services N [--locations M] [--seed S] [--center slug] [--json]}: a large made-up directory in
 * the running network. Locations: a quarter of the services unless said. Exit code 3 when the network doesn't run.
 */
@Command(name = "generate-directory")
final class GenerateDirectoryCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;
    private static final int MOST = 1_000_000;

    @Option(names = "--services", required = true)
    private int services;

    @Option(names = "--locations")
    private @Nullable Integer locations;

    @Option(names = "--seed")
    private int seed = 1;

    @Option(names = "--center")
    private String center = GeneratedDirectory.CENTER;

    @Option(names = "--json")
    private boolean json;

    private final Corredor corredor;

    GenerateDirectoryCommand(Corredor corredor) {
        this.corredor = corredor;
    }

    @Override
    public Integer call() throws Exception {
        Settings asked = corredor.settings();
        NetworkState state =
                new LocalNetwork(asked).state().filter(NetworkState::isHealthy).orElse(null);
        if (state == null) {
            corredor.screen().bad(corredor.say("status.none"));
            return NOT_RUNNING;
        }
        GeneratedDirectory.Plan plan = plan();
        long begun = System.nanoTime();
        if (!json) {
            corredor.screen().line(corredor.say("generate.writing", plan.services(), plan.locations()));
        }
        new GeneratedDirectory(database(asked.of(state))).fill(plan, this::show);
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        if (json) {
            corredor.screen().line(asJson(plan, seconds));
        } else {
            corredor.screen()
                    .good(corredor.say("generate.done", plan.services(), plan.locations(), plan.center(), seconds));
        }
        return 0;
    }

    private GeneratedDirectory.Plan plan() {
        int places = locations == null ? Math.max(1, services / 4) : locations;
        require("--services", services);
        require("--locations", places);
        if (!center.matches("[a-z0-9]+(-[a-z0-9]+)*") || center.length() > 40) {
            throw new LocalProblem("problem.command", "--center " + center);
        }
        return new GeneratedDirectory.Plan(center, services, places, seed);
    }

    private static void require(String option, int value) {
        if (value < 1 || value > MOST) {
            throw new LocalProblem("problem.command", option + " " + value);
        }
    }

    private void show(int done, int all) {
        if (!json) {
            corredor.screen().moving(corredor.say("generate.publishing", done, all));
        }
    }

    private static PGSimpleDataSource database(Settings settings) throws java.io.IOException {
        Secrets secrets = Secrets.kept(settings.data().resolve("secrets.json"));
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/corredor");
        source.setUser(DatabaseRole.APP_MIGRATE.sqlName());
        source.setPassword(secrets.of(DatabaseRole.APP_MIGRATE));
        return source;
    }

    private static String asJson(GeneratedDirectory.Plan plan, long seconds) throws java.io.IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("center", plan.center());
        answer.put("services", plan.services());
        answer.put("locations", plan.locations());
        answer.put("seed", plan.seed());
        answer.put("seconds", seconds);
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }
}
