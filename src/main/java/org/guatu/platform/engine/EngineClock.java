package org.guatu.platform.engine;

import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Shows the engine the office's clock. The engine can read it; only {@link Timers} moves it. */
class EngineClock implements org.flowable.common.engine.impl.runtime.Clock {
    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Date getCurrentTime() {
        return Date.from(clock.instant());
    }

    @Override
    public Calendar getCurrentCalendar() {
        return getCurrentCalendar(getCurrentTimeZone());
    }

    @Override
    public Calendar getCurrentCalendar(TimeZone zone) {
        Calendar calendar = new GregorianCalendar(zone);
        calendar.setTime(getCurrentTime());
        return calendar;
    }

    @Override
    public TimeZone getCurrentTimeZone() {
        return TimeZone.getTimeZone(clock.getZone());
    }

    @Override
    public void setCurrentTime(@Nullable Date time) {
        throw new UnsupportedOperationException("the office's clock is not the engine's to move");
    }

    @Override
    public void setCurrentCalendar(@Nullable Calendar calendar) {
        throw new UnsupportedOperationException("the office's clock is not the engine's to move");
    }

    @Override
    public void reset() {
        // the office's clock has nothing to go back to
    }
}
