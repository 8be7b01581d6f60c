package org.guatu.platform.database;

import java.nio.file.Path;
import java.util.Scanner;

/** A process that starts the database of a folder and writes each line it is given, until somebody kills it. */
final class EmbeddedLife {
    private EmbeddedLife() {}

    public static void main(String[] folder) throws Exception {
        try (var database = EmbeddedDatabase.start(Path.of(folder[0]), EmbeddedDatabaseTest.BINARIES);
                var words = new Scanner(System.in)) {
            System.out.println("started");
            while (words.hasNextLine()) {
                EmbeddedDatabaseTest.write(database, words.nextLine());
                System.out.println("written");
            }
        }
    }
}
