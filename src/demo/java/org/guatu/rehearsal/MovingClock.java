package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.engine.Timers;
import org.jspecify.annotations.Nullable;

/** Lets a demonstration's time pass. */
@ApplicationScoped
public class MovingClock {
    private static final Duration FARTHEST = Duration.ofDays(3660);

    private final Timers timers;
    private final Clock clock;

    MovingClock(Timers timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    /** Where the clock stands; in production there is no such clock. */
    public Instant now() {
        requireDemonstration();
        return clock.instant();
    }

    /**
     * Moves forward to an instant, or by days, and answers when all that fell due is done.
     *
     * @return how many timers fired
     */
    public int move(@Nullable Instant to, @Nullable Integer days) {
        requireDemonstration();
        Instant now = clock.instant();
        Instant target = to != null ? to : days != null ? now.plus(Duration.ofDays(days)) : null;
        if (target == null) {
            throw new Invalid("to", "rehearsal.whereTo");
        }
        if (target.isBefore(now)) {
            throw new Invalid("to", "rehearsal.onlyForward");
        }
        if (target.isAfter(now.plus(FARTHEST))) {
            throw new Invalid("to", "rehearsal.tooFar");
        }
        return timers.moveTo(target);
    }

    private void requireDemonstration() {
        if (!timers.demonstration()) {
            throw new NotFound("platform.notFound");
        }
    }
}
