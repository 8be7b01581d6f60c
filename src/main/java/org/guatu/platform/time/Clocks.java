package org.guatu.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives every bean the office's clock, or the real one where it asks for {@link RealTime}. */
@ApplicationScoped
public class Clocks {
    private final OfficeClock office = new OfficeClock(Clock.system(OfficeClock.ZONE));

    @Produces
    @Singleton
    OfficeClock officeClock() {
        return office;
    }

    @Produces
    @Singleton
    @RealTime
    Clock realClock() {
        return Clock.system(OfficeClock.ZONE);
    }
}
