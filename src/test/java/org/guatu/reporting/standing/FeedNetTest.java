package org.guatu.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.catalogue.link.Link.Type.FULL;
import static org.guatu.catalogue.link.Link.Type.PARTIAL;
import static org.guatu.catalogue.link.Link.Type.REFERENCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.catalogue.link.Link;
import org.guatu.catalogue.link.LinkFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Linked tasks: 1 is a year's task, 2 one of the plan, 3 one of the plan above. */
class FeedNetTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    private final List<LinkFact> links = new ArrayList<>();
    private final List<FeedNet.Year> years = new ArrayList<>();

    @Test
    void a_reference_feeds_nothing() {
        link(1, 2, REFERENCE);
        reported(1, 60);
        year(2, 0);

        assertThat(net().percent(2, 2024, DAY)).isEmpty();
        assertThat(net().reachedFrom(1)).isEmpty();
    }

    @Test
    void what_a_task_gained_it_passes_on() {
        link(1, 2, PARTIAL);
        link(2, 3, FULL);
        reported(1, 60);
        year(2, 50);
        year(3, 0);

        assertThat(net().percent(2, 2024, DAY)).hasValue(80);
        assertThat(net().percent(3, 2024, DAY)).hasValue(80);
        assertThat(net().reachedFrom(1)).containsExactly(2L, 3L);
    }

    @Test
    void a_circle_that_slipped_in_is_no_endless_loop() {
        link(1, 2, PARTIAL);
        link(2, 1, PARTIAL);
        reported(1, 60);
        year(2, 0);

        assertThat(net().percent(2, 2024, DAY)).hasValue(60);
    }

    @Test
    void a_task_that_is_closed_out_is_done_whatever_it_reported_last() {
        link(1, 2, PARTIAL);
        years.add(new FeedNet.Year(
                1,
                2024,
                0,
                NEW_YEAR,
                LocalDate.of(2024, 6, 15),
                null,
                List.of(new FeedNet.Told(9, LocalDate.of(2024, 5, 31), 80))));
        year(2, 0);

        assertThat(net().fed(2, 2024))
                .containsExactly(
                        new Feed.Step(LocalDate.of(2024, 5, 31), 80), new Feed.Step(LocalDate.of(2024, 6, 15), 100));
        assertThat(net().withoutClosing(1, 2024).percent(2, 2024, DAY)).hasValue(80);
        assertThat(net().withoutReport(9).withoutClosing(1, 2024).percent(2, 2024, DAY))
                .isEmpty();
    }

    @Test
    void another_year_is_another_matter() {
        link(1, 2, PARTIAL);
        reported(1, 60);
        years.add(new FeedNet.Year(2, 2025, 60, LocalDate.of(2025, 1, 1), null, null, List.of()));

        assertThat(net().fed(2, 2025)).isEmpty();
    }

    @Test
    void a_full_link_carries_a_task_while_it_stands_and_its_source_runs() {
        years.add(new FeedNet.Year(1, 2024, 0, LocalDate.of(2024, 2, 1), null, LocalDate.of(2024, 9, 1), List.of()));
        year(2, 0);
        links.add(new LinkFact(1, 1, 2, FULL, null, NEW_YEAR, LocalDate.of(2024, 11, 1)));
        link(1, 3, PARTIAL);

        assertThat(net().carried(2, 2024))
                .containsExactly(
                        new Standing.Carried(1, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 9, 1), List.of()));
        assertThat(net().carried(3, 2024)).isEmpty();
    }

    @Test
    void each_link_says_what_it_brings() {
        link(1, 2, PARTIAL);
        link(4, 2, PARTIAL);
        reported(1, 60);
        reported(4, 20);
        year(2, 50);

        assertThat(net().parts(2, 2024, DAY))
                .containsEntry(1L, new FeedNet.Part(50, 60, 15))
                .containsEntry(2L, new FeedNet.Part(50, 20, 5));
        assertThat(net().percent(2, 2024, DAY)).hasValue(70);
    }

    private void link(long from, long to, Link.Type type) {
        links.add(new LinkFact(links.size() + 1L, from, to, type, null, NEW_YEAR, (@Nullable LocalDate) null));
    }

    private void reported(long task, int percent) {
        years.add(new FeedNet.Year(
                task,
                2024,
                0,
                NEW_YEAR,
                null,
                null,
                List.of(new FeedNet.Told(task, LocalDate.of(2024, 6, 30), percent))));
    }

    private void year(long task, int opening) {
        years.add(new FeedNet.Year(task, 2024, opening, NEW_YEAR, null, null, List.of()));
    }

    private FeedNet net() {
        return new FeedNet(links, years);
    }
}
