package org.guatu.insight.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.insight.Act;
import org.guatu.insight.Step;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/** 审核台: everything in the region that waits for a decision of the office, also what this caller may not judge. */
@ApplicationScoped
@Transactional
public class ReviewQueue {
    private static final Comparator<Line> ORDER = Comparator.comparing(
            Line::waiting,
            Comparator.comparing(Waiting::due, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Waiting::taskId));

    private final GatheringFacts facts;
    private final Organization organization;
    private final Recusal recusal;
    private final OfficeTime time;

    ReviewQueue(GatheringFacts facts, Organization organization, Recusal recusal, OfficeTime time) {
        this.facts = facts;
        this.organization = organization;
        this.recusal = recusal;
        this.time = time;
    }

    /**
     * One thing to decide.
     *
     * @param kind a report, a request to close out, or a task given back
     * @param own whether the caller belongs to the unit, its host or its office, and so may not judge
     * @param daysLeft working days, negative when over
     * @param light of the task today
     */
    public record Waiting(
            Act kind,
            long taskId,
            String title,
            UnitRef unit,
            @Nullable Long reportId,
            @Nullable String period,
            @Nullable LocalDate due,
            @Nullable Integer daysLeft,
            long listId,
            Light light,
            boolean own) {
        /** Whether its day for the decision is over. */
        public boolean late() {
            return daysLeft != null && daysLeft < 0;
        }

        public boolean report() {
            return kind == Act.REVIEW_REPORT;
        }

        Waiting asOwn() {
            return new Waiting(kind, taskId, title, unit, reportId, period, due, daysLeft, listId, light, true);
        }

        /** Where it is looked at on the desk. */
        public String href() {
            return report() ? "/review?report=" + reportId : "/review?task=" + taskId;
        }
    }

    /** What may be judged comes first, the most urgent on top. */
    public List<Waiting> of(Caller by) {
        LocalDate today = time.today();
        RegionFacts known = facts.newest(by);
        WorkCalendar calendar = known.calendar();
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        List<Line> all = known.once(new Written(today, units), () -> TaskSteps.ofYears(known, today).stream()
                .filter(waiting -> waiting.step().act().holder() == Act.Holder.OFFICE)
                .map(waiting -> line(waiting, today, calendar, units))
                .sorted(ORDER)
                .toList());
        Map<Long, Boolean> judges = new HashMap<>();
        Map<Boolean, List<Waiting>> byOwn = all.stream()
                .map(line -> line.ofOwn(
                        line.judges() && !judges.computeIfAbsent(line.unit(), judged -> recusal.mayJudge(by, judged))))
                .collect(Collectors.partitioningBy(Waiting::own));
        return Stream.of(false, true)
                .flatMap(own -> Objects.requireNonNull(byOwn.get(own)).stream())
                .toList();
    }

    /** By what the queue of a look is written beside its facts. */
    private record Written(LocalDate today, Map<Long, UnitRef> units) {}

    /** What waits, as those see it who may judge it: written and sorted once a look. */
    private record Line(long unit, boolean judges, Waiting waiting) {
        Waiting ofOwn(boolean own) {
            return own ? waiting.asOwn() : waiting;
        }
    }

    private static Line line(
            TaskSteps.Waiting waiting, LocalDate today, WorkCalendar calendar, Map<Long, UnitRef> units) {
        TaskInYear one = waiting.one();
        Step step = waiting.step();
        return new Line(waiting.unitId(), step.act().judges(), of(one, step, today, calendar, units, waiting.unitId()));
    }

    private static Waiting of(
            TaskInYear one, Step step, LocalDate today, WorkCalendar calendar, Map<Long, UnitRef> units, long unit) {
        return new Waiting(
                step.act(),
                one.task().id(),
                one.task().title(),
                UnitRef.among(units, unit),
                step.reportId(),
                step.period(),
                step.due(),
                step.due() == null ? null : calendar.daysLeft(today, step.due()),
                one.task().listId(),
                one.standingOn(today, calendar).light(),
                false);
    }
}
