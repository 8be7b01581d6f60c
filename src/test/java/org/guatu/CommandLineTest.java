package org.guatu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.guatu.CommandLine.Misunderstood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    @Test
    void nothing_said_asks_for_nothing() throws Misunderstood {
        assertThat(CommandLine.of()).isEqualTo(new CommandLine(null, null, false, null));
    }

    @Test
    void port_data_and_empty_are_understood_in_any_order() throws Misunderstood {
        var asked = new CommandLine(8181, Path.of("/srv/office"), true, null);

        assertThat(CommandLine.of("--port", "8181", "--data", "/srv/office", "--empty"))
                .isEqualTo(asked);
        assertThat(CommandLine.of("--empty", "--data", "/srv/office", "--port", "8181"))
                .isEqualTo(asked);
    }

    @Test
    void a_day_to_play_to_is_understood() throws Misunderstood {
        assertThat(CommandLine.of("--until", "2025-02-20").until()).isEqualTo("2025-02-20");
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 8080, Unknown: --prot",
        "8080, Unknown: 8080",
        "--port, --port needs a value.",
        "--data, --data needs a value.",
        "--port eighty, Not a port: eighty",
        "--port 0, Not a port: 0",
        "--port 70000, Not a port: 70000",
        "--port -1, Not a port: -1",
        "--until soon, Not a day such as 2025-02-20: soon",
        "--until 2025-02-30, Not a day such as 2025-02-20: 2025-02-30",
        "--empty --until 2025-02-20, --empty has nothing to play: leave it or --until out."
    })
    void what_is_not_understood_is_named(String words, String answer) {
        assertThatThrownBy(() -> CommandLine.of(words.split(" ")))
                .isInstanceOf(Misunderstood.class)
                .hasMessage(answer);
    }
}
