package org.guatu.reporting.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.lifecycle.PastTerms;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.plan.BackSchedule;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.standing.NearTerms;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A task's year as it was known at the end of a day: what was decided, accepted or changed later is not in it, so that a
 * chart of a past day never changes again (domain brief §6).
 */
final class KnownYear {
    private final TaskYear year;
    private final PastTerms course;
    private final LocalDate day;
    private final LocalDate today;

    KnownYear(TaskYear year, PastTerms course, LocalDate day, LocalDate today) {
        this.year = year;
        this.course = course;
        this.day = day;
        this.today = today;
    }

    /** The phase; of a past day whether it was worked on, stood still, or was over. */
    Phase phase() {
        if (!day.isBefore(today) || endedOn() != null) {
            return year.phase();
        }
        if (year.closedKnownOn(day) != null) {
            return Phase.COMPLETED;
        }
        if (year.cancelledKnownOn(day) != null) {
            return Phase.CANCELLED;
        }
        if (year.decidedKnownOn(day) != null) {
            return Phase.ARCHIVED;
        }
        if (course.stoodStillOn(day)) {
            return Phase.SUSPENDED;
        }
        return workSince() == null ? Phase.ASSIGNED : Phase.IN_PROGRESS;
    }

    Standing.Facts standing(Task task, Stream<Standing.Accepted> accepted, NearTerms near) {
        return new Standing.Facts(
                near,
                year.startsOn(),
                workSince(),
                course.terms(task).stream().map(term -> term(term, year.year())).toList(),
                year.openingKnownOn(day),
                year.plans(),
                accepted.toList(),
                year.closedKnownOn(day),
                pauses(),
                year.cancelledKnownOn(day),
                year.decidedKnownOn(day),
                List.of(),
                List.of());
    }

    /** The day on which it was frozen; null while that was to come. */
    @Nullable
    LocalDate endedOn() {
        return year.endedOn() == null || year.endedOn().isAfter(day) ? null : year.endedOn();
    }

    /** Whether the evaluation asks for a grade of it: somebody worked on it in its year, and it has none. */
    boolean toGrade() {
        boolean never = course.suspensions().stream()
                .anyMatch(one -> !one.startsOn().isAfter(year.startsOn()) && one.endsOn() == null);
        return year.lives() && year.gradedOn() == null && !year.finishedBefore() && !never && workSince() != null;
    }

    private List<Standing.Pause> pauses() {
        return course.suspensions().stream()
                .filter(one -> !one.startsOn().isAfter(day))
                .map(one -> new Standing.Pause(
                        one.startsOn(), one.endsOn() == null || one.endsOn().isAfter(day) ? null : one.endsOn()))
                .toList();
    }

    private @Nullable LocalDate workSince() {
        if (year.acceptedAt() != null) {
            LocalDate accepted = OfficeDays.dayOf(year.acceptedAt());
            return accepted.isAfter(day) ? null : accepted;
        }
        Phase phase = year.phaseBefore() == null ? year.phase() : year.phaseBefore();
        return phase == Phase.ASSIGNED || phase == Phase.RETURNED ? null : year.startsOn();
    }

    private static Standing.Term term(PastTerms.Term term, int year) {
        return new Standing.Term(
                term.until(),
                BackSchedule.horizon(term.deadline(), year),
                term.deadline().kind() == DeadlineKind.OPEN_ENDED,
                term.deadline().kind() == DeadlineKind.RECURRING);
    }
}
