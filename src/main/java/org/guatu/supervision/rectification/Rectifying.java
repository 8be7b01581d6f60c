package org.guatu.supervision.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.calendar.OfficeTime;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.supervision.rectification.command.SelfVerify;
import org.guatu.supervision.rectification.command.SubmitPlan;
import org.jspecify.annotations.Nullable;

/** 整改: what the unit does, and what the process does by itself. */
@ApplicationScoped
@Transactional
public class Rectifying {
    private static final int TEXT = 4000;
    private static final int ROLE = 100;
    private static final Set<FindingStage> TO_PLAN = Set.of(FindingStage.ASSIGNED, FindingStage.REOPENED);

    private final FindingFile file;
    private final RectificationTerms terms;
    private final OfficeTime time;

    Rectifying(FindingFile file, RectificationTerms terms, OfficeTime time) {
        this.file = file;
        this.terms = terms;
        this.time = time;
    }

    /** The unit hands in how it will put the finding right. */
    public Finding submitPlan(long id, SubmitPlan plan, @Nullable Integer seenVersion, Caller by) {
        Finding finding = file.forUnit(id, seenVersion, by);
        String how = plan.measures() == null ? "" : plan.measures().strip();
        String who = plan.person() == null ? "" : plan.person().strip();
        LocalDate due = plan.due();
        new Invalid.Check()
                .require(!how.isEmpty(), "measures", "supervision.rectification.measuresMissing")
                .require(how.length() <= TEXT, "measures", "supervision.tooLong", TEXT)
                .require(!who.isEmpty(), "person", "supervision.rectification.personMissing")
                .require(who.length() <= ROLE, "person", "supervision.tooLong", ROLE)
                .require(due == null || !due.isBefore(time.today()), "due", "supervision.rectification.duePast")
                .require(
                        due == null
                                || !due.isAfter(finding.due())
                                || time.today().isAfter(finding.due()),
                        "due",
                        "supervision.rectification.planTooLate",
                        finding.due().toString())
                .orRefuse();
        file.require(plan.proofs(), by);
        file.move(
                finding,
                TO_PLAN,
                FindingStage.PLAN_SUBMITTED,
                time.inWorkingDays(terms.approval(), finding.regionId()));
        finding.plan(how, who, due == null ? finding.due() : due);
        file.pass(finding, "submitPlan", Map.of());
        file.tellOffice(finding, "planned", finding.found().title(), String.valueOf(finding.actBy()));
        return file.note(finding, FindingAct.PLANNED, how, plan.proofs(), by);
    }

    /** The unit says, with proof, that the finding is put right (自查). */
    public Finding selfVerify(long id, SelfVerify said, @Nullable Integer seenVersion, Caller by) {
        Finding finding = file.forUnit(id, seenVersion, by);
        String done = said.summary() == null ? "" : said.summary().strip();
        List<Long> evidence = said.proofs();
        new Invalid.Check()
                .require(!done.isEmpty(), "summary", "supervision.rectification.summaryMissing")
                .require(done.length() <= TEXT, "summary", "supervision.tooLong", TEXT)
                .require(!evidence.isEmpty(), "evidence", "supervision.rectification.evidenceMissing")
                .orRefuse();
        file.require(evidence, by);
        file.move(
                finding,
                Set.of(FindingStage.RECTIFYING),
                FindingStage.SELF_VERIFIED,
                time.inWorkingDays(terms.verification(), finding.regionId()));
        finding.sayDone(time.today());
        file.pass(finding, "rectify", Map.of());
        file.tellOffice(finding, "selfVerified", finding.found().title(), String.valueOf(finding.actBy()));
        return file.note(finding, FindingAct.SELF_VERIFIED, done, evidence, by);
    }

    /** The plan is approved, so the work begins. Called by the process. */
    public void start(long id) {
        Finding finding = file.of(id);
        file.move(finding, Set.of(FindingStage.PLAN_APPROVED), FindingStage.RECTIFYING, finding.due());
        file.tellUnit(
                finding, "planApproved", finding.found().title(), finding.due().toString());
    }

    /** The day of the look-back has come, or somebody looks earlier. Called by the process. */
    public void beginLookBack(long id) {
        Finding finding = file.of(id);
        file.move(
                finding,
                Set.of(FindingStage.CLOSED),
                FindingStage.LOOK_BACK,
                time.inWorkingDays(terms.lookBackTaken(), finding.regionId()));
        file.tellOffice(finding, "lookBack", finding.found().title(), String.valueOf(finding.actBy()));
        file.note(finding, FindingAct.LOOK_BACK_BEGUN, null, List.of(), Caller.systemIn(finding.regionId()));
    }

    /** It held: closed for good. Called by the process. */
    public void finish(long id) {
        Finding finding = file.of(id);
        file.move(finding, Set.of(FindingStage.LOOK_BACK), FindingStage.FINISHED, null);
        file.tellUnit(finding, "finished", finding.found().title());
    }

    /** It did not hold: the unit plans anew. Called by the process. */
    public void reopen(long id) {
        Finding finding = file.of(id);
        file.move(
                finding,
                Set.of(FindingStage.CLOSED, FindingStage.LOOK_BACK, FindingStage.FINISHED),
                FindingStage.REOPENED,
                time.inWorkingDays(terms.plan(), finding.regionId()));
        finding.comeBack(time.inWorkingDays(terms.reopened(), finding.regionId()));
        file.tellUnit(finding, "reopened", finding.found().title(), String.valueOf(finding.actBy()));
    }

    /** An act is due soon or overdue. Called by the process. */
    public void remind(long id) {
        Finding finding = file.of(id);
        String what = finding.stepLateOn(time.today()) || time.today().equals(finding.actBy()) ? "due" : "near";
        String[] arguments = {finding.found().title(), String.valueOf(finding.actBy())};
        if (finding.stage().ofUnit()) {
            file.tellUnit(finding, what, arguments);
        } else {
            file.tellOffice(finding, what, arguments);
        }
    }

    /** The day by which the finding's act is due, for the timers. */
    public LocalDate actBy(long id) {
        Finding finding = file.of(id);
        LocalDate day = finding.actBy() == null ? finding.lookBackOn() : finding.actBy();
        if (day == null) {
            throw new IllegalStateException(finding.stage() + " sets no day");
        }
        return day;
    }

    /** The day on which the unit is reminded before its last day. */
    public LocalDate remindOn(long id) {
        return time.calendar(file.of(id).regionId()).plus(actBy(id), -terms.remindBefore());
    }
}
