package org.guatu.papers.list;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.guatu.evaluation.account.TaskClass;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;

/** The words of these papers: Chinese whoever reads, as every paper of a Chinese office. */
final class ListWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private ListWords() {}

    static String text(String key, Object... arguments) {
        return Texts.text(Languages.CHINESE, "papers.list." + key, arguments);
    }

    /** A word that the pages use too. */
    static String word(String prefix, Enum<?> one) {
        return Texts.text(Languages.CHINESE, prefix + one.name());
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** How many items are of each class. */
    static String classes(ToIntFunction<TaskClass> count) {
        return Arrays.stream(TaskClass.values())
                .map(one -> text("ofClass", word("evaluation.class.", one), count.applyAsInt(one)))
                .collect(Collectors.joining("，"));
    }
}
