package org.guatu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("machine")
class ServerBinariesTest {
    private final Path folder;

    ServerBinariesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void an_unpacking_that_was_killed_is_done_again_from_the_start() throws Exception {
        var killed = Files.createDirectories(folder.resolve("mariadb-11.4.5.unfinished/bin"));
        Files.writeString(killed.resolve("mariadbd"), "half a server");

        var whole = ServerBinaries.unpackedBelow(folder);

        assertThat(whole).isEqualTo(folder.toRealPath().resolve("mariadb-11.4.5"));
        assertThat(killed).doesNotExist();
        assertThat(whole.resolve("bin/mariadbd")).isExecutable();
        assertThat(Files.size(whole.resolve("bin/mariadbd"))).isGreaterThan(100_000_000);
        assertThat(whole.resolve("bin/mariadb-dump")).isExecutable();
    }

    @Test
    void what_is_unpacked_already_is_left_as_it_is() throws Exception {
        var unpacked = Files.createDirectories(folder.resolve("mariadb-11.4.5/bin"));

        assertThat(ServerBinaries.unpackedBelow(folder))
                .isEqualTo(folder.toRealPath().resolve("mariadb-11.4.5"));
        assertThat(unpacked).isEmptyDirectory();
    }
}
