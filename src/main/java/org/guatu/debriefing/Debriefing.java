package org.guatu.debriefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.casework.Casework;
import org.guatu.debriefing.command.SubmitDebriefing;
import org.guatu.debriefing.facts.GatheringReporterFacts;
import org.guatu.debriefing.template.WrittenReport;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Decision;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** 述法: a report is handed in, and the office accepts it, returns it once or excuses who need not report. */
@ApplicationScoped
@Transactional
public class Debriefing {
    private final DebriefingReports reports;
    private final DebriefingRounds rounds;
    private final GatheringReporterFacts facts;
    private final Recusal recusal;
    private final Evidence evidence;
    private final Casework casework;
    private final DebriefingTerms terms;
    private final OfficeTime time;

    Debriefing(
            DebriefingReports reports,
            DebriefingRounds rounds,
            GatheringReporterFacts facts,
            Recusal recusal,
            Evidence evidence,
            Casework casework,
            DebriefingTerms terms,
            OfficeTime time) {
        this.reports = reports;
        this.rounds = rounds;
        this.facts = facts;
        this.recusal = recusal;
        this.evidence = evidence;
        this.casework = casework;
        this.terms = terms;
        this.time = time;
    }

    /** What is known of the reporter's year is frozen with it. */
    public DebriefingReport submit(long id, SubmitDebriefing said, @Nullable Integer seenVersion, Caller by) {
        DebriefingReport report = take(id, seenVersion, by);
        if (!mayWrite(report, by)) {
            throw new Refusal("debriefing.notYours");
        }
        DebriefingRound round = rounds.findById(report.roundId());
        WrittenReport written = said.read(round.template(), round.year(), time.today());
        evidence.require(said.proofs(), by);
        report.submit(written, facts.of(report.reporter(round.year())), time.today(), time.now());
        casework.note(report, DebriefingAct.SUBMITTED, null, said.proofs(), by);
        return report;
    }

    /** The person alone; for a team, whoever signs for its unit. */
    static boolean mayWrite(DebriefingReport report, Caller by) {
        Long person = report.personId();
        Long unit = report.unitId();
        return person == null
                ? unit != null && by.belongsTo(unit) && by.hasAnyRole(Roles.UNIT_HEAD, Roles.DEPUTY_LEADER)
                : person == by.personId();
    }

    public DebriefingReport decide(long id, Decision said, @Nullable Integer seenVersion, Caller by) {
        DebriefingReport report = take(id, seenVersion, by);
        requireStranger(report, by);
        boolean accepted = said.accepts("debriefing.decisionMissing");
        String reason = said.reason() == null ? "" : said.reason().strip();
        new Invalid.Check()
                .require(accepted || !reason.isEmpty(), "reason", "debriefing.reasonMissing")
                .fits("reason", reason)
                .orRefuse();
        if (accepted) {
            report.accept(time.now());
        } else {
            report.giveBack(time.inWorkingDays(terms.again(), by.regionId()), time.now());
        }
        casework.note(report, accepted ? DebriefingAct.ACCEPTED : DebriefingAct.RETURNED, reason, List.of(), by);
        if (!accepted) {
            tell(report, "returned", report.name(), report.actBy().toString(), reason);
        }
        return report;
    }

    /** Nobody judges what their own unit, or the one that hosts it, has reported. */
    private void requireStranger(DebriefingReport report, Caller by) {
        Long unit = report.unitId();
        if (unit != null) {
            recusal.require(by, unit);
        }
    }

    /** 免述 */
    public DebriefingReport excuse(long id, Because said, @Nullable Integer seenVersion, Caller by) {
        DebriefingReport report = take(id, seenVersion, by);
        String reason = said.reason() == null ? "" : said.reason().strip();
        new Invalid.Check()
                .require(!reason.isEmpty(), "reason", "debriefing.reasonMissing")
                .fits("reason", reason)
                .orRefuse();
        report.excuse(time.now());
        casework.note(report, DebriefingAct.EXCUSED, reason, List.of(), by);
        return report;
    }

    private void tell(DebriefingReport report, String what, String... arguments) {
        Long unit = report.unitId();
        if (unit == null) {
            casework.tellRole(report, Roles.DISTRICT_LEADER, what, arguments);
        } else {
            casework.tellUnit(report, unit, what, arguments);
        }
    }

    private DebriefingReport take(long id, @Nullable Integer seenVersion, Caller by) {
        return Casework.seen(reports.visible(id, by), seenVersion);
    }
}
