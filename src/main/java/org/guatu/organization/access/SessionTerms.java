package org.guatu.organization.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a browser stays signed in: a while after the last work, and never beyond so many hours. */
@ApplicationScoped
public class SessionTerms {
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration WARNING = Duration.ofMinutes(5);
    private static final int PART = 5;

    private final Duration idle;
    private final Duration most;

    SessionTerms(
            @ConfigProperty(name = "guatu.session.idle-minutes") long idleMinutes,
            @ConfigProperty(name = "guatu.session.hours") long hours) {
        this.idle = Duration.ofMinutes(idleMinutes);
        this.most = Duration.ofHours(hours);
    }

    /** How long a session lasts whose person does nothing after signing in. */
    Duration first() {
        return idle.compareTo(most) < 0 ? idle : most;
    }

    /** When a session that began then ends, if its person works now for the last time. */
    Instant end(Instant begun, Instant now) {
        Instant idleEnd = now.plus(idle);
        Instant last = begun.plus(most);
        return (idleEnd.isBefore(last) ? idleEnd : last).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether the new end is worth writing down: not at every request. */
    boolean worthPuttingOff(Instant end, Instant later) {
        return end.plus(STEP).isBefore(later);
    }

    /** How long before its end a page says that the session ends. */
    public Duration warning() {
        Duration part = idle.dividedBy(PART);
        return part.compareTo(WARNING) < 0 ? part : WARNING;
    }
}
