package org.guatu.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The administrator's table of days. */
@ApplicationScoped
class CalendarDays implements PanacheRepositoryBase<CalendarDay, LocalDate> {
    List<CalendarDay> inOrder() {
        return list("order by day");
    }
}
