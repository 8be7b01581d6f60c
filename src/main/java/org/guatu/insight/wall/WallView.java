package org.guatu.insight.wall;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.insight.TaskCard;
import org.guatu.insight.TaskCard.ListRef;
import org.guatu.organization.UnitRef;
import org.guatu.platform.OneDecimal;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * 挂图: tasks on one year's axis, as known at the end of a day. Places are percent of the year's working days.
 *
 * @param region its name
 * @param year whose axis it is
 * @param lists those that are shown
 * @param all whether these are all lists that the reader sees
 * @param today the place of the day's end; null where the day lies in another year
 * @param lights how many of the tasks show which light, before red and yellow ones are picked
 * @param estimated whether the holidays of the year are not loaded, so that its axis rests on weekends
 */
public record WallView(
        String region,
        LocalDate asOf,
        int year,
        Grouping grouping,
        boolean alarming,
        List<ListRef> lists,
        boolean all,
        List<YearAxis.Month> months,
        @JsonSerialize(using = OneDecimal.class) @Nullable Double today,
        boolean estimated,
        Map<String, Long> lights,
        List<Group> groups) {

    /**
     * Tasks that lie together.
     *
     * @param label the area, the unit's name or the leading official; empty where the list names none
     */
    public record Group(String label, List<Row> rows) {
        public long red() {
            return of(Light.RED);
        }

        public long yellow() {
            return of(Light.YELLOW);
        }

        private long of(Light light) {
            return rows.stream().filter(row -> row.standing().light() == light).count();
        }
    }

    /**
     * A task.
     *
     * @param due when it is due as seen from its year; null where nothing is
     * @param begunBefore whether it began before the year
     * @param goesOn whether it goes on after it
     * @param done the place up to which its plan is done: left of the day it is behind
     * @param pauses when it stood still
     * @param gates its milestones in order of time; none while none are settled
     */
    public record Row(
            long id,
            String code,
            String serial,
            String title,
            String area,
            UnitRef lead,
            @Nullable String leadingOfficial,
            ListRef list,
            String phase,
            Standing standing,
            @Nullable LocalDate due,
            YearAxis.Span span,
            boolean begunBefore,
            boolean goesOn,
            @JsonSerialize(using = OneDecimal.class) double done,
            List<YearAxis.Span> pauses,
            List<Gate> gates,
            TaskCard.Next next) {
        public boolean alarming() {
            return standing.light().alarming();
        }

        /** What of it is done as a stretch of the axis. */
        public YearAxis.Span gone() {
            return new YearAxis.Span(span.from(), Math.max(span.from(), Math.min(span.to(), done)));
        }
    }

    /** How many tasks are shown. */
    public int tasks() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }
}
