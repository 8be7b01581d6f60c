package org.guatu.platform.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guatu.Main;

/** Guatu as a process of its own, as {@code ./run} starts it. */
public final class Commands {
    private Commands() {}

    /** Not yet started; it says everything into a file, and knows no database by its surroundings. */
    public static ProcessBuilder guatu(Path says, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dguatu.binaries=" + EmbeddedDatabaseTest.BINARIES.toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(says.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("GUATU_") || name.startsWith("QUARKUS_"));
        return process;
    }
}
