package org.guatu;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.guatu.platform.database.DatabaseUnavailable;

/** Where every run begins. */
@QuarkusMain
public final class Main {
    public static void main(String... arguments) {
        try {
            new Launch(CommandLine.of(arguments)).run();
        } catch (CommandLine.Misunderstood misunderstood) {
            System.err.println(misunderstood.getMessage());
            System.err.println(CommandLine.USAGE);
            System.exit(2);
        } catch (DatabaseUnavailable unavailable) {
            System.err.println(unavailable.getMessage());
            System.exit(1);
        }
    }
}
