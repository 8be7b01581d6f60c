package org.guatu.debriefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.casework.Case;
import org.guatu.casework.Casework;
import org.guatu.debriefing.command.AnswerDuty;
import org.guatu.debriefing.command.GiveComment;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Organization;
import org.guatu.organization.Post;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Decision;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** 点评: a leader comments on a report; what the comment asks for is answered, and the office closes it or asks again. */
@ApplicationScoped
@Transactional
public class Commenting {
    private static final List<String> LEADERS = List.of(Roles.DISTRICT_LEADER, Roles.COMMITTEE);

    private final DebriefingReports reports;
    private final LeaderComments comments;
    private final CommentDuties duties;
    private final Organization organization;
    private final Recusal recusal;
    private final Evidence evidence;
    private final Casework casework;
    private final DebriefingTerms terms;
    private final OfficeTime time;

    Commenting(
            DebriefingReports reports,
            LeaderComments comments,
            CommentDuties duties,
            Organization organization,
            Recusal recusal,
            Evidence evidence,
            Casework casework,
            DebriefingTerms terms,
            OfficeTime time) {
        this.reports = reports;
        this.comments = comments;
        this.duties = duties;
        this.organization = organization;
        this.recusal = recusal;
        this.evidence = evidence;
        this.casework = casework;
        this.terms = terms;
        this.time = time;
    }

    public DebriefingReport comment(long reportId, GiveComment said, Caller by) {
        DebriefingReport report = Casework.seen(reports.visible(reportId, by), null);
        boolean own = by.hasAnyRole(Roles.DISTRICT_LEADER, Roles.COMMITTEE);
        said.check(
                !own,
                time.today(),
                said.due() == null || time.calendar(by.regionId()).isWorkingDay(said.due()));
        if (report.written() == null) {
            throw new Refusal("debriefing.comment.notReported");
        }
        if (Objects.equals(report.personId(), by.personId())) {
            throw new Refusal("debriefing.comment.own");
        }
        if (!own && report.unitId() != null) {
            recusal.require(by, report.unitId());
        }
        if (!own && !leads(Objects.requireNonNull(said.leader()).strip(), by)) {
            throw new Invalid(
                    "leader", "debriefing.comment.leaderUnknown", said.leader().strip());
        }
        LeaderComment comment = new LeaderComment(
                report,
                own ? by.name() : Objects.requireNonNull(said.leader()).strip(),
                Objects.requireNonNull(said.words()).strip(),
                said.rating(),
                Boolean.TRUE.equals(said.live()),
                by,
                time.now());
        comments.persist(comment);
        if (said.rating() != null) {
            report.rate(said.rating());
        }
        casework.note(report, DebriefingAct.COMMENTED, null, List.of(), by);
        tell(report, report.unitId(), "commented", comment.leader(), report.name());
        if (said.asks()) {
            ask(comment, report, said, by);
        }
        return report;
    }

    private boolean leads(String name, Caller by) {
        Set<Long> leaders = organization.posts(by.regionId(), LEADERS).stream()
                .map(Post::personId)
                .collect(Collectors.toSet());
        return organization.people(leaders).values().stream()
                .anyMatch(one -> one.name().equals(name));
    }

    private void ask(LeaderComment comment, DebriefingReport report, GiveComment said, Caller by) {
        CommentDuty duty = new CommentDuty(
                comment,
                report,
                Boolean.TRUE.equals(said.ofUnit()) && report.unitId() != null,
                Objects.requireNonNull(said.matter()).strip(),
                Objects.requireNonNull(said.due()),
                time.now());
        duties.persist(duty);
        casework.note(duty, DebriefingAct.ASKED, duty.matter(), List.of(), by);
        tell(
                duty,
                duty.unitId(),
                "asked",
                comment.leader(),
                duty.matter(),
                duty.due().toString());
    }

    /** Says what was done about it. */
    public CommentDuty answer(long id, AnswerDuty said, @Nullable Integer seenVersion, Caller by) {
        CommentDuty duty = Casework.seen(duties.visible(id, by), seenVersion);
        if (!answers(duty, by)) {
            throw new Refusal("debriefing.duty.notYours");
        }
        String words = said.words() == null ? "" : said.words().strip();
        new Invalid.Check()
                .require(!words.isEmpty(), "words", "debriefing.duty.answerMissing")
                .fits("words", words)
                .orRefuse();
        evidence.require(said.proofs(), by);
        duty.move(CommentDuty.Stage.OPEN, CommentDuty.Stage.ANSWERED, duty.due(), time.now());
        casework.note(duty, DebriefingAct.ANSWERED, words, said.proofs(), by);
        casework.tellOffice(duty, "answered", duty.matter());
        return duty;
    }

    static boolean answers(CommentDuty duty, Caller by) {
        Long person = duty.personId();
        Long unit = duty.unitId();
        return person == null ? unit != null && by.belongsTo(unit) && Roles.ofUnit(by) : person == by.personId();
    }

    /** The office closes it, or asks again. */
    public CommentDuty decide(long id, Decision said, @Nullable Integer seenVersion, Caller by) {
        CommentDuty duty = Casework.seen(duties.visible(id, by), seenVersion);
        boolean closed = said.accepts("debriefing.decisionMissing");
        String reason = said.reason() == null ? "" : said.reason().strip();
        new Invalid.Check()
                .require(closed || !reason.isEmpty(), "reason", "debriefing.reasonMissing")
                .fits("reason", reason)
                .orRefuse();
        LocalDate again = time.inWorkingDays(terms.again(), by.regionId());
        duty.move(
                CommentDuty.Stage.ANSWERED,
                closed ? CommentDuty.Stage.CLOSED : CommentDuty.Stage.OPEN,
                closed || again.isBefore(duty.due()) ? duty.due() : again,
                time.now());
        casework.note(duty, closed ? DebriefingAct.CLOSED : DebriefingAct.ASKED_AGAIN, reason, List.of(), by);
        if (!closed) {
            tell(duty, duty.unitId(), "askedAgain", duty.matter(), duty.due().toString(), reason);
        }
        return duty;
    }

    private void tell(Case about, @Nullable Long unit, String what, String... arguments) {
        if (unit == null) {
            casework.tellRole(about, Roles.DISTRICT_LEADER, what, arguments);
        } else {
            casework.tellUnit(about, unit, what, arguments);
        }
    }
}
