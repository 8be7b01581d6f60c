package org.guatu.insight.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<Long, Boolean> judges = new HashMap<>();
        List<Waiting> all = TaskSteps.ofYears(known, today).stream()
                .filter(waiting -> waiting.step().act().holder() == Act.Holder.OFFICE)
                .map(waiting -> of(waiting.one(), waiting.step(), today, calendar, units, judges, by))
                .collect(Collectors.toList());
        all.sort(Comparator.comparing(Waiting::own)
                .thenComparing(Waiting::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Waiting::taskId));
        return List.copyOf(all);
    }

    private Waiting of(
            TaskInYear one,
            Step step,
            LocalDate today,
            WorkCalendar calendar,
            Map<Long, UnitRef> units,
            Map<Long, Boolean> judges,
            Caller by) {
        long unit = step.unitId() == null ? one.task().leadUnitId() : step.unitId();
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
                step.act().judges() && !judges.computeIfAbsent(unit, judged -> recusal.mayJudge(by, judged)));
    }
}
