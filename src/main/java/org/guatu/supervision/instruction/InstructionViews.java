package org.guatu.supervision.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.casework.CaseDuty;
import org.guatu.casework.Casework;
import org.guatu.casework.DutySource;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.Reviewing;
import org.jspecify.annotations.Nullable;

/** What readers see of instructions, and whose turn it is. */
@ApplicationScoped
@Transactional
public class InstructionViews implements DutySource {
    private final Instructions instructions;
    private final Casework casework;
    private final Catalogue catalogue;
    private final Reporting reporting;
    private final Reviewing reviewing;
    private final Organization organization;
    private final OfficeTime time;

    InstructionViews(
            Instructions instructions,
            Casework casework,
            Catalogue catalogue,
            Reporting reporting,
            Reviewing reviewing,
            Organization organization,
            OfficeTime time) {
        this.instructions = instructions;
        this.casework = casework;
        this.catalogue = catalogue;
        this.reporting = reporting;
        this.reviewing = reviewing;
        this.organization = organization;
        this.time = time;
    }

    /** The instructions that the caller may see, newest first; on one task where one is named. */
    public List<InstructionCard> list(@Nullable Long taskId, Caller by) {
        return cards(taskId == null ? instructions.visible(by) : instructions.ofTask(taskId, by), by);
    }

    /** What a person wrote within a time, the first on top; for the product's own steps. */
    public List<Instruction> writtenBy(long personId, Instant from, Instant until) {
        return instructions.writtenBy(personId, from, until);
    }

    public InstructionCounts counts(Caller by) {
        return InstructionCounts.of(list(null, by));
    }

    public InstructionStory story(long id, Caller by) {
        Instruction one = visible(id, by);
        return new InstructionStory(cards(List.of(one), by).get(0), casework.story(one, by));
    }

    /** A task on which a leader may write, with the reports on it. */
    public record OnTask(long id, String title, String lead, List<OnReport> reports) {}

    /** A report on which a leader may write. */
    public record OnReport(long id, String period, int percent) {}

    /** What a leader may write on: the task, or a report of its newest year, newest first. */
    public OnTask task(long id, Caller by) {
        Task task = catalogue.task(id, by);
        List<OnReport> reports = reporting.ofNewestYear(id).stream()
                .map(one -> new OnReport(one.id(), one.period(), one.percent()))
                .toList();
        return new OnTask(id, task.title(), organization.ref(task.leadUnitId()).name(), reports);
    }

    private Instruction visible(long id, Caller by) {
        return instructions.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    private List<InstructionCard> cards(List<Instruction> from, Caller by) {
        Set<Long> ids = from.stream().map(Instruction::taskId).collect(Collectors.toSet());
        Map<Long, String> titles = ids.isEmpty()
                ? Map.of()
                : catalogue.tasks(ids, by).stream().collect(Collectors.toMap(Task::id, Task::title));
        return from.stream()
                .map(one -> new InstructionCard(
                        one.id(),
                        one.taskId(),
                        titles.getOrDefault(one.taskId(), ""),
                        one.reportId() == null
                                ? null
                                : reviewing.report(one.reportId(), by).period(),
                        one.words(),
                        one.unitId() == null ? null : organization.ref(one.unitId()),
                        one.author(),
                        one.givenAt(),
                        one.due(),
                        one.due() == null || !one.stage().waitsForAnswer()
                                ? null
                                : time.daysLeft(one.due(), one.regionId()),
                        one.stage(),
                        one.version()))
                .toList();
    }

    /** Whether it is the caller who answers, or who takes the answer. */
    public boolean isTurnOf(long id, Caller by) {
        return isTurnOf(visible(id, by), by);
    }

    private static boolean isTurnOf(Instruction one, Caller by) {
        if (one.stage() == Instruction.Stage.ANSWERED) {
            return Instructing.mayDecide(one, by);
        }
        Long unit = one.unitId();
        return one.stage().waitsForAnswer()
                && (unit == null
                        ? by.hasRole(Roles.RULE_OF_LAW_OFFICE)
                        : by.belongsTo(unit) && !Collections.disjoint(Roles.OF_A_UNIT, by.roles()));
    }

    @Override
    public List<CaseDuty> waitingFor(Caller by) {
        List<Instruction> mine = instructions.visible(by).stream()
                .filter(one -> isTurnOf(one, by))
                .toList();
        Map<Long, String> titles =
                cards(mine, by).stream().collect(Collectors.toMap(InstructionCard::id, InstructionCard::task));
        return mine.stream()
                .map(one -> duty(one, titles.getOrDefault(one.id(), "")))
                .toList();
    }

    private CaseDuty duty(Instruction one, String title) {
        boolean answered = one.stage() == Instruction.Stage.ANSWERED;
        return new CaseDuty(
                answered ? "ACKNOWLEDGE_INSTRUCTION" : "ANSWER_INSTRUCTION",
                false,
                answered ? Set.of() : one.unitId() == null ? Set.of(Roles.RULE_OF_LAW_OFFICE) : Roles.OF_A_UNIT,
                title,
                one.taskId(),
                one.unitId() == null ? null : organization.ref(one.unitId()),
                OfficeDays.dayOf(one.stageSince()),
                answered ? null : one.due(),
                one.href() + "#act");
    }
}
