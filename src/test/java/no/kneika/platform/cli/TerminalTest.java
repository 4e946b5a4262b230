package no.kneika.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.kneika.Kneika;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(new PrintStream(said));
    private final List<List<String>> asked = new ArrayList<>();

    private final Command audit = new Command() {
        @Override
        public String name() {
            return "audit";
        }

        @Override
        public String help() {
            return "every krone is in its place";
        }

        @Override
        public int run(List<String> args, PrintStream out) {
            asked.add(args);
            return 1;
        }
    };

    @Test
    void aCommandGetsItsArgumentsAndGivesItsCode() {
        assertThat(terminal.run(List.of(audit), List.of("audit", "2026", "--all")))
                .isEqualTo(1);
        assertThat(asked).containsExactly(List.of("2026", "--all"));
    }

    @Test
    void aCommandNobodyKnowsListsThoseThereAre() {
        assertThat(terminal.run(List.of(audit), List.of("adit"))).isEqualTo(2);
        assertThat(said.toString())
                .contains("no command called adit", "audit", "every krone is in its place", "make-keys");
    }

    @Test
    void theCommandIsFoundBehindSettingsAndNothingElseIsOne() {
        assertThat(Terminal.isAsked("cli", "jobs")).isTrue();
        assertThat(Terminal.isAsked("--spring.profiles.active=training", "cli", "jobs"))
                .isTrue();
        assertThat(Terminal.isAsked("--spring.profiles.active=training")).isFalse();
        assertThat(Terminal.isAsked("jobs", "cli")).isFalse();
        assertThat(Terminal.isAsked()).isFalse();
    }

    @Test
    void helpIsNoMistake() {
        assertThat(terminal.run(List.of(audit), List.of("help"))).isZero();
        assertThat(said.toString()).contains("audit").doesNotContain("no command");
    }

    @Test
    void makeKeysNeedsNoDatabase(@TempDir Path folder) {
        assertThat(terminal.run(
                        Kneika.class,
                        List.of("make-keys", folder.resolve("keys").toString())))
                .isZero();
        assertThat(folder.resolve("keys/aead.json")).exists();
    }

    @Test
    void aPortInUseIsPassedOver() throws IOException {
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(0));
            assertThat(NextFreePort.from(taken.getLocalPort())).isGreaterThan(taken.getLocalPort());
        }
        assertThat(NextFreePort.from(0)).isZero();
    }
}
