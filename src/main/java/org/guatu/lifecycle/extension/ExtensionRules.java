package org.guatu.lifecycle.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.KeyTasking;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.catalogue.deadline.DeadlineText;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.Phase;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** When an extension may be asked for, and what may be granted (domain brief §4.1). */
@ApplicationScoped
class ExtensionRules {
    private static final int LONGEST = 2000;
    private static final int MOST_FILES = 20;
    private static final Set<Phase> ASKED_IN = EnumSet.of(Phase.ACCEPTED, Phase.IN_PROGRESS, Phase.REWORK);
    private static final Set<DeadlineKind> MOVABLE = EnumSet.of(DeadlineKind.FIXED, DeadlineKind.MULTI);

    private final Extensions extensions;
    private final KeyTasking keyTasks;
    private final ExtensionTerms terms;
    private final OfficeTime time;

    ExtensionRules(Extensions extensions, KeyTasking keyTasks, ExtensionTerms terms, OfficeTime time) {
        this.extensions = extensions;
        this.keyTasks = keyTasks;
        this.terms = terms;
        this.time = time;
    }

    /** @param revised the open request that is written anew, or null for a new one */
    ExtensionLimits limits(Current current, @Nullable Extension revised) {
        Task task = current.task();
        LocalDate due =
                MOVABLE.contains(task.deadline().kind()) ? task.deadline().due() : null;
        LocalDate lastDay = due == null ? null : lastDay(due, terms.askBefore(), time.calendar(task.regionId()));
        LocalDate latest = keyTasks.endOfList(task);
        List<Extension> before = extensions.ofTask(task.id());
        int approved = (int) before.stream()
                .filter(one -> one.state() == ExtensionState.APPROVED)
                .count();
        boolean other = before.stream().anyMatch(one -> one.state().open() && one != revised);
        return new ExtensionLimits(
                due,
                lastDay,
                latest,
                approved,
                terms.most(),
                keyTasks.decidedByCommittee(task),
                hindrance(current.year().phase(), due, lastDay, latest, approved, other));
    }

    private @Nullable Refusal hindrance(
            Phase phase,
            @Nullable LocalDate due,
            @Nullable LocalDate lastDay,
            LocalDate latest,
            int approved,
            boolean other) {
        if (!ASKED_IN.contains(phase)) {
            return new Refusal("lifecycle.extension.phase." + phase);
        }
        if (due == null || lastDay == null) {
            return new Refusal("lifecycle.extension.noSetDay");
        }
        if (other) {
            return new Refusal("lifecycle.extension.oneOpen");
        }
        if (approved >= terms.most()) {
            return new Refusal("lifecycle.extension.twice", terms.most());
        }
        if (time.today().isAfter(lastDay)) {
            return new Refusal("lifecycle.extension.tooLate", due.toString(), lastDay.toString(), terms.askBefore());
        }
        return due.isBefore(latest) ? null : new Refusal("lifecycle.extension.atTheEnd", latest.toString());
    }

    /**
     * The last calendar day after which as many whole working days remain, the due day included: on it the counter of days
     * left still shows that number.
     */
    static LocalDate lastDay(LocalDate due, int workingDays, WorkCalendar calendar) {
        return calendar.whenLeft(workingDays - 1, due).minusDays(1);
    }

    /** Everything that is wrong with what is asked, at once. */
    void check(AskExtension asked, LocalDate due, LocalDate latest) {
        LocalDate proposed = asked.proposed();
        new Invalid.Check()
                .require(proposed != null, "proposed", "lifecycle.extension.proposedMissing")
                .require(
                        proposed == null || proposed.isAfter(due),
                        "proposed",
                        "lifecycle.extension.notLater",
                        due.toString())
                .require(
                        proposed == null || !proposed.isAfter(latest),
                        "proposed",
                        "lifecycle.extension.tooFar",
                        latest.toString())
                .require(said(asked.reason()), "reason", "lifecycle.extension.reasonMissing")
                .require(fits(asked.reason()), "reason", "lifecycle.extension.tooLong", LONGEST)
                .require(said(asked.done()), "done", "lifecycle.extension.doneMissing")
                .require(fits(asked.done()), "done", "lifecycle.extension.tooLong", LONGEST)
                .require(
                        asked.proofs().size() <= MOST_FILES, "evidence", "lifecycle.extension.tooManyFiles", MOST_FILES)
                .orRefuse();
    }

    /** A day that may be granted or recommended; later than asked only with a reason. */
    LocalDate grantable(
            Extension extension, @Nullable LocalDate until, Task task, @Nullable String reason, LocalDate offered) {
        LocalDate day = until == null ? offered : until;
        LocalDate latest = keyTasks.endOfList(task);
        new Invalid.Check()
                .require(
                        day.isAfter(extension.dueBefore()),
                        "until",
                        "lifecycle.extension.notLater",
                        extension.dueBefore().toString())
                .require(!day.isBefore(time.today()), "until", "lifecycle.extension.passed")
                .require(!day.isAfter(latest), "until", "lifecycle.extension.tooFar", latest.toString())
                .require(
                        !day.isAfter(extension.proposed()) || said(reason),
                        "reason",
                        "lifecycle.extension.laterThanAsked",
                        extension.proposed().toString())
                .require(fits(reason), "reason", "lifecycle.extension.tooLong", LONGEST)
                .orRefuse();
        return day;
    }

    static String required(@Nullable String reason) {
        new Invalid.Check()
                .require(said(reason), "reason", "lifecycle.reasonMissing")
                .require(fits(reason), "reason", "lifecycle.extension.tooLong", LONGEST)
                .orRefuse();
        return String.valueOf(reason).strip();
    }

    static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    static boolean fits(@Nullable String text) {
        return text == null || text.length() <= LONGEST;
    }

    /** The deadline with its last day moved, in the words of a list: steps before it stay. */
    static String words(Deadline now, LocalDate until) {
        List<Deadline.Stage> stages = now.stages();
        List<Deadline.Stage> moved = stages.isEmpty()
                ? stages
                : Stream.concat(
                                stages.stream().limit(stages.size() - 1L),
                                Stream.of(new Deadline.Stage(
                                        until, stages.get(stages.size() - 1).text())))
                        .toList();
        return DeadlineText.write(new Deadline(now.raw(), now.kind(), until, now.start(), now.recurrence(), moved));
    }

    boolean key(Task task) {
        return keyTasks.decidedByCommittee(task);
    }

    LocalDate in(int workingDays, long regionId) {
        return time.inWorkingDays(workingDays, regionId);
    }
}
