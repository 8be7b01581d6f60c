package org.guatu.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.guatu.reporting.standing.Feed.Source;
import org.guatu.reporting.standing.Feed.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P = B + (1 − B) · min(1, Σ c·A), never falling. */
class FeedTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2024, 12, 31);

    @ParameterizedTest
    @CsvSource({
        // B, c, A, P
        "0, 1, 0, 0",
        "0, 1, 40, 40",
        "0, 1, 100, 100",
        "40, 1, 0, 40",
        "40, 1, 50, 70",
        "40, 1, 100, 100",
        "40, 0.5, 100, 70",
        "40, 0.25, 50, 47.5",
        "0, 0, 100, 0",
        "99, 0.5, 100, 99.5",
        "100, 1, 50, 100",
        "0, 0.3333, 100, 33.33",
    })
    void one_source_fills_its_share_of_what_was_missing(int opening, String share, int progress, double percent) {
        assertThat(at(END, opening, source(share, step("2024-03-31", progress))))
                .isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                // given shares and progress of three sources, percent
                "- 100 | - 0 | - 0 | 33.333333",
                "- 100 | - 100 | - 0 | 66.666667",
                "- 100 | - 100 | - 100 | 100",
                "0.5 100 | - 100 | - 0 | 75",
                "0.5 0 | - 100 | - 100 | 50",
                "1 50 | - 100 | - 100 | 50",
                "0.4 100 | 0.3 100 | 0.3 100 | 100",
                "0.4 100 | 0.3 50 | 0.2 0 | 55",
            },
            delimiter = '|')
    void sources_without_a_share_divide_what_the_others_leave(String one, String two, String three, double percent) {
        List<Source> sources = Stream.of(one, two, three)
                .map(text -> text.strip().split(" "))
                .map(said ->
                        source(said[0].equals("-") ? null : said[0], step("2024-03-31", Integer.parseInt(said[1]))))
                .toList();

        assertThat(at(END, 0, sources.toArray(Source[]::new))).isEqualTo(percent);
    }

    @Test
    void it_rises_on_the_day_of_the_report_and_past_days_stay_as_they_were() {
        Source source = source(null, step("2024-03-31", 20), step("2024-06-30", 60));

        assertThat(at(LocalDate.of(2024, 3, 30), 10, source)).isEqualTo(10);
        assertThat(at(LocalDate.of(2024, 3, 31), 10, source)).isEqualTo(28);
        assertThat(at(LocalDate.of(2024, 6, 29), 10, source)).isEqualTo(28);
        assertThat(at(LocalDate.of(2024, 6, 30), 10, source)).isEqualTo(64);
    }

    @Test
    void it_does_not_fall_when_a_report_does_and_rises_again_only_beyond_what_it_was() {
        Source source = source(null, step("2024-03-31", 50), step("2024-06-30", 30), step("2024-09-30", 55));

        assertThat(Feed.of(0, List.of(source))).containsExactly(step("2024-03-31", 50), step("2024-09-30", 55));
    }

    @Test
    void a_link_feeds_from_its_first_day_and_what_it_brought_outlasts_its_end() {
        Source ended = new Source(
                null,
                LocalDate.of(2024, 4, 10),
                LocalDate.of(2024, 8, 1),
                List.of(step("2024-03-31", 30), step("2024-09-30", 90)));

        assertThat(Feed.of(0, List.of(ended))).containsExactly(step("2024-04-10", 30));
    }

    @Test
    void a_second_link_makes_the_first_ones_share_smaller_and_takes_nothing_back() {
        Source first = source(null, step("2024-03-31", 60));
        Source second = new Source(null, LocalDate.of(2024, 5, 1), null, List.of(step("2024-06-30", 100)));

        assertThat(Feed.of(0, List.of(first, second))).containsExactly(step("2024-03-31", 60), step("2024-06-30", 80));
    }

    @Property
    void it_is_never_above_the_whole_and_never_falls(
            @ForAll @IntRange(max = 100) int opening, @ForAll @Size(max = 5) List<@From("sources") Source> sources) {
        List<Step> steps = Feed.of(opening, sources);

        double before = opening;
        LocalDate day = LocalDate.MIN;
        for (Step step : steps) {
            assertThat(step.percent()).isGreaterThan(before).isLessThanOrEqualTo(100);
            assertThat(step.day()).isAfter(day);
            before = step.percent();
            day = step.day();
        }
    }

    @Property
    void the_order_of_links_means_nothing(
            @ForAll @IntRange(max = 100) int opening,
            @ForAll @Size(max = 5) List<@From("sources") Source> sources,
            @ForAll Random random) {
        List<Source> shuffled = new ArrayList<>(sources);
        Collections.shuffle(shuffled, random);

        assertThat(Feed.of(opening, shuffled)).isEqualTo(Feed.of(opening, sources));
    }

    @Property
    void a_report_that_is_told_twice_feeds_once(
            @ForAll @IntRange(max = 100) int opening, @ForAll @From("sources") Source source) {
        List<Step> twice = source.progress().stream()
                .flatMap(step -> Stream.of(step, step))
                .toList();

        assertThat(Feed.of(opening, List.of(new Source(source.contribution(), source.since(), source.until(), twice))))
                .isEqualTo(Feed.of(opening, List.of(source)));
    }

    @Provide
    Arbitrary<Source> sources() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 365).map(NEW_YEAR::plusDays);
        Arbitrary<List<Step>> progress = Combinators.combine(
                        days, Arbitraries.integers().between(0, 100))
                .as(Step::new)
                .list()
                .ofMaxSize(5)
                .map(steps -> steps.stream()
                        .sorted(java.util.Comparator.comparing(Step::day))
                        .toList());
        Arbitrary<BigDecimal> shares =
                Arbitraries.integers().between(0, 100).map(percent -> BigDecimal.valueOf(percent, 2));
        return Combinators.combine(shares.injectNull(0.4), days, days.injectNull(0.5), progress)
                .as(Source::new);
    }

    private static double at(LocalDate day, int opening, Source... sources) {
        return Feed.on(Feed.of(opening, List.of(sources)), day, opening);
    }

    private static Source source(@Nullable String share, Step... progress) {
        return new Source(share == null ? null : new BigDecimal(share), NEW_YEAR, null, List.of(progress));
    }

    private static Step step(String day, int percent) {
        return new Step(LocalDate.parse(day), percent);
    }
}
