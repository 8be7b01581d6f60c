package org.guatu.supervision.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.supervision.ReasonText;
import org.guatu.supervision.rectification.command.AssignFinding;
import org.guatu.supervision.rectification.command.NewFinding;
import org.guatu.supervision.rectification.inspection.Inspecting;
import org.jspecify.annotations.Nullable;

/** 提出问题与交办: somebody raises a finding, the office hands it to a unit or to nobody. */
@ApplicationScoped
@Transactional
public class Raising {
    private final FindingFile file;
    private final Inspecting inspecting;
    private final Catalogue catalogue;
    private final Organization organization;
    private final RectificationTerms terms;
    private final OfficeTime time;

    Raising(
            FindingFile file,
            Inspecting inspecting,
            Catalogue catalogue,
            Organization organization,
            RectificationTerms terms,
            OfficeTime time) {
        this.file = file;
        this.inspecting = inspecting;
        this.catalogue = catalogue;
        this.organization = organization;
        this.terms = terms;
        this.time = time;
    }

    /** Opens a finding; the office then hands it to a unit or dismisses it. */
    public Finding find(NewFinding from, Caller by) {
        Found found = from.checked(time.today());
        Task task = found.taskId() == null ? null : catalogue.task(found.taskId(), by);
        if (found.inspectionId() != null) {
            inspecting.inspection(found.inspectionId(), by);
        }
        if (found.recurrenceOf() != null) {
            file.take(found.recurrenceOf(), null, by);
        }
        file.require(from.proofs(), by);
        LocalDate due = from.due() == null ? time.inWorkingDays(terms.immediate(), by.regionId()) : from.due();
        Finding finding = new Finding(found, lead(from.lead(), task, by), due, by, file.now());
        finding.move(
                Set.of(FindingStage.FOUND),
                FindingStage.FOUND,
                file.now(),
                time.inWorkingDays(terms.assignment(), by.regionId()));
        file.open(finding, from.proofs(), by);
        file.tellOffice(finding, "opened", found.title(), String.valueOf(finding.actBy()));
        return file.note(finding, FindingAct.OPENED, found.problem(), from.proofs(), by);
    }

    /** 交办: hands the finding to the unit that has to put it right. */
    public Finding assign(long id, AssignFinding to, @Nullable Integer seenVersion, Caller by) {
        String lead = to.lead();
        LocalDate due = to.due();
        Finding finding = file.take(id, seenVersion, by);
        if (due != null && due.isBefore(time.today())) {
            throw new Invalid("due", "supervision.rectification.duePast");
        }
        long unit = lead == null || lead.isBlank() ? finding.leadUnitId() : unit(lead, by);
        file.move(
                finding,
                Set.of(FindingStage.FOUND),
                FindingStage.ASSIGNED,
                time.inWorkingDays(terms.plan(), finding.regionId()));
        finding.hand(unit, due == null ? finding.due() : due);
        file.show(finding, unit, by);
        file.pass(finding, "assignFinding", Map.of("assigned", true));
        file.tellUnit(finding, "assigned", finding.found().title(), String.valueOf(finding.actBy()));
        return file.note(finding, FindingAct.ASSIGNED, organization.ref(unit).name(), List.of(), by);
    }

    /** 不予立项: the office hands the finding to nobody, and says why. */
    public Finding dismiss(long id, Because because, @Nullable Integer seenVersion, Caller by) {
        String reason = because.reason();
        Finding finding = file.take(id, seenVersion, by);
        ReasonText.require("reason", reason);
        file.move(finding, Set.of(FindingStage.FOUND), FindingStage.DISMISSED, null);
        file.pass(finding, "assignFinding", Map.of("assigned", false));
        return file.note(finding, FindingAct.DISMISSED, reason, List.of(), by);
    }

    private long lead(@Nullable String code, @Nullable Task task, Caller by) {
        if (code == null || code.isBlank()) {
            if (task == null) {
                throw new Invalid("lead", "supervision.unitMissing");
            }
            return task.leadUnitId();
        }
        return unit(code, by);
    }

    private long unit(String code, Caller by) {
        return organization
                .standing(by.regionId(), code.strip())
                .filter(unit -> !unit.set())
                .map(Unit::id)
                .orElseThrow(() -> new Invalid("lead", "supervision.unitUnknown", code));
    }
}
