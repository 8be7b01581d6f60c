package org.guatu.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The notices that administrators loaded, one a year. */
@ApplicationScoped
class CalendarNotices implements PanacheRepositoryBase<CalendarNotice, Integer> {
    List<CalendarNotice> inOrder() {
        return list("order by noticeYear");
    }
}
