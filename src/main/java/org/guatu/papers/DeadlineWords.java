package org.guatu.papers;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineReader;
import org.guatu.catalogue.deadline.Recurrence;

/**
 * A deadline in words that are understood as the same deadline again. The list's own words stay as long as they say all;
 * 同上 does not without its neighbour, a bare 45657 is no word, and an extended deadline is not what the list said.
 */
final class DeadlineWords {
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");
    private static final int LAST_DAY = 31;

    private DeadlineWords() {}

    /** @param listYear the year that a date without a year means in this list */
    static String of(Deadline deadline, int listYear) {
        boolean worded = !NUMBER.matcher(deadline.raw()).matches();
        return worded && says(deadline.raw(), deadline, listYear) ? deadline.raw() : written(deadline);
    }

    private static boolean says(String words, Deadline deadline, int listYear) {
        return DeadlineReader.read(words, listYear).saidAs(deadline.raw()).equals(deadline);
    }

    private static String written(Deadline deadline) {
        LocalDate due = deadline.due();
        LocalDate start = deadline.start();
        return switch (deadline.kind()) {
            case FIXED -> due == null ? deadline.raw() : start == null ? by(due) : day(start) + "至" + day(due);
            case CONTINUOUS_IN_YEAR -> due == null ? deadline.raw() : due.getYear() + "年全年";
            case OPEN_ENDED -> start == null ? "长期坚持" : day(start) + "起长期坚持";
            case RECURRING -> deadline.recurrence() == null ? deadline.raw() : often(deadline.recurrence());
            case MULTI ->
                deadline.stages().stream()
                        .map(stage -> by(stage.due()) + stage.text())
                        .collect(Collectors.joining("；"));
            case INHERIT, NEEDS_REVIEW, INVALID -> deadline.raw();
        };
    }

    /** The end of a month is what lists say: 6月底前. */
    private static String by(LocalDate due) {
        return due.getDayOfMonth() == due.lengthOfMonth()
                ? due.getYear() + "年" + due.getMonthValue() + "月底前"
                : day(due) + "前";
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String often(String text) {
        Recurrence recurrence = Recurrence.of(text);
        boolean end = recurrence.day() == LAST_DAY
                && recurrence.month() == recurrence.every().months();
        return switch (recurrence.every()) {
            case YEARLY -> end ? "每年底前" : "每年" + recurrence.month() + "月" + recurrence.day() + "日前";
            case HALF_YEARLY -> "每半年底前";
            case QUARTERLY -> end ? "每季度末前" : "每季度" + (recurrence.month() == 1 ? "首月" : "末月") + recurrence.day() + "日前";
            case MONTHLY -> end ? "每月底前" : "每月" + recurrence.day() + "日前";
        };
    }
}
