package org.guatu.lifecycle.scheduling;

import java.time.LocalDate;
import org.guatu.calendar.LawDays;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * 推演: what if. What is left out stays as it is.
 *
 * @param list id of a list, whose tasks are to be finished by {@code acceptance}
 * @param task code of a task, whose gate of the number {@code gate}, counted from 1, is moved to {@code gateDay}
 * @param day from here, until {@code until} where that is said, every day is off, or worked with {@code works}
 * @param before code of a task for which the task {@code after} is to wait, or to wait no more with {@code apart}
 * @param reason why, where it is kept and work is under way
 */
public record Scenario(
        @Nullable Long list,
        @Nullable LocalDate acceptance,
        @Nullable String task,
        @Nullable Integer gate,
        @Nullable LocalDate gateDay,
        @Nullable LocalDate day,
        @Nullable LocalDate until,
        @Nullable Boolean works,
        @Nullable String before,
        @Nullable String after,
        @Nullable Boolean apart,
        @Nullable String reason) {
    private static final int MOST_DAYS = 60;

    public boolean movesAcceptance() {
        return list != null;
    }

    public boolean movesGate() {
        return said(task);
    }

    public boolean movesDays() {
        return day != null;
    }

    public boolean depends() {
        return said(before) || said(after);
    }

    /** Whether anything is assumed at all. */
    public boolean any() {
        return movesAcceptance() || movesGate() || movesDays() || depends();
    }

    public boolean parts() {
        return Boolean.TRUE.equals(apart);
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Refuses what says a half. */
    public void check() {
        new Invalid.Check()
                .require(acceptance == null || list != null, "list", "lifecycle.acceptance.list")
                .require(gateDay == null || movesGate(), "task", "lifecycle.scenario.task")
                .require(list == null || acceptance != null, "acceptance", "lifecycle.scenario.acceptance")
                .require(!movesGate() || gate != null && gate > 0, "gate", "lifecycle.scenario.gate")
                .require(!movesGate() || gateDay != null, "gateDay", "lifecycle.scenario.gateDay")
                .require(day == null || LawDays.within(day), "day", "lifecycle.scenario.day")
                .require(
                        until == null
                                || day != null
                                        && LawDays.within(day)
                                        && !until.isBefore(day)
                                        && until.isBefore(day.plusDays(MOST_DAYS)),
                        "until",
                        "lifecycle.scenario.until",
                        MOST_DAYS)
                .fits("reason", reason)
                .orRefuse();
    }
}
