package org.guatu.support;

import static org.guatu.support.Defaults.on;

import java.util.List;
import org.guatu.insight.Act;
import org.guatu.insight.TaskCard;
import org.guatu.insight.TaskCard.ListRef;
import org.guatu.insight.wall.Gate;
import org.guatu.insight.wall.WallView.Row;
import org.guatu.insight.wall.YearAxis;
import org.guatu.organization.UnitRef;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/** Rows of a wall chart that no office made. */
public final class WallRows {
    private WallRows() {}

    public static Row row(int n) {
        return row(n, "任务" + n, "区司法局", Light.values()[n % Light.values().length]);
    }

    public static Row row(int n, String title, String lead, Light light) {
        return new Row(
                n,
                "N-" + n,
                Integer.toString(n),
                title,
                "一、科学立法",
                new UnitRef("D022", lead),
                null,
                new ListRef(1, "年度要点", "ANNUAL"),
                "IN_PROGRESS",
                new Standing(60, 40 + n % 40, 20, light, light == Light.RED, light == Light.BLUE ? null : 130 - n),
                on("2024-11-29"),
                new YearAxis.Span(0, 91),
                false,
                n % 5 == 0,
                30 + n % 30,
                n % 7 == 0 ? List.of(new YearAxis.Span(20, 28)) : List.of(),
                List.of(
                        gate("方案", 20, Gate.State.REACHED, null),
                        gate("实施", 55, n % 2 == 0 ? Gate.State.MISSED : Gate.State.UNASKED, 48.0),
                        gate("总结", 91, Gate.State.AHEAD, null)),
                new TaskCard.Next(Act.REPORT, null, null, null, null, null, false));
    }

    private static Gate gate(String title, double at, Gate.State state, @Nullable Double from) {
        return new Gate(title, on("2024-06-14"), 30, 50, at, state, null, from == null ? null : on("2024-05-10"), from);
    }
}
