package org.guatu.insight.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Part;
import org.guatu.insight.Agenda;
import org.guatu.insight.Step;
import org.guatu.insight.task.ExtensionCard;
import org.guatu.lifecycle.Terms;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskFacts;
import org.guatu.reporting.facts.TaskInYear;

/** Every step that waits on running tasks: of their years, of units that cooperate, of requests for an extension. */
@ApplicationScoped
@Transactional
class TaskSteps {
    private final Organization organization;
    private final Extending extending;
    private final Terms terms;
    private final OfficeTime time;

    TaskSteps(Organization organization, Extending extending, Terms terms, OfficeTime time) {
        this.organization = organization;
        this.extending = extending;
        this.terms = terms;
        this.time = time;
    }

    /** A step with the task that waits for it. */
    record Waiting(TaskInYear one, Step step) {
        long leadUnitId() {
            return one.task().leadUnitId();
        }

        /** The unit that the step is about. */
        long unitId() {
            Long named = step.unitId();
            return named == null ? leadUnitId() : named;
        }
    }

    /** What is open on a day, or asked of cooperating units: derived once of a year's facts. */
    private record Open(LocalDate day) {}

    private record Asked(LocalDate day) {}

    /**
     * What waits today.
     *
     * @param running tasks with their facts
     * @param cooperating the units whose parts of a report are asked about
     */
    Stream<Waiting> open(RegionFacts running, Set<Long> cooperating, Caller by) {
        LocalDate today = time.today();
        return Stream.concat(ofYears(running, today).stream(), ofOthers(running, cooperating, by));
    }

    /** The part of it that others than the tasks' years ask for: parts of reports, and what extensions wait for. */
    Stream<Waiting> ofOthers(RegionFacts running, Set<Long> cooperating, Caller by) {
        return Stream.concat(
                cooperating.isEmpty() ? Stream.of() : contributions(running, cooperating, time.today()),
                extensions(running, by));
    }

    /** What waits of the tasks' years themselves, worked out once a look. */
    static List<Waiting> ofYears(RegionFacts running, LocalDate today) {
        return running.once(new Open(today), () -> running.all().stream()
                .flatMap(one -> waiting(one, open(one, today, running.calendar())))
                .toList());
    }

    private static List<Step> open(TaskInYear one, LocalDate today, WorkCalendar calendar) {
        return one.once(new Open(today), () -> List.copyOf(Agenda.open(one.facts(), today, calendar)));
    }

    private static Stream<Waiting> waiting(TaskInYear one, List<Step> steps) {
        return steps.stream().map(step -> new Waiting(one, step));
    }

    /** What cooperating units have not yet handed in of what is asked now: one step for each of them. */
    private Stream<Waiting> contributions(RegionFacts running, Set<Long> units, LocalDate today) {
        WorkCalendar calendar = running.calendar();
        return running.all().stream()
                .flatMap(one -> waiting(
                        one, one.once(new Asked(today), () -> Agenda.contributions(one.facts(), today, calendar, terms)
                                .toList())))
                .flatMap(waiting ->
                        contributions(waiting, running.of(waiting.one().task()), units));
    }

    private Stream<Waiting> contributions(Waiting asked, TaskFacts task, Set<Long> units) {
        return task.parts().stream()
                .filter(part -> part.role() != Part.Role.SET && units.contains(part.unitId()))
                .filter(part -> task.contributions().stream()
                        .noneMatch(one -> one.taskYearId() == asked.one().year().id()
                                && one.period().equals(asked.step().period())
                                && organization.actingFor(one.unitId()) == part.unitId()))
                .map(part -> new Waiting(asked.one(), asked.step().by(part.unitId())));
    }

    /** Requests for an extension on which somebody has to act. */
    private Stream<Waiting> extensions(RegionFacts running, Caller by) {
        List<Extension> open = extending.open(by);
        Map<Long, TaskInYear> byTask = open.isEmpty() ? Map.of() : running.newestByTask();
        return open.stream()
                .filter(one -> byTask.containsKey(one.taskId()))
                .map(one -> new Waiting(Objects.requireNonNull(byTask.get(one.taskId())), ExtensionCard.step(one)));
    }
}
