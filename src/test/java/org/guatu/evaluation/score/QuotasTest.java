package org.guatu.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guatu.evaluation.score.UnitForTests.done;
import static org.guatu.evaluation.score.UnitForTests.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.guatu.evaluation.rules.DefaultRules;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.score.Placing.Effect;
import org.guatu.organization.UnitGroup;
import org.guatu.reporting.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 优秀 ≤ 30 % of each group, rounded down; ties by completion, then timeliness. */
class QuotasTest {
    private static Graded scored(String unit, UnitGroup group, String total, String c, String t, Grade grade) {
        List<ScoreLine> lines = List.of(line("C", Shape.COMPLETION, c, "60"), line("T", Shape.TIMELINESS, t, "15"));
        return new Graded(unit, group, new ScoreSheet("DEFAULT", 1, lines, List.of(), new BigDecimal(total), grade));
    }

    private static ScoreLine line(String code, Shape shape, String score, String max) {
        return new ScoreLine(
                code, null, shape, 1, LineState.SCORED, List.of(), "", new BigDecimal(score), new BigDecimal(max));
    }

    private static Graded excellent(String unit, String total, String c, String t) {
        return scored(unit, UnitGroup.TOWN, total, c, t, Grade.EXCELLENT);
    }

    /** The group is made up to its size by units that only passed. */
    private static List<Placing> graded(int size, Graded... best) {
        List<Graded> group = new ArrayList<>(List.of(best));
        for (int filler = best.length; filler < size; filler++) {
            group.add(scored("Z" + filler, UnitGroup.TOWN, "70.00", "40.00", "10.00", Grade.PASS));
        }
        Collections.shuffle(group, new Random(size));
        return Quotas.grade(DefaultRules.book(), group);
    }

    @ParameterizedTest(name = "{0} units: {1} places")
    @CsvSource({"1, 0", "3, 0", "4, 1", "6, 1", "7, 2", "9, 2", "10, 3", "13, 3", "14, 4", "20, 6"})
    void thirty_per_cent_are_rounded_down(int units, long places) {
        List<Graded> group = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            group.add(excellent("U" + unit, (90 + unit * 0.5) + "0", "55.00", "15.00"));
        }

