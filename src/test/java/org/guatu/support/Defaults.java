package org.guatu.support;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.Map;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.Terms;
import org.guatu.reporting.standing.NearTerms;

/** What pure tests take as given: the library's working days and the terms that the product ships with. */
public final class Defaults {
    public static final WorkCalendar CALENDAR = WorkCalendar.with(Map.of());
    public static final Terms TERMS =
            new SmallRyeConfigBuilder().withMapping(Terms.class).build().getConfigMapping(Terms.class);

    public static final NearTerms NEAR = near(Map.of());

    private Defaults() {}

    /** The terms of an office that set others, such as {@code guatu.near.days} to 5. */
    public static NearTerms near(Map<String, String> set) {
        return new SmallRyeConfigBuilder()
                .withMapping(NearTerms.class)
                .withDefaultValues(set)
                .build()
                .getConfigMapping(NearTerms.class);
    }

    public static LocalDate on(String day) {
        return LocalDate.parse(day);
    }
}
