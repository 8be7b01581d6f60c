package org.guatu.supervision.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.WorkCalendar;
import org.guatu.casework.Casework;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.OfficeDays;
import org.guatu.platform.engine.Processes;
import org.guatu.supervision.Agreement;
import org.guatu.supervision.DutySource;
import org.guatu.supervision.ReconciledProcess;
import org.guatu.supervision.SupervisionDuty;
import org.jspecify.annotations.Nullable;

/** What readers see of findings: the list, the story, the numbers, and whose turn it is. */
@ApplicationScoped
@Transactional
public class FindingViews implements DutySource, ReconciledProcess {
    private final Findings findings;
    private final FindingFile file;
    private final Casework casework;
    private final Inspections inspections;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Recusal recusal;
    private final Evidence evidence;
    private final Calendars calendars;
    private final Processes processes;
    private final Clock clock;

    FindingViews(
            Findings findings,
            FindingFile file,
            Casework casework,
            Inspections inspections,
            Catalogue catalogue,
            Organization organization,
            Recusal recusal,
            Evidence evidence,
            Calendars calendars,
            Processes processes,
            Clock clock) {
        this.findings = findings;
        this.file = file;
        this.casework = casework;
        this.inspections = inspections;
        this.catalogue = catalogue;
        this.organization = organization;
        this.recusal = recusal;
        this.evidence = evidence;
        this.calendars = calendars;
        this.processes = processes;
        this.clock = clock;
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
                evidence.proofsOf(Finding.KIND, List.of(id), by).getOrDefault(id, List.of()),
                measures == null
                        ? null
                        : new FindingStory.Plan(
                                measures,
                                String.valueOf(finding.personRole()),
                                Objects.requireNonNull(finding.planDue())),
                found.taskId() == null ? null : taskTitle(found.taskId(), by),
                found.inspectionId() == null
                        ? null
                        : inspections
                                .visible(found.inspectionId(), by)
                                .map(Inspection::title)
                                .orElse(null),
                finding.openedBy(),
                finding.openedAt(),
                casework.story(Finding.KIND, id, by),
                cards(findings.recurrencesOf(id, by), by),
                processes.tokens(finding.instanceId()).active());
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
        WorkCalendar calendar = calendars.current();
        LocalDate today = LocalDate.now(clock);
        return from.stream()
                .map(one -> card(one, units.getOrDefault(one.leadUnitId(), new UnitRef("", "")), calendar, today))
                .toList();
    }

    private static FindingCard card(Finding one, UnitRef lead, WorkCalendar calendar, LocalDate today) {
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
                stage.closed() || stage == FindingStage.DISMISSED ? null : calendar.daysLeft(today, one.due()),
                one.overdueOn(today),
                stage.errand() == null
                        ? null
                        : new FindingCard.Next(
                                stage.errand().name(),
                                stage.ofUnit(),
                                stage.roles(),
                                actBy,
                                actBy == null ? null : calendar.daysLeft(today, actBy)),
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
        return stage.ofUnit()
                ? by.belongsTo(finding.leadUnitId())
                : !stage.judges() || recusal.mayJudge(by, finding.leadUnitId());
    }

    /** Whether the caller is of no unit whose work the finding judges. */
    public boolean mayJudge(long id, Caller by) {
        return recusal.mayJudge(by, file.take(id, null, by).leadUnitId());
    }

    @Override
    public List<SupervisionDuty> waitingFor(Caller by) {
        return findings.visible(by).stream()
                .filter(finding -> finding.stage().errand() != null && isTurnOf(finding, by))
                .map(finding -> new SupervisionDuty(
                        Objects.requireNonNull(finding.stage().errand()),
                        finding.found().title(),
                        finding.found().taskId(),
                        organization.ref(finding.leadUnitId()),
                        OfficeDays.dayOf(finding.stageSince()),
                        finding.actBy(),
                        FindingFile.href(finding) + "#act"))
                .toList();
    }

    /** Proves that every finding's stage is where its token waits. */
    @Override
    public Agreement agreement(Caller by) {
        return Agreement.of(
                FindingFile.PROCESS,
                findings.visible(by).stream()
                        .map(one -> new Agreement.Expected(
                                one.id(), one.instanceId(), one.stage().element()))
                        .toList(),
                processes);
    }
}
