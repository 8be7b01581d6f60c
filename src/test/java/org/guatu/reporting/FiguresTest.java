package org.guatu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void a_figure_without_a_value_says_nothing_and_is_dropped() {
        Figure counted = new Figure("联合检查", new BigDecimal("3"), "次");
        Figure prefilled = new Figure("免证办事项", null, "项");

        SubmitReport report =
                new SubmitReport("2024-03", BigDecimal.TEN, "已办", "", "", null, List.of(prefilled, counted), null);

        assertThat(report.figures()).containsExactly(counted);
    }
}
