package org.guatu.catalogue.deadline;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes a deadline in the words of a list, so that {@link DeadlineReader} reads the same deadline out of them; what was
 * not understood stays as it was written.
 */
public final class DeadlineText {
    private static final String[] MONTHS = {"", "一", "二", "三", "四", "五"};
    private static final int LAST_DAY = 31;

    private DeadlineText() {}

    public static String write(Deadline deadline) {
        return switch (deadline.kind()) {
            case FIXED -> fixed(deadline);
            case CONTINUOUS_IN_YEAR -> due(deadline).getYear() + "年全年";
            case OPEN_ENDED -> deadline.start() == null ? "长期坚持" : day(deadline.start()) + "起长期坚持";
            case RECURRING -> recurring(Recurrence.of(Objects.requireNonNull(deadline.recurrence())));
            case MULTI ->
                deadline.stages().stream()
                        .map(stage -> by(stage.due()) + stage.text())
                        .collect(Collectors.joining("；"));
            case INHERIT, NEEDS_REVIEW, INVALID -> deadline.raw();
        };
    }

    private static String fixed(Deadline deadline) {
        LocalDate start = deadline.start();
        return start == null ? by(due(deadline)) : day(start) + "至" + day(due(deadline));
    }

    private static String by(LocalDate due) {
        boolean end = due.getDayOfMonth() == due.lengthOfMonth();
        return end ? due.getYear() + "年" + due.getMonthValue() + "月底前" : day(due) + "前";
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String recurring(Recurrence recurrence) {
        String day = recurrence.day() == LAST_DAY ? "底前" : recurrence.day() + "日前";
        return switch (recurrence.every()) {
            case MONTHLY -> "每月" + day;
            case QUARTERLY ->
                recurrence.equals(Recurrence.atTheEndOf(Cadence.QUARTERLY)) ? "每季度末" : "每季度" + month(recurrence) + day;
            case HALF_YEARLY ->
                recurrence.equals(Recurrence.atTheEndOf(Cadence.HALF_YEARLY))
                        ? "每半年末"
                        : "每半年" + month(recurrence) + day;
            case YEARLY -> "每年" + recurrence.month() + "月" + day;
        };
    }

    private static String month(Recurrence recurrence) {
        boolean last = recurrence.month() == recurrence.every().months();
        return recurrence.month() == 1 ? "首月" : last ? "末月" : "第" + MONTHS[recurrence.month()] + "个月";
    }

    private static LocalDate due(Deadline deadline) {
        return Objects.requireNonNull(deadline.due());
    }
}
