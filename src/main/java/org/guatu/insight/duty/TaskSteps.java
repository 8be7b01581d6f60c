package org.guatu.insight.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.insight.Agenda;
import org.guatu.insight.Step;
import org.guatu.insight.task.ExtensionCard;
import org.guatu.lifecycle.Terms;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.facts.TaskInYear;

/** Every step that waits on running tasks: of their years, of units that cooperate, of requests for an extension. */
@ApplicationScoped
@Transactional
class TaskSteps {
    private final Catalogue catalogue;
    private final Organization organization;
    private final Contributing contributing;
    private final Extending extending;
    private final Terms terms;
    private final OfficeTime time;

    TaskSteps(
            Catalogue catalogue,
            Organization organization,
            Contributing contributing,
            Extending extending,
            Terms terms,
            OfficeTime time) {
        this.organization = organization;
        this.catalogue = catalogue;
        this.contributing = contributing;
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

    /**
     * What waits today.
     *
     * @param running tasks with their facts
     * @param cooperating the units whose parts of a report are asked about
     */
    Stream<Waiting> open(List<TaskInYear> running, Set<Long> cooperating, Caller by) {
        LocalDate today = time.today();
        WorkCalendar calendar = time.calendar();
        return Stream.of(
                        running.stream().flatMap(one -> steps(one, Agenda.open(one.facts(), today, calendar).stream())),
                        contributions(running, cooperating, today, calendar),
                        extensions(running, by))
                .flatMap(Function.identity());
    }

    private static Stream<Waiting> steps(TaskInYear one, Stream<Step> steps) {
        return steps.map(step -> new Waiting(one, step));
    }

    private record HandedIn(long taskYearId, long unitId, String period) {}

    /** What cooperating units have not yet handed in of what is asked now: one step for each of them. */
    private Stream<Waiting> contributions(
            List<TaskInYear> running, Set<Long> units, LocalDate today, WorkCalendar calendar) {
        if (units.isEmpty()) {
            return Stream.of();
        }
        List<Waiting> asked = running.stream()
                .flatMap(one -> steps(one, Agenda.contributions(one.facts(), today, calendar, terms)))
                .toList();
        Map<Long, List<Part>> parts = catalogue.parts(asked.stream()
                .map(waiting -> waiting.one().task().id())
                .distinct()
                .toList());
        Set<HandedIn> handedIn =
                contributing
                        .handedIn(
                                asked.stream().map(TaskSteps::yearId).distinct().toList())
                        .stream()
                        .map(one -> new HandedIn(one.taskYearId(), organization.actingFor(one.unitId()), one.period()))
                        .collect(Collectors.toSet());
        return asked.stream()
                .flatMap(waiting -> parts.getOrDefault(waiting.one().task().id(), List.of()).stream()
                        .filter(part -> part.role() != Part.Role.SET && units.contains(part.unitId()))
                        .map(part -> new Waiting(waiting.one(), waiting.step().by(part.unitId()))))
                .filter(waiting -> !handedIn.contains(new HandedIn(
                        yearId(waiting),
                        waiting.unitId(),
                        Objects.requireNonNull(waiting.step().period()))));
    }

    /** Requests for an extension on which somebody has to act. */
    private Stream<Waiting> extensions(List<TaskInYear> running, Caller by) {
        Map<Long, TaskInYear> byTask = running.stream()
                .collect(Collectors.toMap(one -> one.task().id(), Function.identity(), (older, newer) -> newer));
        return extending.open(by).stream()
                .filter(one -> byTask.containsKey(one.taskId()))
                .map(one -> new Waiting(Objects.requireNonNull(byTask.get(one.taskId())), ExtensionCard.step(one)));
    }

    private static long yearId(Waiting waiting) {
        return waiting.one().year().id();
    }
}
