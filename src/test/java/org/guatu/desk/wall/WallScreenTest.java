package org.guatu.desk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guatu.desk.wall.WallScreen.Line;
import org.guatu.insight.wall.Grouping;
import org.guatu.insight.wall.WallView;
import org.guatu.insight.wall.WallView.Group;
import org.guatu.insight.wall.WallView.Row;
import org.guatu.support.WallRows;
import org.junit.jupiter.api.Test;

class WallScreenTest {
    private static Group group(String label, int tasks) {
        return new Group(
                label, IntStream.range(0, tasks).mapToObj(WallRows::row).toList());
    }

    private static WallView wall(Group... groups) {
        return new WallView(
                "某区",
                LocalDate.of(2024, 5, 10),
                2024,
                Grouping.AREA,
                false,
                List.of(),
                true,
                List.of(),
                null,
                false,
                Map.of(),
                List.of(groups));
    }

    private static Stream<Row> rows(List<Line> page) {
        return page.stream().map(Line::row).filter(Objects::nonNull);
    }

    @Test
    void every_task_stands_on_one_page_in_the_order_of_the_chart() {
        var groups = List.of(group("甲", 20), group("乙", 1), group("丙", 30));

        List<List<Line>> pages = WallScreen.pages(groups);

        assertThat(pages.stream().flatMap(WallScreenTest::rows))
                .containsExactlyElementsOf(
                        groups.stream().flatMap(group -> group.rows().stream()).toList());
        assertThat(pages).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(WallScreen.LINES));
    }

    @Test
    void a_page_begins_with_the_heading_of_its_group_and_says_where_that_goes_on() {
        List<List<Line>> pages = WallScreen.pages(List.of(group("甲", 20)));

        assertThat(pages).extracting(page -> page.get(0).again()).containsExactly(false, true);
        assertThat(pages).allSatisfy(page -> assertThat(page.get(0).group()).isNotNull());
    }

    @Test
    void a_heading_never_stands_alone_at_the_foot_of_a_page() {
        List<List<Line>> pages = WallScreen.pages(List.of(group("甲", WallScreen.LINES - 2), group("乙", 3)));

        assertThat(pages).hasSize(2);
        assertThat(pages.get(0).get(pages.get(0).size() - 1).row()).isNotNull();
        assertThat(pages.get(1).get(0).again()).isFalse();
    }

    @Test
    void the_pages_go_round_and_a_page_that_is_no_more_is_the_first() {
        WallView wall = wall(group("甲", 30));

        assertThat(WallScreen.of(wall, null, "/x?").number()).isEqualTo(1);
        assertThat(WallScreen.of(wall, "3", "/x?").number()).isEqualTo(3);
        assertThat(WallScreen.of(wall, "4", "/x?").number())
                .as("tasks were closed meanwhile")
                .isEqualTo(1);
        assertThat(WallScreen.of(wall, "-1", "/x?").number()).isEqualTo(1);
        assertThat(WallScreen.of(wall(), "2", "/x?").pages())
                .as("an empty chart")
                .isEqualTo(1);
    }
}
