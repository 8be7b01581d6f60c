package org.guatu.insight.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.insight.Act;
import org.guatu.insight.Act.Holder;
import org.guatu.insight.Step;
import org.guatu.insight.duty.TaskSteps.Waiting;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.Terms;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.absence.OpenDuty;
import org.guatu.organization.absence.OpenWork;
import org.guatu.platform.Caller;
import org.guatu.reporting.ReportDrafts;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.ReminderDay;
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
    private final Terms terms;
    private final Clock clock;

    TaskWork(
            GatheringFacts facts,
            TaskSteps steps,
            ReportDrafts drafts,
            Organization organization,
            Terms terms,
            Clock clock) {
        this.facts = facts;
        this.steps = steps;
        this.drafts = drafts;
        this.terms = terms;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public List<OpenDuty> of(long regionId) {
        LocalDate today = LocalDate.now(clock);
        Caller wide = new Caller(0, "", regionId, Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), "");
        RegionFacts known = facts.newest(wide);
        List<TaskInYear> running = known.all();
        Set<Long> units = organization.refs(regionId).keySet();
        Function<TaskInYear, List<Part>> parts = one -> known.of(one.task()).parts();
        return Stream.of(
                        steps.open(known, units, wide).map(waiting -> duty(waiting, parts.apply(waiting.one()))),
                        running.stream().flatMap(one -> coming(one, parts.apply(one), today)),
                        running.stream().flatMap(one -> contributions(one, parts.apply(one), today)))
                .flatMap(Function.identity())
                .toList();
    }

    @Override
    public Map<String, Long> begun(Set<Long> units) {
        long begun = drafts.begun(units);
        return begun == 0 ? Map.of() : Map.of(key(Act.REPORT), begun);
    }

    /** Reports, their reviews and the close-out of a task that is or will be at work, and the grade of its year. */
    private static Stream<OpenDuty> coming(TaskInYear one, List<Part> parts, LocalDate today) {
        YearFacts year = one.facts();
        if (!year.lives()) {
            return Stream.of();
        }
        Stream<OpenDuty> grade = today.getYear() > year.year()
                ? Stream.of()
                : Stream.of(coming(one, Act.EVALUATE, parts, LocalDate.of(year.year(), 12, 31)));
        Stream<OpenDuty> reports = ahead(year)
                .filter(next -> next.opens().isAfter(today))
                .flatMap(next -> Stream.of(
                        coming(one, Act.REPORT, parts, next.opens()),
                        coming(one, Act.REVIEW_REPORT, parts, next.opens())));
        boolean closes = AHEAD.contains(year.phase()) || year.phase() == Phase.IN_PROGRESS;
        Stream<OpenDuty> closeOut = year.closable() && closes
                ? Stream.of(
                        coming(one, Act.REQUEST_CLOSE_OUT, parts, null), coming(one, Act.REVIEW_CLOSE_OUT, parts, null))
                : Stream.of();
        return Stream.of(reports, closeOut, grade).flatMap(all -> all);
    }

    /** The parts of reports that cooperating units will be asked for. */
    private Stream<OpenDuty> contributions(TaskInYear one, List<Part> parts, LocalDate today) {
        if (!one.facts().lives()) {
            return Stream.of();
        }
        List<LocalDate> opening = ahead(one.facts())
                .map(next -> ReminderDay.contributionOpens(next.due(), terms))
                .filter(day -> day.isAfter(today))
                .toList();
        return parts.stream().filter(part -> part.role() != Part.Role.SET).flatMap(part -> opening.stream()
                .map(day -> new OpenDuty(
                        key(Act.CONTRIBUTE), part.unitId(), Act.CONTRIBUTE.roles(), List.of(), day, true)));
    }

    /** Periods of a task that is or will be at work for which nothing was handed in. */
    private static Stream<Obligation> ahead(YearFacts year) {
        boolean ahead = AHEAD.contains(year.phase());
        return year.obligations().stream()
                .filter(next -> ahead || year.takesReports() && year.asked(next))
                .filter(next -> year.newest(next).isEmpty());
    }

    private static OpenDuty duty(Waiting waiting, List<Part> parts) {
        Step step = waiting.step();
        return new OpenDuty(
                key(step.act()),
                holder(step.act(), waiting),
                step.act().roles(),
                judged(step.act(), waiting.one(), waiting.unitId(), parts),
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

    private static OpenDuty coming(TaskInYear one, Act act, List<Part> parts, @Nullable LocalDate since) {
        long lead = one.task().leadUnitId();
        return new OpenDuty(
                key(act),
                act.holder() == Holder.LEAD ? lead : null,
                act.roles(),
                judged(act, one, lead, parts),
                since,
                true);
    }

    /** Whose work the act judges: a grade that of all who take part, every other judgement that of one unit. */
    private static List<Long> judged(Act act, TaskInYear one, long unit, List<Part> parts) {
        if (!act.judges()) {
            return List.of();
        }
        return act == Act.EVALUATE
                ? Stream.concat(
                                Stream.of(unit),
                                Catalogue.unitsOf(one.task(), parts).stream().sorted())
                        .distinct()
                        .toList()
                : List.of(unit);
    }

    private static String key(Act act) {
        return "insight.duty." + act;
    }
}
