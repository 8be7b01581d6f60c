package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guatu.calendar.OfficeTime;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.TaskEvent;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.extension.ExtensionEvent;
import org.guatu.platform.Caller;
import org.guatu.supervision.ladder.Pauses;
import org.guatu.supervision.ladder.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Stops and restarts the terms of open letters while their task is suspended, or was extended and is planned anew. A letter that carries
 * several tasks goes on: the others are worked on. Whoever
 * knows of another such thing calls {@link #pause} and {@link #resume} in the transaction in which it happens.
 */
@ApplicationScoped
@Transactional
public class PausingLetters {
    private final LetterFile file;
    private final Lifecycle lifecycle;
    private final Instance<Pauses> causes;
    private final OfficeTime time;

    PausingLetters(LetterFile file, Lifecycle lifecycle, @Any Instance<Pauses> causes, OfficeTime time) {
        this.file = file;
        this.lifecycle = lifecycle;
        this.causes = causes;
        this.time = time;
    }

    void onSuspension(@Observes TaskEvent.Suspended happened) {
        pause(happened.task().id(), "supervision.paused.suspended");
    }

    void onResumption(@Observes TaskEvent.Resumed happened) {
        resume(happened.task().id());
    }

    void onExtension(@Observes ExtensionEvent happened) {
        if (happened instanceof ExtensionEvent.Approved) {
            pause(happened.task().id(), "supervision.paused.extended");
        }
    }

    /** The new milestones stand: from here on the task is judged by them. */
    void onPlan(@Observes TaskEvent.Planned happened) {
        resume(happened.task().id());
    }

    /**
     * Stops the terms of every letter on the task that waits for the unit.
     *
     * @param why message key
     */
    public void pause(long taskId, String why) {
        file.ofTaskAlone(taskId).stream()
                .filter(letter -> letter.state() == LetterState.SERVED && letter.pausedOn() == null)
                .forEach(letter -> pause(letter, why));
    }

    private void pause(Letter letter, String why) {
        letter.pause(time.today(), why);
        file.message(letter, "letterPaused");
        record(letter, "supervision.act.paused", why);
    }

    /** A letter that is sent while the ladder rests stands still with it, unless it was given for its urgency. */
    void follow(Letter sent) {
        if (sent.trigger() == Trigger.URGENT || sent.trigger() == Trigger.FALSE_DATA) {
            return;
        }
        if (!file.further(sent).isEmpty()) {
            return; // its other tasks are worked on
        }
        cause(sent).ifPresent(why -> pause(sent, why));
    }

    private Optional<String> cause(Letter letter) {
        List<TaskYear> year = List.of(lifecycle.year(letter.taskYearId()));
        return causes.stream()
                .map(cause -> cause.of(letter.regionId(), year).get(letter.taskId()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * The terms go on: what was left in working days is left from today. Where another cause still holds, they rest on for
     * that one.
     */
    public void resume(long taskId) {
        file.ofTask(taskId).stream().filter(letter -> letter.pausedOn() != null).forEach(letter -> cause(letter)
                .ifPresentOrElse(letter::restFor, () -> resume(letter)));
    }

    private void resume(Letter letter) {
        LocalDate paused = letter.pausedOn();
        if (paused == null) {
            return;
        }
        long region = letter.regionId();
        letter.resume(moved(letter.receiptBy(), paused, region), moved(letter.replyBy(), paused, region));
        file.message(letter, "letterResumed");
        record(letter, "supervision.act.resumed", null);
    }

    /** A day that was over when the pause began stays over. */
    private @Nullable LocalDate moved(@Nullable LocalDate day, LocalDate paused, long regionId) {
        if (day == null || day.isBefore(paused)) {
            return day;
        }
        return time.inWorkingDays(time.calendar(regionId).between(paused, day), regionId);
    }

    /** The unit acts although its terms stand still: nobody is kept from answering early. */
    void release(Letter letter) {
        if (letter.pausedOn() != null) {
            resume(letter);
        }
    }

    private void record(Letter letter, String act, @Nullable String why) {
        file.record(Caller.systemIn(letter.regionId()), act, letter, letter.replyBy(), why);
    }
}
