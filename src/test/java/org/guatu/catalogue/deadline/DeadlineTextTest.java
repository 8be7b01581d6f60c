package org.guatu.catalogue.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.guatu.catalogue.deadline.Deadline.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTextTest {

    @ParameterizedTest
    @CsvSource({
        "2024.12, 2024年12月底前",
        "45473, 2024年6月底前",
        "6.30前, 6.30前",
        "2024年3月1日, 2024年3月1日前",
        "3-10月, 2024年3月1日至2024年10月31日",
        "全年推进, 2024年全年",
        "持续推进, 长期坚持",
        "2024年3月起持续推进, 2024年3月1日起长期坚持",
        "每年, 每年12月底前",
        "每季度最后一个月25日前, 每季度末月25日前",
        "每季度第二个月5日前, 每季度第二个月5日前",
        "每半年, 每半年末",
        "每月底前, 每月底前",
        "6月底前出台方案、12月15日前完成, 2024年6月底前出台方案；2024年12月15日前完成",
    })
    void writes_a_deadline_in_the_words_of_a_list(String read, String written) {
        assertThat(DeadlineText.write(DeadlineReader.read(read, 2024))).isEqualTo(written);
    }

    @Property
    void what_is_written_is_read_again_as_the_same(@ForAll("understood") Deadline deadline) {
        String written = DeadlineText.write(deadline);
        int listYear = deadline.due() == null ? 2024 : deadline.due().getYear();

        assertThat(DeadlineReader.read(written, listYear)).isEqualTo(deadline.saidAs(written));
    }

    @Provide
    Arbitrary<Deadline> understood() {
        return Arbitraries.oneOf(
                days().map(due -> fixed(due, null)),
                Combinators.combine(days(), days()).as(DeadlineTextTest::range),
                Arbitraries.integers().between(2000, 2099).map(DeadlineTextTest::wholeYear),
                days().injectNull(0.5).map(DeadlineTextTest::open),
                Combinators.combine(recurrences(), Arbitraries.integers().between(2000, 2099))
                        .as(DeadlineTextTest::recurring),
                stages().map(DeadlineTextTest::staged));
    }

    private static Deadline range(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? fixed(other, one) : fixed(one, other);
    }

    private static Deadline fixed(LocalDate due, @Nullable LocalDate start) {
        return new Deadline("", DeadlineKind.FIXED, due, start, null, List.of());
    }

    private static Deadline wholeYear(int year) {
        return new Deadline(
                "",
                DeadlineKind.CONTINUOUS_IN_YEAR,
                LocalDate.of(year, 12, 31),
                LocalDate.of(year, 1, 1),
                null,
                List.of());
    }

    private static Deadline open(@Nullable LocalDate start) {
        return new Deadline("", DeadlineKind.OPEN_ENDED, null, start, Deadline.YEARLY_EVALUATION, List.of());
    }

    private static Deadline recurring(Recurrence recurrence, int year) {
        LocalDate first = recurrence.in(year).get(0);
        return new Deadline("", DeadlineKind.RECURRING, first, null, recurrence.text(), List.of());
    }

    private static Deadline staged(List<Stage> stages) {
        LocalDate last = stages.get(stages.size() - 1).due();
        return new Deadline("", DeadlineKind.MULTI, last, null, null, stages);
    }

    private static Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));
    }

    /** No day that its month never has: lists cannot say 每年2月31日. */
    private static Arbitrary<Recurrence> recurrences() {
        return Combinators.combine(
                        Arbitraries.of(Cadence.values()),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 31))
                .as((every, month, day) -> every == Cadence.YEARLY
                        ? new Recurrence(
                                every, month, Math.min(day, Month.of(month).maxLength()))
                        : new Recurrence(every, (month - 1) % every.months() + 1, day));
    }

    private static Arbitrary<List<Stage>> stages() {
        Arbitrary<String> texts = Arbitraries.of("方案", "出台", "，", "评估", "50%", "(", ")", "报告", "A", "前期", "底数", "内控")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(words -> String.join("", words))
                .filter(text -> !text.endsWith("，") && !text.startsWith("，"));
        return Combinators.combine(
                        days().set().ofMinSize(2).ofMaxSize(4), texts.list().ofSize(4))
                .as((days, words) -> {
                    List<Stage> stages = new ArrayList<>();
                    days.stream().sorted().forEach(day -> stages.add(new Stage(day, words.get(stages.size()))));
                    return stages;
                });
    }
}
