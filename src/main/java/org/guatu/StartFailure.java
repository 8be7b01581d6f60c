package org.guatu;

import java.net.BindException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.guatu.platform.BothLanguages;
import org.guatu.platform.database.HalfMadeSchema;
import org.jspecify.annotations.Nullable;

/** Why an application did not start, in a sentence with what to do; the log above it has the rest. */
final class StartFailure {
    private StartFailure() {}

    /** Empty where the cause is none of those that an administrator can mend. */
    static Optional<String> sentence(@Nullable Throwable cause) {
        return Stream.iterate(cause, failure -> failure != null, Throwable::getCause)
                .flatMap(failure -> of(failure).stream())
                .findFirst();
    }

    private static Optional<String> of(Throwable failure) {
        if (failure instanceof HalfMadeSchema halfMade) {
            return Optional.of(BothLanguages.text("platform.start.halfMade", String.join(", ", halfMade.missing())));
        }
        if (failure instanceof FlywayException) {
            return Optional.of(BothLanguages.text("platform.start.migrationFailed", firstLine(failure)));
        }
        if (failure instanceof BindException) {
            return Optional.of(
                    PortTaken.sentence(Setting.of("quarkus.http.port").orElse("8080")));
        }
        return Optional.empty();
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
