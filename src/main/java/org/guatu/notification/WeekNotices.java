package org.guatu.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.guatu.briefing.subscription.WeekReport;
import org.guatu.briefing.subscription.WeekSent;
import org.guatu.organization.Roles;

/** Tells whoever subscribed to the week that it is there; mail and robots carry its lines. */
@ApplicationScoped
@Transactional
public class WeekNotices {
    private static final String KEY = "notification.week";
    private static final String PAGE = "/weeks/";

    private final Notices notices;
    private final Clock clock;

    WeekNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    void onWeek(@Observes WeekSent happened) {
        WeekReport report = happened.report();
        String page = PAGE + report.id();
        List<String> said = List.of(
                report.week().since().toString(),
                report.week().day().toString(),
                Integer.toString(report.lines().size()));
        long region = happened.to().regionId();
        Long person = happened.to().personId();
        notices.persist(
                person == null
                        ? new Notice(region, null, Roles.RULE_OF_LAW_OFFICE, 0, page, KEY, said, clock.instant())
                        : Notice.toPerson(region, person, page, KEY, said, clock.instant()));
    }

    /** The report that a notice tells of; empty where it tells of something else. */
    public static Optional<Long> report(Notice notice) {
        return notice.messageKey().equals(KEY)
                ? Optional.of(Long.valueOf(notice.href().substring(PAGE.length())))
                : Optional.empty();
    }
}
