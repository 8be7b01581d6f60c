package org.guatu.supervision.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.calendar.OfficeTime;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Decision;
import org.guatu.platform.Invalid;
import org.guatu.supervision.ReasonText;
import org.guatu.supervision.rectification.command.CloseFinding;
import org.guatu.supervision.rectification.command.VerifyFinding;
import org.jspecify.annotations.Nullable;

/** 审定、复核、销号、回头看: what somebody who is not of the rectifying unit decides. */
@ApplicationScoped
@Transactional
public class Verifying {
    private final FindingFile file;
    private final RectificationTerms terms;
    private final OfficeTime time;

    Verifying(FindingFile file, RectificationTerms terms, OfficeTime time) {
        this.file = file;
        this.terms = terms;
        this.time = time;
    }

    /** Lets the plan stand, or returns it with a reason. */
    public Finding decidePlan(long id, Decision decision, @Nullable Integer seenVersion, Caller by) {
        boolean approved = decision.accepts("supervision.decisionMissing");
        String reason = decision.reason();
        Finding finding = file.forJudge(id, seenVersion, by);
        requireReason(approved, reason);
        Set<FindingStage> from = Set.of(FindingStage.PLAN_SUBMITTED);
        if (approved) {
            file.move(finding, from, FindingStage.PLAN_APPROVED, null);
        } else {
            file.move(finding, from, FindingStage.ASSIGNED, time.inWorkingDays(terms.plan(), finding.regionId()));
            finding.countReturn();
            file.tellUnit(
                    finding,
                    "planReturned",
                    finding.found().title(),
                    String.valueOf(finding.actBy()),
                    String.valueOf(reason));
        }
        file.pass(finding, "approvePlan", Map.of("approved", approved));
        return file.note(
                finding, approved ? FindingAct.PLAN_APPROVED : FindingAct.PLAN_RETURNED, reason, List.of(), by);
    }

    /** 复核: confirms that it is put right, or sends the unit back to work with a reason. */
    public Finding verify(long id, VerifyFinding held, @Nullable Integer seenVersion, Caller by) {
        boolean verified = held.accepts();
        String reason = held.reason();
        List<Long> evidence = held.proofs();
        Finding finding = file.forJudge(id, seenVersion, by);
        requireReason(verified, reason);
        file.require(evidence, by);
        Set<FindingStage> from = Set.of(FindingStage.SELF_VERIFIED);
        if (verified) {
            file.move(
                    finding,
                    from,
                    FindingStage.OFFICE_VERIFIED,
                    time.inWorkingDays(terms.closing(), finding.regionId()));
        } else {
            LocalDate again = time.inWorkingDays(terms.resubmission(), finding.regionId());
            file.move(finding, from, FindingStage.RECTIFYING, again.isAfter(finding.due()) ? again : finding.due());
            finding.countReturn();
            file.tellUnit(
                    finding,
                    "sentBack",
                    finding.found().title(),
                    String.valueOf(finding.actBy()),
                    String.valueOf(reason));
        }
        file.show(evidence, finding.leadUnitId(), by);
        file.pass(finding, "verifyFinding", Map.of("verified", verified));
        return file.note(finding, verified ? FindingAct.VERIFIED : FindingAct.SENT_BACK, reason, evidence, by);
    }

    /** 销号: closes the finding out. */
    public Finding close(long id, CloseFinding closing, @Nullable Integer seenVersion, Caller by) {
        Finding finding = file.forJudge(id, seenVersion, by);
        String words = closing.words();
        LocalDate again = closing.lookBackOn() == null
                ? time.inWorkingDays(terms.lookBack(), finding.regionId())
                : closing.lookBackOn();
        if (!again.isAfter(time.today())) {
            throw new Invalid("lookBackOn", "supervision.rectification.lookBackPast");
        }
        ReasonText.bound("words", words);
        file.move(finding, Set.of(FindingStage.OFFICE_VERIFIED), FindingStage.CLOSED, null);
        finding.closeOut(time.today(), again);
        file.pass(finding, "closeFinding", Map.of());
        file.tellUnit(finding, "closed", finding.found().title(), again.toString());
        return file.note(finding, FindingAct.CLOSED, words, List.of(), by);
    }

    /** 回头看: what holds is finished, what does not is reopened. May be taken before its day. */
    public Finding lookBack(long id, LookBack seen, @Nullable Integer seenVersion, Caller by) {
        boolean holds = seen.holds();
        String words = seen.words();
        List<Long> evidence = seen.proofs();
        Finding finding = file.forJudge(id, seenVersion, by);
        if (words == null || words.isBlank()) {
            throw new Invalid("words", "supervision.rectification.lookBackWords");
        }
        ReasonText.bound("words", words);
        file.require(evidence, by);
        if (finding.stage() == FindingStage.CLOSED) {
            file.pass(finding, "awaitLookBack", Map.of("reopened", false));
        }
        if (finding.stage() != FindingStage.LOOK_BACK) {
            throw new Finding.NotNow(finding.stage());
        }
        file.show(evidence, finding.leadUnitId(), by);
        file.pass(finding, "lookBack", Map.of("holds", holds));
        return file.note(finding, holds ? FindingAct.HELD : FindingAct.REOPENED, words, evidence, by);
    }

    /** Reopens what was closed, because it came up again: while its look-back is awaited, and after it too. */
    public Finding reopen(long id, Because because, @Nullable Integer seenVersion, Caller by) {
        String reason = because.reason();
        Finding finding = file.forJudge(id, seenVersion, by);
        requireReason(false, reason);
        switch (finding.stage()) {
            case CLOSED -> file.pass(finding, "awaitLookBack", Map.of("reopened", true));
            case LOOK_BACK -> file.pass(finding, "lookBack", Map.of("holds", false));
            case FINISHED -> file.start(finding, "REOPENED");
            default -> throw new Finding.NotNow(finding.stage());
        }
        return file.note(finding, FindingAct.REOPENED, reason, List.of(), by);
    }

    private static void requireReason(boolean agreed, @Nullable String reason) {
        if (agreed) {
            ReasonText.bound("reason", reason);
        } else {
            ReasonText.require("reason", reason);
        }
    }
}
