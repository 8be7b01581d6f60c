package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.lifecycle.Assigning;
import org.guatu.lifecycle.ClosingOut;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.Planning;
import org.guatu.lifecycle.command.RequestCloseOut;
import org.guatu.lifecycle.plan.BackSchedule;
import org.guatu.lifecycle.plan.SettleMilestones;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.time.OfficeDays;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Cast.Temper;
import org.guatu.rehearsal.Scenes.Scene;
import org.guatu.reporting.Figure;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.SubmitReport;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.Standing;

/** What a lead unit does on a day of the rehearsal, by its temper. */
@ApplicationScoped
class UnitDesk {
    private final Assigning assigning;
    private final Planning planning;
    private final Reporting reporting;
    private final PartnerDesk partners;
    private final ClosingOut closingOut;
    private final Lifecycle lifecycle;
    private final Papers papers;
    private final GatheringFacts facts;
    private final Calendars calendars;

    UnitDesk(
            Assigning assigning,
            Planning planning,
            Reporting reporting,
            PartnerDesk partners,
            ClosingOut closingOut,
            Lifecycle lifecycle,
            Papers papers,
            GatheringFacts facts,
            Calendars calendars) {
        this.assigning = assigning;
        this.planning = planning;
        this.reporting = reporting;
        this.partners = partners;
        this.closingOut = closingOut;
        this.lifecycle = lifecycle;
        this.papers = papers;
        this.facts = facts;
        this.calendars = calendars;
    }

    void act(Scene scene, Players players, LocalDate day) {
        long lead = scene.task().leadUnitId();
        Temper temper = players.temper(lead);
        Caller unit = players.unit(lead);
        if (temper == Temper.SILENT) {
            return;
        }
        switch (scene.year().phase()) {
            case ASSIGNED -> assigned(scene, unit, temper);
            case ACCEPTED -> accepted(scene, unit, temper, day);
            case IN_PROGRESS, REWORK, AWAITING_DECISION -> atWork(scene, players, temper, day);
            default -> {}
        }
    }

    private void assigned(Scene scene, Caller unit, Temper temper) {
        long id = scene.task().id();
        if (Seed.of("back" + scene.task().code(), 60) == 0 && !scene.year().returnedBefore()) {
            assigning.giveBack(id, new Because("该项工作主要职责不在本单位，建议由业务主管部门牵头。"), null, unit);
        } else if (temper != Temper.LATE) {
            assigning.accept(id, null, unit);
        }
    }

    private void accepted(Scene scene, Caller unit, Temper temper, LocalDate day) {
        int days = calendars.current().law().between(scene.year().startsOn(), day);
        if (temper == Temper.PROMPT && days >= 4 + Seed.of("plan" + scene.task().code(), 4)) {
            planning.settle(
                    scene.task().id(),
                    SettleMilestones.as(planning.proposal(scene.task().id(), unit)),
                    null,
                    unit);
        }
        report(scene, unit, temper, day);
    }

    private void atWork(Scene scene, Players players, Temper temper, LocalDate day) {
        Caller unit = players.unit(scene.task().leadUnitId());
        report(scene, unit, temper, day);
        boolean done = scene.reports().stream()
                .findFirst()
                .filter(report -> report.status() == Report.Status.ACCEPTED && report.percent() == 100)
                .isPresent();
        boolean fixed = scene.task().deadline().kind() == DeadlineKind.FIXED;
        boolean over = scene.year().phase() == Phase.IN_PROGRESS && scene.year().year() < day.getYear();
        if (fixed && done && !over && temper == Temper.PROMPT && rested(scene, day)) {
            closingOut.request(
                    scene.task().id(),
                    new RequestCloseOut(
                            "已按要求完成：" + scene.task().wording().deliverable() + "。",
                            List.of(proof(scene, unit)),
                            partners.gather(scene, players)),
                    null,
                    unit);
        }
    }

    /** A few days lie between the last decision and the request. */
    private boolean rested(Scene scene, LocalDate day) {
        Report last = scene.reports().get(0);
        boolean afterReview = last.decidedAt() != null
                && calendars.current().law().between(OfficeDays.dayOf(last.decidedAt()), day) >= 3;
        LocalDate resubmit = scene.year().actBy();
        return scene.year().phase() == Phase.REWORK
                ? resubmit != null && calendars.current().law().between(day, resubmit) <= 2
                : afterReview;
    }

    private void report(Scene scene, Caller unit, Temper temper, LocalDate day) {
        for (Obligation asked : reporting.obligations(scene.task(), scene.year())) {
            if (day.isBefore(asked.opens())) {
                continue;
            }
            Optional<Report> newest = scene.reports().stream()
                    .filter(report -> report.period().equals(asked.period().name()))
                    .findFirst();
            if (newest.isEmpty() ? !day.isBefore(dayToReport(scene, asked, temper)) : comesAgain(newest.get(), day)) {
                reporting.submit(scene.task().id(), account(scene, asked, temper), null, unit);
            }
        }
    }

    private boolean comesAgain(Report returned, LocalDate day) {
        return returned.status() == Report.Status.RETURNED
                && returned.resubmitBy() != null
                && calendars.current().law().between(day, returned.resubmitBy()) <= 3;
    }

    private LocalDate dayToReport(Scene scene, Obligation asked, Temper temper) {
        int chance = Seed.of(scene.task().code() + asked.period(), 10);
        int shift = temper == Temper.LATE ? chance - 2 : chance == 9 ? 2 : -Math.min(chance, 3);
        return calendars.current().law().plus(asked.due(), shift);
    }

    private SubmitReport account(Scene scene, Obligation asked, Temper temper) {
        LocalDate end = asked.period().end();
        YearFacts known = facts.of(scene.task(), scene.year());
        Standing then = known.standingOn(end, calendars.current().law());
        LocalDate due =
                BackSchedule.horizon(scene.task().deadline(), scene.year().year());
        int before = Math.max((int) then.actual(), newestAccepted(scene));
        int chance = Seed.of("percent" + scene.task().code() + asked.period(), 12);
        // A good unit works towards the next gate, not towards the last.
        int soon = (int)
                known.standingOn(end.plusDays(80), calendars.current().law()).planned();
        int aim = temper == Temper.LAGGING ? (int) then.planned() * (45 + chance) / 100 : soon + chance - 7;
        boolean dueNow = scene.task().deadline().kind() == DeadlineKind.FIXED && !due.isAfter(end);
        if (dueNow && temper == Temper.PROMPT && chance != 0) {
            aim = 100;
        }
        int percent = Math.max(before, Math.min(aim, dueNow ? 100 : 98));
        return new SubmitReport(
                asked.period().name(),
                BigDecimal.valueOf(percent),
                Lines.done(scene.task(), asked.period()),
                Lines.problems(scene.task(), asked.period(), temper),
                Lines.next(scene.task(), asked.period()),
                null,
                List.of(new Figure("推进事项", BigDecimal.valueOf(2L + chance), "项")),
                List.of());
    }

    /** Asked anew: the office may have accepted an earlier period this very morning. */
    private int newestAccepted(Scene scene) {
        return reporting.reports(scene.year().id()).stream()
                .filter(report -> report.status() == Report.Status.ACCEPTED)
                .mapToInt(Report::percent)
                .max()
                .orElse(scene.year().openingPercent());
    }

    private long proof(Scene scene, Caller unit) {
        return papers.keep(
                "样例成果-" + scene.task().code() + ".txt",
                "任务：" + scene.task().title() + "\n成果：" + scene.task().wording().deliverable(),
                unit);
    }
}
