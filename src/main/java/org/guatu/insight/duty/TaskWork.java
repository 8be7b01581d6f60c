package org.guatu.insight.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guatu.insight.Act;
import org.guatu.insight.Act.Holder;
import org.guatu.insight.Step;
import org.guatu.insight.duty.TaskSteps.Waiting;
import org.guatu.lifecycle.Phase;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.absence.OpenDuty;
import org.guatu.organization.absence.OpenWork;
import org.guatu.platform.Caller;
import org.guatu.reporting.ReportDrafts;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.facts.YearFacts;
import org.jspecify.annotations.Nullable;

/** What the tasks of a region ask of somebody, today and as far as it is known to come. */
@ApplicationScoped
@Transactional
public class TaskWork implements OpenWork {
    /** Phases of a task that is not at work yet. */
    private static final Set<Phase> AHEAD = Set.of(Phase.ASSIGNED, Phase.RETURNED, Phase.ACCEPTED);

    private final GatheringFacts facts;
    private final TaskSteps steps;
    private final ReportDrafts drafts;
    private final Organization organization;
    private final Clock clock;

    TaskWork(GatheringFacts facts, TaskSteps steps, ReportDrafts drafts, Organization organization, Clock clock) {
        this.facts = facts;
        this.steps = steps;
        this.drafts = drafts;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public List<OpenDuty> of(long regionId) {
        LocalDate today = LocalDate.now(clock);
        Caller wide = new Caller(0, "", regionId, Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), "");
        List<TaskInYear> running = facts.newest(wide).all();
        Set<Long> units = organization.refs(regionId).keySet();
        return Stream.concat(
                        steps.open(running, units, wide).map(TaskWork::duty),
                        running.stream().flatMap(one -> coming(one, today)))
                .toList();
    }

    @Override
    public Map<String, Long> begun(Set<Long> units) {
        long begun = drafts.begun(units);
        return begun == 0 ? Map.of() : Map.of(key(Act.REPORT), begun);
    }

    /** Reports, their reviews and the close-out of a task that is or will be at work, and the grade of its year. */
    private static Stream<OpenDuty> coming(TaskInYear one, LocalDate today) {
        YearFacts year = one.facts();
        if (!year.lives()) {
            return Stream.of();
        }
        Stream<OpenDuty> grade = today.getYear() > year.year()
                ? Stream.of()
                : Stream.of(coming(one, Act.EVALUATE, LocalDate.of(year.year(), 12, 31)));
        boolean ahead = AHEAD.contains(year.phase());
        Stream<OpenDuty> reports = year.obligations().stream()
                .filter(next -> next.opens().isAfter(today))
                .filter(next -> ahead || year.takesReports() && year.asked(next))
                .filter(next -> year.newest(next).isEmpty())
                .flatMap(next ->
                        Stream.of(coming(one, Act.REPORT, next.opens()), coming(one, Act.REVIEW_REPORT, next.opens())));
        Stream<OpenDuty> closeOut = year.closable() && (ahead || year.phase() == Phase.IN_PROGRESS)
                ? Stream.of(coming(one, Act.REQUEST_CLOSE_OUT, null))
                : Stream.of();
        return Stream.of(reports, closeOut, grade).flatMap(all -> all);
    }

    private static OpenDuty duty(Waiting waiting) {
        Step step = waiting.step();
        return new OpenDuty(
                key(step.act()),
                holder(step.act(), waiting),
                step.act().roles(),
                step.act().judges() ? waiting.unitId() : null,
                step.since(),
                false);
    }

    private static @Nullable Long holder(Act act, Waiting waiting) {
        return switch (act.holder()) {
            case LEAD -> waiting.leadUnitId();
            case COOPERATING -> waiting.unitId();
            case OFFICE, EVALUATOR, NOBODY -> null;
        };
    }

    private static OpenDuty coming(TaskInYear one, Act act, @Nullable LocalDate since) {
        long lead = one.task().leadUnitId();
        return new OpenDuty(
                key(act),
                act.holder() == Holder.LEAD ? lead : null,
                act.roles(),
                act.judges() ? lead : null,
                since,
                true);
    }

    private static String key(Act act) {
        return "insight.duty." + act;
    }
}