        assertThat(Quotas.grade(DefaultRules.book(), group))
                .filteredOn(placing -> placing.grade() == Grade.EXCELLENT)
                .hasSize((int) places);
    }

    @Test
    void whoever_finds_the_places_taken_is_good_and_is_told_why() {
        List<Placing> placings =
                graded(5, excellent("A", "95.00", "55.00", "15.00"), excellent("B", "94.99", "60.00", "15.00"));

        assertThat(placings.subList(0, 2))
                .extracting(one -> one.unit().unit(), Placing::rank, Placing::earned, Placing::grade, Placing::why)
                .containsExactly(
                        tuple("A", 1, Grade.EXCELLENT, Grade.EXCELLENT, Effect.NONE),
                        tuple("B", 2, Grade.EXCELLENT, Grade.GOOD, Effect.FULL));
    }

    @Test
    void a_tie_is_decided_by_completion_and_then_by_timeliness() {
        List<Placing> placings = graded(
                8,
                excellent("A", "95.00", "56.00", "15.00"),
                excellent("B", "95.00", "57.00", "13.99"),
                excellent("C", "95.00", "57.00", "14.00"));

        assertThat(placings.subList(0, 3))
                .extracting(one -> one.unit().unit(), Placing::grade)
                .containsExactly(tuple("C", Grade.EXCELLENT), tuple("B", Grade.EXCELLENT), tuple("A", Grade.GOOD));
    }

    @Test
    void of_units_that_nothing_tells_apart_none_gets_the_last_place() {
        List<Placing> placings = graded(
                8,
                excellent("A", "96.00", "57.00", "14.00"),
                excellent("B", "95.00", "57.00", "14.00"),
                excellent("C", "95.00", "57.00", "14.00"));

        assertThat(placings.subList(0, 3))
                .extracting(one -> one.unit().unit(), Placing::rank, Placing::grade, Placing::why)
                .containsExactly(
                        tuple("A", 1, Grade.EXCELLENT, Effect.NONE),
                        tuple("B", 2, Grade.GOOD, Effect.TIED),
                        tuple("C", 2, Grade.GOOD, Effect.TIED));
    }

    @Test
    void a_tie_says_who_is_alike_and_how_many_places_are_left_for_them() {
        List<Placing> placings = graded(
                10,
                excellent("A", "96.00", "57.00", "14.00"),
                excellent("B", "95.00", "57.00", "14.00"),
                excellent("C", "95.00", "57.00", "14.00"),
                excellent("D", "95.00", "57.00", "14.00"),
                excellent("E", "94.00", "57.00", "14.00"));

        assertThat(Quotas.ties(DefaultRules.book(), placings))
                .containsExactly(new Tie(UnitGroup.TOWN, List.of("B", "C", "D"), 2, new BigDecimal("95.00")));
        assertThat(Quotas.ties(DefaultRules.book(), graded(10, excellent("A", "96.00", "57.00", "14.00"))))
                .isEmpty();
    }

    @Test
    void who_is_chosen_among_equals_gets_the_grade_and_the_others_the_next() {
        Placing tied = graded(
                        8,
                        excellent("A", "95.00", "57.00", "14.00"),
                        excellent("B", "95.00", "57.00", "14.00"),
                        excellent("C", "95.00", "57.00", "14.00"))
                .get(0);

        assertThat(tied.why()).isEqualTo(Effect.TIED);
        assertThat(tied.decided(true))
                .extracting(Placing::rank, Placing::grade, Placing::why)
                .containsExactly(1, Grade.EXCELLENT, Effect.CHOSEN);
        assertThat(tied.decided(false))
                .extracting(Placing::rank, Placing::grade, Placing::why)
                .containsExactly(1, Grade.GOOD, Effect.NOT_CHOSEN);
    }

    @Test
    void a_vetoed_unit_takes_no_place_and_counts_in_its_group() {
        var vetoed = scored("A", UnitGroup.TOWN, "99.00", "60.00", "15.00", Grade.GOOD);

        List<Placing> placings = graded(4, vetoed, excellent("B", "91.00", "50.00", "12.00"));

        assertThat(placings.subList(0, 2))
                .extracting(one -> one.unit().unit(), Placing::rank, Placing::grade, Placing::why)
                .containsExactly(tuple("A", 1, Grade.GOOD, Effect.NONE), tuple("B", 2, Grade.EXCELLENT, Effect.NONE));
    }

    @Test
    void each_group_has_places_of_its_own() {
        List<Graded> units = new ArrayList<>();
        for (UnitGroup group : UnitGroup.values()) {
            for (int unit = 0; unit < 4; unit++) {
                units.add(scored(group + "-" + unit, group, "9" + unit + ".00", "55.00", "15.00", Grade.EXCELLENT));
            }
        }

        assertThat(Quotas.grade(DefaultRules.book(), units))
                .filteredOn(placing -> placing.grade() == Grade.EXCELLENT)
                .extracting(placing -> placing.unit().unit())
                .containsExactly("TOWN-3", "LAW_ENFORCING-3", "PARTY_MASS-3", "OTHER-3");
    }

    @Test
    void units_of_one_total_are_told_apart_by_what_they_completed() {
        var extended = unit("A").task("1", true, done(0, 1)); // 57 + 15 + 15 + 10
        var unpunctual = unit("B").task("1", true, done(0, 0)); // 60 + 12 + 15 + 10
        for (int report = 0; report < 5; report++) {
            extended.report(true, Report.Grade.A);
            unpunctual.report(report > 0, Report.Grade.A);
        }
        List<Graded> units = List.of(
                new Graded("A", UnitGroup.OTHER, extended.sheet()),
                new Graded("B", UnitGroup.OTHER, unpunctual.sheet()));

        assertThat(units).extracting(one -> one.sheet().total()).containsOnly(new BigDecimal("97.00"));
        assertThat(Quotas.grade(DefaultRules.book(), units))
                .extracting(one -> one.unit().unit(), Placing::rank)
                .containsExactly(tuple("B", 1), tuple("A", 2));
    }
}
