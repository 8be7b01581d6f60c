package org.guatu;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.guatu.platform.database.DatabaseUnavailable;
import org.guatu.platform.trail.anchor.VerifyTrail;

/** Where every run begins. */
@QuarkusMain
public final class Main {
    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(VerifyTrail.FLAG)) {
            System.exit(Launch.verifyTrail(List.of(arguments).subList(1, arguments.length)));
        }
        if (Transfer.isAsked(arguments)) {
            System.exit(new Transfer(List.of(arguments), System.out).run());
        }
        try {
            new Launch(CommandLine.of(arguments)).run();
        } catch (CommandLine.Misunderstood misunderstood) {
            System.err.println(misunderstood.getMessage());
            System.err.println(CommandLine.USAGE);
            System.exit(2);
        } catch (DatabaseUnavailable | PortTaken refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
