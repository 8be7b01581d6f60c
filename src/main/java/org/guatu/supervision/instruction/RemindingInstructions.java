package org.guatu.supervision.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.Caller;
import org.guatu.platform.time.OfficeDays;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.reporting.standing.ReminderDay;

/**
 * 批示提醒: the addressee is reminded of an answer before its day, on it and after it, as of reports. The mornings follow
 * from the day and the calendar each time, so that a calendar that changed needs no recounting: the day that the leader
 * named stays, the mornings before and after it move. Each is given once, and those that were missed come as one.
 */
@ApplicationScoped
@Transactional
class RemindingInstructions {
    private static final Set<String> GIVEN = Set.of("BEFORE", "ON", "AFTER");

    /** So far ahead a day may lie that a reminder falls due for by now, whatever holidays lie between. */
    private static final int REACH_DAYS = 60;

    private final Instructions instructions;
    private final Instructing instructing;
    private final Catalogue catalogue;
    private final Terms terms;
    private final Trail trail;
    private final OfficeTime time;

    RemindingInstructions(
            Instructions instructions,
            Instructing instructing,
            Catalogue catalogue,
            Terms terms,
            Trail trail,
            OfficeTime time) {
        this.instructions = instructions;
        this.instructing = instructing;
        this.catalogue = catalogue;
        this.terms = terms;
        this.trail = trail;
        this.time = time;
    }

    /** Ids beyond one of those for which a reminder may fall due until an instant. */
    List<Long> awaited(Instant until, long afterId, int rows) {
        return instructions.awaited(OfficeDays.dayOf(until).plusDays(REACH_DAYS), afterId, rows);
    }

    /** The next morning after an instant on which one of them is reminded of. */
    Optional<Instant> next(List<Long> ids, Instant after) {
        return ids.stream()
                .map(instructions::findById)
                .flatMap(one -> open(one).map(ReminderDay::at))
                .filter(at -> at.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    /** Gives the reminders that have fallen due, as one; answers whether there was any. */
    boolean remind(long id) {
        Instruction one = instructions.held(id);
        Set<String> due = open(one)
                .filter(nudge -> !nudge.at().isAfter(time.now()))
                .map(ReminderDay::stage)
                .collect(Collectors.toSet());
        if (due.isEmpty()) {
            return false;
        }
        one.remind(Stream.concat(one.reminded().stream(), due.stream()).collect(Collectors.toSet()));
        tell(one);
        return true;
    }

    /** What is still to come, and what was missed; nothing of the time before the answer was awaited. */
    private Stream<ReminderDay> open(Instruction one) {
        LocalDate due = one.due();
        if (due == null || !one.stage().waitsForAnswer()) {
            return Stream.of();
        }
        return ReminderDay.again(due, time.calendar(one.regionId()), terms).stream()
                .filter(nudge -> GIVEN.contains(nudge.stage()))
                .filter(nudge -> !one.reminded().contains(nudge.stage()))
                .filter(nudge -> nudge.at().isAfter(one.stageSince()));
    }

    private void tell(Instruction one) {
        LocalDate due = Objects.requireNonNull(one.due(), "what is open has a day");
        String what = time.today().isAfter(due) ? "late" : "due";
        String title = catalogue.task(one.taskId()).title();
        instructing.tellAddressee(one, what, one.author(), title, due.toString());
        trail.record(
                Caller.systemIn(one.regionId()),
                Change.of("supervision.act.instruction.REMINDED", "task", one.taskId())
                        .to(due));
    }
}
