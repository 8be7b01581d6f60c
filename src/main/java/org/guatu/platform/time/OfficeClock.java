package org.guatu.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The office's clock in Asia/Shanghai. In production it is the real one. In demonstration mode it stands still at an
 * instant until it is moved forward: timers fire and lights turn only then.
 */
public final class OfficeClock extends Clock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock real;
    private final AtomicReference<@Nullable Instant> standing = new AtomicReference<>();
    private final ZoneId zone;

    public OfficeClock(Clock real) {
        this(real, ZONE, null);
    }

    private OfficeClock(Clock real, ZoneId zone, @Nullable Instant standing) {
        this.real = real;
        this.zone = zone;
        this.standing.set(standing);
    }

    /** Stops the clock at an instant. Only demonstration mode calls this. */
    public void standAt(Instant instant) {
        standing.set(instant);
    }

    public boolean stands() {
        return standing.get() != null;
    }

    @Override
    public Instant instant() {
        Instant fixed = standing.get();
        return fixed != null ? fixed : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new OfficeClock(real, other, standing.get());
    }
}
