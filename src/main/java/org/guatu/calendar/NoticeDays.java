package org.guatu.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The days of the loaded notices. */
@ApplicationScoped
class NoticeDays implements PanacheRepository<NoticeDay> {
    List<NoticeDay> inOrder() {
        return list("order by noticeYear, day");
    }

    void replace(int year, List<NoticeDay> days) {
        delete("noticeYear", year);
        persist(days);
    }
}
