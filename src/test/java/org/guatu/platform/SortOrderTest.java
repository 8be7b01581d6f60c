package org.guatu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SortOrderTest {
    private record Row(String name, @Nullable Integer points) {}

    private static final Map<String, Function<Row, ?>> COLUMNS = Map.of("name", Row::name, "points", Row::points);
    private static final Row LI = new Row("李", 2);
    private static final Row AN = new Row("安", null);
    private static final Row ZHANG = new Row("张", 1);
    private static final List<Row> ROWS = List.of(LI, AN, ZHANG);

    @Test
    void chinese_texts_come_in_the_order_of_their_sounds() {
        assertThat(SortOrder.of("name").of(ROWS, COLUMNS)).containsExactly(AN, LI, ZHANG);
        assertThat(SortOrder.of("-name").of(ROWS, COLUMNS)).containsExactly(ZHANG, LI, AN);
    }

    @Test
    void rows_without_a_value_come_last_in_both_directions() {
        assertThat(SortOrder.of("points").of(ROWS, COLUMNS)).containsExactly(ZHANG, LI, AN);
        assertThat(SortOrder.of("-points").of(ROWS, COLUMNS)).containsExactly(LI, ZHANG, AN);
    }

    @Test
    void a_column_that_the_table_does_not_know_changes_nothing_and_reaches_no_statement() {
        SortOrder unknown = SortOrder.of("-id; drop table task");

        assertThat(unknown.of(ROWS, COLUMNS)).isEqualTo(ROWS);
        assertThat(unknown.orderBy(Map.of("due", "e.due"), "e.id desc")).isEqualTo(" order by e.id desc");
        assertThat(SortOrder.of("-due").orderBy(Map.of("due", "e.due"), "e.id desc"))
                .isEqualTo(" order by e.due desc nulls last, e.id desc");
    }
}
