package org.guatu.debriefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.casework.Casework;
import org.guatu.debriefing.facts.GatheringReporterFacts;
import org.guatu.debriefing.facts.ReporterFacts;
import org.guatu.debriefing.template.Template;
import org.guatu.debriefing.view.AnswerLine;
import org.guatu.debriefing.view.CommentLine;
import org.guatu.debriefing.view.DebriefingStory;
import org.guatu.debriefing.view.Register;
import org.guatu.debriefing.view.RegisterLine;
import org.guatu.debriefing.view.RoundCard;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;

/** What readers see of rounds and their reports. */
@ApplicationScoped
@Transactional
public class DebriefingViews {
    private final DebriefingRounds rounds;
    private final DebriefingReports reports;
    private final LeaderComments comments;
    private final CommentDutyViews duties;
    private final GatheringReporterFacts facts;
    private final Casework casework;
    private final Organization organization;
    private final OfficeTime time;

    DebriefingViews(
            DebriefingRounds rounds,
            DebriefingReports reports,
            LeaderComments comments,
            CommentDutyViews duties,
            GatheringReporterFacts facts,
            Casework casework,
            Organization organization,
            OfficeTime time) {
        this.rounds = rounds;
        this.reports = reports;
        this.comments = comments;
        this.duties = duties;
        this.facts = facts;
        this.casework = casework;
        this.organization = organization;
        this.time = time;
    }

    /** Those that the caller reads of, the newest year first. */
    public List<RoundCard> rounds(Caller by) {
        List<DebriefingRound> seen = rounds.visible(by);
        return seen.stream().map(round -> card(round, lines(round.id(), by))).toList();
    }

    public Template template(long roundId, Caller by) {
        return visible(roundId, by).template();
    }

    private DebriefingRound visible(long id, Caller by) {
        return rounds.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    private RoundCard card(DebriefingRound round, List<RegisterLine> lines) {
        return new RoundCard(
                round.id(),
                round.year(),
                round.title(),
                round.due(),
                time.daysLeft(round.due(), round.regionId()),
                RoundCard.Counts.of(lines),
                round.version());
    }

    /** One statement for the round and one for its register, however many report. */
    public Register register(long roundId, Caller by) {
        DebriefingRound round = visible(roundId, by);
        List<RegisterLine> lines = lines(roundId, by);
        return new Register(card(round, lines), lines);
    }

    private List<RegisterLine> lines(long roundId, Caller by) {
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        LocalDate today = time.today();
        WorkCalendar calendar = time.calendar(by.regionId());
        return reports.register(roundId, by).stream()
                .map(row -> line(row, units, today, calendar))
                .toList();
    }

    private static RegisterLine line(
            RegisterRow row, Map<Long, UnitRef> units, LocalDate today, WorkCalendar calendar) {
        Long unit = row.unitId();
        boolean waits = row.stage().waitsForReport();
        return new RegisterLine(
                row.id(),
                unit == null ? null : UnitRef.among(units, unit),
                row.personId() == null,
                row.name(),
                row.stage(),
                row.actBy(),
                waits ? calendar.daysLeft(today, row.actBy()) : null,
                row.submittedOn(),
                row.late() || waits && row.actBy().isBefore(today),
                row.rating(),
                row.place());
    }

    /** A report as its readers see it, with the facts as they are now until it is handed in. */
    public DebriefingStory story(long reportId, Caller by) {
        DebriefingReport report = reports.visible(reportId, by).orElseThrow(() -> new NotFound("platform.notFound"));
        DebriefingRound round = rounds.findById(report.roundId());
        ReporterFacts frozen = report.facts();
        return new DebriefingStory(
                round.id(),
                round.year(),
                round.title(),
                line(report, by),
                round.template(),
                report.written(),
                frozen == null ? facts.of(report.reporter(round.year())) : frozen,
                frozen != null,
                report.returned(),
                comments.on(reportId).stream().map(CommentLine::of).toList(),
                duties.on(reportId),
                casework.story(report, by),
                report.stage().waitsForReport() && Debriefing.mayWrite(report, by),
                report.version());
    }

    private RegisterLine line(DebriefingReport one, Caller by) {
        return line(
                new RegisterRow(
                        one.id(),
                        one.unitId(),
                        one.personId(),
                        one.name(),
                        one.stage(),
                        one.actBy(),
                        one.submittedOn(),
                        one.late(),
                        one.rating(),
                        one.place()),
                organization.refs(by.regionId()),
                time.today(),
                time.calendar(by.regionId()));
    }

    /** 同题共答 of these reports, in their order; whoever has not answered says nothing. */
    public List<AnswerLine> answers(List<RegisterLine> of, Caller by) {
        Map<Long, DebriefingReport> whole = reports
                .whole(of.stream().map(RegisterLine::id).toList(), by)
                .stream()
                .collect(Collectors.toMap(DebriefingReport::id, Function.identity()));
        return of.stream()
                .map(line -> new AnswerLine(
                        line,
                        Optional.ofNullable(whole.get(line.id()))
                                .map(DebriefingReport::written)
                                .map(written -> written.answers())
                                .orElse(List.of())))
                .toList();
    }

    /** What was said on the reports of a round, by the report. */
    public Map<Long, List<CommentLine>> comments(long roundId, Caller by) {
        visible(roundId, by);
        return comments.ofRound(roundId).stream()
                .map(CommentLine::of)
                .collect(Collectors.groupingBy(CommentLine::reportId));
    }
}
