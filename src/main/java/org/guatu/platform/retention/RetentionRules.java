package org.guatu.platform.retention;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** For how many days each kind is kept: {@code guatu.retention.<kind>}, 0 or {@code off} for ever. */
@ApplicationScoped
class RetentionRules {
    private final Config settings;

    RetentionRules(Config settings) {
        this.settings = settings;
    }

    /** A setting that nobody can read is told at the start. */
    void check(@Observes StartupEvent start, @All List<Expiring> kinds) {
        kinds.forEach(one -> kept(one.kind()));
    }

    /** Empty for ever. */
    Optional<Duration> kept(String kind) {
        String name = "guatu.retention." + kind;
        String said =
                settings.getOptionalValue(name, String.class).orElse("off").strip();
        if (said.equalsIgnoreCase("off")) {
            return Optional.empty();
        }
        if (!said.matches("\\d{1,6}")) {
            throw new IllegalStateException(name + " must be a number of days, or off: " + said);
        }
        return Optional.of(Duration.ofDays(Integer.parseInt(said))).filter(days -> !days.isZero());
    }
}
