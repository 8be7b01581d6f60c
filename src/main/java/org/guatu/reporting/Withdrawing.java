package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.Refusal;
import org.guatu.platform.Stale;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * 撤回: the unit takes its report back while it is undecided, and writes on; the office takes an accepted one back with a
 * reason. Either way the period counts as not handed in from then on, and the process asks for it again (domain brief
 * §4.2).
 */
@ApplicationScoped
@Transactional
public class Withdrawing {
    private final Reports reports;
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Recusal recusal;
    private final Trail trail;
    private final OfficeTime time;
    private final Event<ReportEvent> events;

    Withdrawing(
            Reports reports,
            Catalogue catalogue,
            Lifecycle lifecycle,
            Recusal recusal,
            Trail trail,
            OfficeTime time,
            Event<ReportEvent> events) {
        this.reports = reports;
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.recusal = recusal;
        this.trail = trail;
        this.time = time;
        this.events = events;
    }

    /** Takes a report back; 404 outside the caller's scope, refused where it was returned or taken back already. */
    public Report withdraw(long reportId, Because why, @Nullable Integer seenVersion, Caller by) {
        Report report = reports.inRegion(reportId, by);
        catalogue.task(report.taskId(), by);
        Stale.unless(seenVersion, report.version());
        String reason = why.reason() == null || why.reason().isBlank()
                ? null
                : why.reason().strip();
        switch (report.status()) {
            case SUBMITTED -> requireOwn(report, by);
            case ACCEPTED -> requireOffice(report, reason, by);
            case RETURNED, WITHDRAWN -> throw new Refusal("reporting.notToWithdraw." + report.status());
        }
        TaskYear year = lifecycle.year(report.taskYearId());
        if (!year.lives() || year.phase() == Phase.COMPLETED) {
            throw new Refusal("reporting.withdrawOver");
        }
        report.withdraw(by, time.now(), reason);
        trail.record(
                by,
                Change.of("reporting.act.withdrawn", "task", report.taskId())
                        .from(report.period() + " " + report.percent() + "%")
                        .because(reason));
        reports.flush();
        if (year.takesReports()) {
            lifecycle.enterAnew(year);
        }
        events.fire(new ReportEvent.Withdrawn(catalogue.task(report.taskId()), report, !by.belongsTo(report.unitId())));
        return report;
    }

    private static void requireOwn(Report report, Caller by) {
        if (!by.belongsTo(report.unitId())) {
            throw by.hasRole(Roles.RULE_OF_LAW_OFFICE)
                    ? new Refusal("reporting.undecidedIsTheUnits")
                    : new NotAllowed("platform.notAllowed");
        }
    }

    private void requireOffice(Report report, @Nullable String reason, Caller by) {
        if (!by.hasRole(Roles.RULE_OF_LAW_OFFICE)) {
            throw new Refusal("reporting.acceptedIsTheOffices");
        }
        recusal.require(by, report.unitId());
        if (reason == null) {
            throw new Invalid("reason", "reporting.withdrawalNeedsReason");
        }
    }
}
