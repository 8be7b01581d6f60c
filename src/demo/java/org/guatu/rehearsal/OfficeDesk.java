package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.Calendars;
import org.guatu.lifecycle.DecidingCloseOuts;
import org.guatu.lifecycle.DecidingReturns;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.command.DecideReturn;
import org.guatu.lifecycle.command.DecideReturn.ReturnDecision;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Decision;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.guatu.platform.Verdict;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Scenes.Scene;
import org.guatu.reporting.DecideReport;
import org.guatu.reporting.Report;
import org.guatu.reporting.Report.Grade;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.Reviewing;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.Period;
import org.guatu.supervision.Supervising;
import org.guatu.supervision.UrgeTask;

/** What the office and the second reviewer do on a day of the rehearsal. */
@ApplicationScoped
class OfficeDesk {
    private static final List<Grade> GRADES = List.of(Grade.A, Grade.B, Grade.B, Grade.A, Grade.C);

    private final DecidingReturns returns;
    private final DecidingCloseOuts closeOuts;
    private final Reviewing reviewing;
    private final Reporting reporting;
    private final Supervising supervising;
    private final Lifecycle lifecycle;
    private final Recusal recusal;
    private final Calendars calendars;

    OfficeDesk(
            DecidingReturns returns,
            DecidingCloseOuts closeOuts,
            Reviewing reviewing,
            Reporting reporting,
            Supervising supervising,
            Lifecycle lifecycle,
            Recusal recusal,
            Calendars calendars) {
        this.returns = returns;
        this.closeOuts = closeOuts;
        this.reviewing = reviewing;
        this.reporting = reporting;
        this.supervising = supervising;
        this.lifecycle = lifecycle;
        this.recusal = recusal;
        this.calendars = calendars;
    }

    void act(Scene scene, Players players, LocalDate day) {
        Caller judge =
                recusal.mayJudge(players.office(), scene.task().leadUnitId()) ? players.office() : players.reviewer();
        scene.reports().stream()
                .filter(report -> report.status() == Report.Status.SUBMITTED)
                .filter(report -> waited(report.submittedOn(), day)
                        > (scene.year().year() < day.getYear() ? 1 : daysOnDesk(report)))
                .forEach(report -> review(report, judge));
        if (scene.year().phase() == Phase.RETURNED) {
            decideReturn(scene, players, day);
        }
        if (scene.year().phase() == Phase.COMPLETION_REPORTED) {
            decideCloseOut(scene, judge, day);
        }
        urge(scene, players, day);
    }

    /** One report in five lies longer, so that the desk is never empty; those of a year that is over do not. */
    private static int daysOnDesk(Report report) {
        return report.id() % 5 == 0 ? 15 : Seed.of("review" + report.id(), 3);
    }

    private int waited(LocalDate since, LocalDate day) {
        return calendars.current().law().between(since, day);
    }

    private void review(Report report, Caller judge) {
        boolean first = report.id() % 2 == 0 || report.late();
        if (first && Seed.of("return" + report.taskId() + report.period(), 11) == 0 && !returnedBefore(report)) {
            reviewing.decide(report.id(), DecideReport.giveBack("主要做法过于笼统，请补充具体数据和佐证材料。"), null, judge);
        } else {
            Grade grade = GRADES.get(Seed.of("grade" + report.id(), GRADES.size()));
            reviewing.decide(report.id(), DecideReport.accept(grade), null, judge);
        }
    }

    private boolean returnedBefore(Report report) {
        return reporting.reports(report.taskYearId()).stream()
                .anyMatch(other -> other.period().equals(report.period()) && other.id() != report.id());
    }

    private void decideReturn(Scene scene, Players players, LocalDate day) {
        LocalDate by = scene.year().actBy();
        if (by != null && waited(day, by) <= 3) {
            returns.decide(
                    scene.task().id(),
                    new DecideReturn(ReturnDecision.UPHOLD, null, "职责在“三定”规定中已明确，维持原分工。"),
                    null,
                    players.office());
        }
    }

    private void decideCloseOut(Scene scene, Caller judge, LocalDate day) {
        var request = lifecycle.openCloseOut(scene.year().id()).orElseThrow();
        if (waited(request.requestedOn(), day) >= 2) {
            boolean accepted = Seed.of("close" + scene.task().code(), 9) != 0
                    || lifecycle.closeOuts(scene.year().id()).size() > 1;
            closeOuts.decide(
                    scene.task().id(),
                    accepted ? new Decision(Verdict.ACCEPT, null) : new Decision(Verdict.RETURN, "成果材料不完整，请补充印发文件。"),
                    null,
                    judge);
        }
    }

    /** Urges once, five working days after a report was due. */
    private void urge(Scene scene, Players players, LocalDate day) {
        if (!scene.year().phase().atWork()) {
            return;
        }
        for (Obligation asked : reporting.obligations(scene.task(), scene.year())) {
            boolean missing = scene.reports().stream()
                    .noneMatch(report -> report.period().equals(asked.period().name()));
            if (missing && waited(asked.due(), day) == 5 && !day.isBefore(asked.due())) {
                UrgeTask urging = new UrgeTask(words(asked.period()) + "进展尚未填报，请于两个工作日内补报。", null);
                supervising.urge(scene.task().id(), urging, players.office());
            }
        }
    }

    private static String words(Period period) {
        return Texts.text(
                Languages.CHINESE,
                "reporting.period." + period.cadence(),
                Integer.toString(period.year()),
                period.number());
    }
}
