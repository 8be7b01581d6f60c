package org.guatu.briefing.subscription.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.briefing.subscription.Subscribing;
import org.guatu.briefing.subscription.WeekReport;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Reader;

/** 本周要情: a week as it was sent. */
@Path("/weeks/{id:\\d+}")
@RolesAllowed({
    Roles.RULE_OF_LAW_OFFICE,
    Roles.COMMITTEE,
    Roles.DISTRICT_LEADER,
    Roles.EVALUATION_TEAM,
    Roles.COORDINATION_GROUP,
    Roles.INSPECTOR
})
public class WeekPages {
    private final Subscribing subscribing;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Template page;

    WeekPages(
            Subscribing subscribing,
            CurrentCaller caller,
            Reader reader,
            @Location("briefing/week.html") Template page) {
        this.subscribing = subscribing;
        this.caller = caller;
        this.reader = reader;
        this.page = page;
    }

    /** A line in the reader's words. */
    public record Line(String text, String href) {}

    @GET
    public TemplateInstance week(long id) {
        WeekReport report = subscribing.report(id, caller.get());
        List<Line> lines = report.lines().stream()
                .map(line -> new Line(line.text(reader.locale()), line.href()))
                .toList();
        return page.data("week", report.week()).data("lines", lines);
    }
}
