package org.guatu.support;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.Map;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.Terms;

/** What pure tests take as given: the library's working days and the terms that the product ships with. */
public final class Defaults {
    public static final WorkCalendar CALENDAR = WorkCalendar.with(Map.of());
    public static final Terms TERMS =
            new SmallRyeConfigBuilder().withMapping(Terms.class).build().getConfigMapping(Terms.class);

    private Defaults() {}

    public static LocalDate on(String day) {
        return LocalDate.parse(day);
    }
}
