package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.insight.Act.Holder;
import org.guatu.insight.TaskFacts.Running;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.Terms;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.absence.Claim;
import org.guatu.organization.absence.OpenWork;
import org.guatu.platform.Caller;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.Drafts;
import org.jspecify.annotations.Nullable;

/** What the tasks of a region ask of somebody, today and as far as it is known to come. */
@ApplicationScoped
@Transactional
public class TaskWork implements OpenWork {
    /** Phases of a task that is not at work yet. */
    private static final Set<Phase> AHEAD = Set.of(Phase.ASSIGNED, Phase.RETURNED, Phase.ACCEPTED);

    private final TaskFacts facts;
    private final Catalogue catalogue;
    private final Contributing contributing;
    private final Drafts drafts;
    private final Organization organization;
    private final Extending extending;
    private final Calendars calendars;
    private final Terms terms;
    private final Clock clock;

    TaskWork(
            TaskFacts facts,
            Catalogue catalogue,
            Contributing contributing,
            Drafts drafts,
            Organization organization,
            Extending extending,
            Calendars calendars,
            Terms terms,
            Clock clock) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.contributing = contributing;
        this.drafts = drafts;
        this.organization = organization;
        this.extending = extending;
        this.calendars = calendars;
        this.terms = terms;
        this.clock = clock;
    }

    private record HandedIn(long taskYearId, long unitId, @Nullable String period) {}

    @Override
    public List<Claim> of(long regionId) {
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = calendars.current();
        Caller wide = new Caller(0, "", regionId, Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), "");
        List<Running> running =
                facts.running(wide).stream().filter(one -> one.facts() != null).toList();
        return Stream.of(
                        running.stream().flatMap(one -> of(one, today, calendar)),
                        contributions(running, today, calendar, regionId),
                        extensions(running, wide))
                .flatMap(Function.identity())
                .toList();
    }

    @Override
    public Map<String, Long> begun(Set<Long> units) {
        long begun = drafts.begun(units);
        return begun == 0 ? Map.of() : Map.of(key(Act.REPORT), begun);
    }

    private static Stream<Claim> of(Running one, LocalDate today, WorkCalendar calendar) {
        YearFacts year = Objects.requireNonNull(one.facts());
        List<Claim> open = Agenda.open(year, today, calendar).stream()
                .map(step -> claim(one, step.act(), step.unitId(), step.since(), false))
                .toList();
        return Stream.concat(open.stream(), coming(one, year, today));
    }

    /** Reports, their reviews and the close-out of a task that is or will be at work, and the grade of its year. */
    private static Stream<Claim> coming(Running one, YearFacts year, LocalDate today) {
        if (!year.phase().running()) {
            return Stream.of();
        }
        Stream<Claim> grade = today.getYear() > year.year()
                ? Stream.of()
                : Stream.of(claim(one, Act.EVALUATE, null, LocalDate.of(year.year(), 12, 31), true));
        boolean ahead = AHEAD.contains(year.phase());
        Stream<Claim> reports = year.obligations().stream()
                .filter(next -> next.opens().isAfter(today))
                .filter(next -> ahead || year.phase().atWork() && year.asked(next))
                .filter(next -> year.newest(next).isEmpty())
                .flatMap(next -> Stream.of(
                        claim(one, Act.REPORT, null, next.opens(), true),
                        claim(one, Act.REVIEW_REPORT, null, next.opens(), true)));
        Stream<Claim> closeOut = year.closable() && (ahead || year.phase() == Phase.IN_PROGRESS)
                ? Stream.of(claim(one, Act.REQUEST_CLOSE_OUT, null, null, true))
                : Stream.of();
        return Stream.of(reports, closeOut, grade).flatMap(all -> all);
    }

    private static Claim claim(Running one, Act act, @Nullable Long judged, @Nullable LocalDate since, boolean coming) {
        long lead = one.task().leadUnitId();
        return new Claim(
                key(act),
                act.holder() == Holder.LEAD ? lead : null,
                act.roles(),
                !act.judges() ? null : judged == null ? lead : judged,
                since,
                coming);
    }

    /** What cooperating units have not yet handed in of what is asked now. */
    private Stream<Claim> contributions(List<Running> running, LocalDate today, WorkCalendar calendar, long regionId) {
        Map<Long, List<Part>> parts =
                catalogue.parts(running.stream().map(one -> one.task().id()).toList());
        Set<HandedIn> handedIn =
                contributing
                        .of(
                                running.stream().map(TaskWork::yearId).toList(),
                                organization.refs(regionId).keySet())
                        .stream()
                        .map(one -> new HandedIn(one.taskYearId(), one.unitId(), one.period()))
                        .collect(Collectors.toSet());
        return running.stream()
                .flatMap(one -> Agenda.contributions(Objects.requireNonNull(one.facts()), today, calendar, terms)
                        .flatMap(step -> parts.getOrDefault(one.task().id(), List.of()).stream()
                                .filter(part -> part.role() != Part.Role.SET
                                        && !handedIn.contains(new HandedIn(yearId(one), part.unitId(), step.period())))
                                .map(part -> new Claim(
                                        key(Act.CONTRIBUTE),
                                        part.unitId(),
                                        Act.CONTRIBUTE.roles(),
                                        null,
                                        step.since(),
                                        false))));
    }

    /** Requests for an extension on which somebody has to act. */
    private Stream<Claim> extensions(List<Running> running, Caller wide) {
        Map<Long, Running> byTask =
                running.stream().collect(Collectors.toMap(one -> one.task().id(), Function.identity()));
        return extending.open(wide).stream()
                .filter(one -> byTask.containsKey(one.taskId()))
                .map(one -> {
                    Step step = ExtensionCard.step(one);
                    return claim(
                            Objects.requireNonNull(byTask.get(one.taskId())),
                            step.act(),
                            step.unitId(),
                            step.since(),
                            false);
                });
    }

    private static long yearId(Running one) {
        return Objects.requireNonNull(one.year()).id();
    }

    private static String key(Act act) {
        return "insight.duty." + act;
    }
}
