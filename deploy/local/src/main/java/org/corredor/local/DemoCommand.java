package org.corredor.local;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.corredor.local.demo.Play;
import org.corredor.local.demo.PlayFailed;
import org.corredor.local.demo.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code corredor demo}: brings the network up, then plays the main job against it, each request shown. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final Corredor corredor;

    DemoCommand(Corredor corredor) {
        this.corredor = corredor;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = new UpCommand(corredor).bringUp(corredor.settings());
        long begun = System.nanoTime();
        try {
            KeycloakTokens tokens = new KeycloakTokens(settings.keycloakUrl());
            new Play(
                            settings.apiUrl(),
                            name -> tokens.password("corredor", "corredor-cli", name, "demo", "openid organization:*"),
                            new Shown())
                    .perform();
        } catch (PlayFailed failed) {
            corredor.screen().bad(corredor.say(failed.key(), failed.arguments()));
            return 1;
        }
        corredor.screen().line("");
        corredor.screen()
                .good(corredor.say(
                        "demo.done", Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
        UpCommand.showWhere(corredor, settings);
        return 0;
    }

    /** The play on this screen. */
    private final class Shown implements Stage {
        private int steps;

        @Override
        public void scene(String key, Object... arguments) {
            corredor.screen().line("");
            corredor.screen().title(corredor.say(key, arguments));
        }

        @Override
        public void step(String key, Object... arguments) {
            steps++;
            corredor.screen().line(String.format("%2d. %s", steps, corredor.say(key, arguments)));
        }

        @Override
        public void exchange(String method, String path, int status) {
            corredor.screen().request(method, path, status);
        }

        @Override
        public void shows(String name, @Nullable Object value) {
            corredor.screen().line("      " + name + ": " + value);
        }

        @Override
        public void holds(String key, Object... arguments) {
            corredor.screen().line("    ✓ " + corredor.say(key, arguments));
        }
    }
}
