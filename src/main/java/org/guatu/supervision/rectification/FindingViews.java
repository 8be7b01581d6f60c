package org.guatu.supervision.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.calendar.OfficeTime;
import org.guatu.casework.Agreement;
import org.guatu.casework.CaseDuty;
import org.guatu.casework.Casework;
import org.guatu.casework.DutySource;
import org.guatu.casework.ReconciledProcess;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.time.OfficeDays;
import org.guatu.supervision.rectification.inspection.Inspecting;
import org.jspecify.annotations.Nullable;

/** What readers see of findings: the list, the story, the numbers, and whose turn it is. */
@ApplicationScoped
@Transactional
public class FindingViews implements DutySource, ReconciledProcess {
    private final Findings findings;
    private final FindingFile file;
    private final Casework casework;
    private final Inspecting inspecting;
    private final Catalogue catalogue;
    private final Organization organization;
    private final OfficeTime time;

    FindingViews(
            Findings findings,
            FindingFile file,
            Casework casework,
            Inspecting inspecting,
            Catalogue catalogue,
            Organization organization,
            OfficeTime time) {
        this.findings = findings;
        this.file = file;
        this.casework = casework;
        this.inspecting = inspecting;
        this.catalogue = catalogue;
        this.organization = organization;
        this.time = time;
    }

    /** The findings that the caller may see, newest first. */
    public List<FindingCard> list(FindingFilter filter, Caller by) {
        return cards(findings.visible(by), by).stream().filter(filter).toList();
    }

    /** The findings about a task. */
    public List<FindingCard> ofTask(long taskId, Caller by) {
        return cards(findings.ofTask(taskId, by), by);
    }

    /** The findings that came from a suggestion or an instruction. */
    public List<FindingCard> ofSource(Found.Source source, long sourceId, Caller by) {
        return cards(findings.ofSource(source, sourceId, by), by);
    }

    /** Numbers over all that the caller may see. */
    public FindingCounts counts(Caller by) {
        return FindingCounts.of(list(FindingFilter.ALL, by));
    }

    public FindingStory story(long id, Caller by) {
        Finding finding = file.take(id, null, by);
        Found found = finding.found();
        String measures = finding.measures();
        return new FindingStory(
                cards(List.of(finding), by).get(0),
                Roles.readsWholeRegion(by) ? found.sourceId() : null,
                found.problem(),
                found.standard(),
                found.deduction(),
                casework.proofs(finding, by),
                measures == null
                        ? null
                        : new FindingStory.Plan(
                                measures,
                                String.valueOf(finding.personRole()),
                                Objects.requireNonNull(finding.planDue())),
                found.taskId() == null ? null : taskTitle(found.taskId(), by),
                found.inspectionId() == null ? null : inspecting.title(found.inspectionId(), by),
                finding.openedBy(),
                finding.openedAt(),
                casework.story(finding, by),
                cards(findings.recurrencesOf(id, by), by),
                casework.active(finding));
    }

    /** Title of a task; null where the caller may not see it. */
    public @Nullable String taskTitle(long taskId, Caller by) {
        return catalogue.tasks(List.of(taskId), by).stream()
                .findFirst()
                .map(Task::title)
                .orElse(null);
    }

    private List<FindingCard> cards(List<Finding> from, Caller by) {
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        return from.stream()
                .map(one -> card(one, units.getOrDefault(one.leadUnitId(), new UnitRef("", ""))))
                .toList();
    }

    private FindingCard card(Finding one, UnitRef lead) {
        FindingStage stage = one.stage();
        LocalDate actBy = one.actBy();
        Found found = one.found();
        return new FindingCard(
                one.id(),
                found.title(),
                found.source(),
                found.kind(),
                found.severity(),
                lead,
                stage,
                OfficeDays.dayOf(one.stageSince()),
                one.due(),
                stage.closed() || stage == FindingStage.DISMISSED ? null : time.daysLeft(one.due(), one.regionId()),
                one.overdueOn(time.today()),
                stage.duty() == null
                        ? null
                        : new FindingCard.Next(
                                stage.duty(),
                                stage.ofUnit(),
                                stage.roles(),
                                actBy,
                                actBy == null ? null : time.daysLeft(actBy, one.regionId())),
                one.closedOn(),
                one.lookBackOn(),
                one.returns(),
                one.reopenings(),
                found.taskId(),
                found.inspectionId(),
                found.recurrenceOf(),
                one.version());
    }

    /** Whether it is the caller's turn: by role, by unit, and never judging their own unit's work. */
    public boolean isTurnOf(long id, Caller by) {
        return isTurnOf(file.take(id, null, by), by);
    }

    private boolean isTurnOf(Finding finding, Caller by) {
        FindingStage stage = finding.stage();
        if (Collections.disjoint(stage.roles(), by.roles())) {
            return false;
        }
        return stage.ofUnit() ? by.belongsTo(finding.leadUnitId()) : !stage.judges() || file.mayJudge(finding, by);
    }

    /** Whether the caller is of no unit whose work the finding judges. */
    public boolean mayJudge(long id, Caller by) {
        return file.mayJudge(file.take(id, null, by), by);
    }

    @Override
    public List<CaseDuty> waitingFor(Caller by) {
        return findings.visible(by).stream()
                .filter(finding -> finding.stage().duty() != null && isTurnOf(finding, by))
                .map(finding -> CaseDuty.of(
                        finding,
                        Objects.requireNonNull(finding.stage().duty()),
                        finding.stage().judges(),
                        finding.found().title(),
                        finding.found().taskId(),
                        organization.ref(finding.leadUnitId())))
                .toList();
    }

    /** Proves that every finding's stage is where its token waits. */
    @Override
    public Agreement agreement(Caller by) {
        return casework.agreement(Finding.KIND, findings.visible(by));
    }
}
