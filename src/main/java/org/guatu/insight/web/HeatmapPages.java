package org.guatu.insight.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.guatu.catalogue.TaskList;
import org.guatu.insight.Axis;
import org.guatu.insight.HeatmapView;
import org.guatu.insight.Heatmaps;
import org.guatu.insight.ListCard;
import org.guatu.insight.ListViews;
import org.guatu.insight.Measure;
import org.guatu.insight.TaskFilter;
import org.guatu.insight.TaskViews;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 热力图: where it is red, whose it is and how late; every cell leads to the tasks behind it. */
@Path("/heatmap")
@Authenticated
public class HeatmapPages {
    private final Heatmaps heatmaps;
    private final ListViews lists;
    private final TaskViews tasks;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Template page;

    HeatmapPages(
            Heatmaps heatmaps,
            ListViews lists,
            TaskViews tasks,
            CurrentCaller caller,
            Clock clock,
            @Location("insight/heatmap.html") Template page) {
        this.heatmaps = heatmaps;
        this.lists = lists;
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
        this.page = page;
    }

    /** The pairs of axes that are offered as tabs. */
    public enum View {
        AREA_MONTH(Axis.AREA, Axis.MONTH),
        UNIT_AREA(Axis.UNIT, Axis.AREA),
        UNIT_MONTH(Axis.UNIT, Axis.MONTH),
        AREA_QUARTER(Axis.AREA, Axis.QUARTER),
        LIST_MONTH(Axis.LIST, Axis.MONTH);

        private final Axis rows;
        private final Axis columns;

        View(Axis rows, Axis columns) {
            this.rows = rows;
            this.columns = columns;
        }

        static View named(@Nullable String word) {
            return List.of(values()).stream()
                    .filter(view -> view.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElse(AREA_MONTH);
        }
    }

    /**
     * Draws one. What the address says wrongly is taken as not said: this page refuses nobody.
     *
     * @param list id of a list; empty for all; the newest issued one where nothing is said
     */
    @GET
    public TemplateInstance heatmap(
            @RestQuery @Nullable String view,
            @RestQuery @Nullable String value,
            @RestQuery @Nullable String list,
            @RestQuery @Nullable String asOf) {
        Caller by = caller.get();
        View chosen = View.named(view);
        Measure measure = Optional.ofNullable(value).flatMap(Measure::named).orElse(Measure.LAG);
        List<ListCard> issued = lists.all(by).stream()
                .filter(one -> one.status() == TaskList.Status.ISSUED)
                .toList();
        ListCard of = chosen == View.LIST_MONTH ? null : chosenList(list, issued);
        Long listId = of == null ? null : of.id();
        HeatmapView drawn = heatmaps.view(chosen.rows, chosen.columns, measure, listId, day(asOf), by);
        Double total = drawn.total().value();
        return page.data("view", chosen)
                .data("views", View.values())
                .data("measures", Measure.values())
                .data("heat", drawn)
                .data("table", HeatTable.of(drawn, listId))
                .data("bounds", HeatTable.bounds(measure))
                .data("total", total == null ? "—" : HeatTable.shown(total))
                .data("lists", issued)
                .data("list", of)
                .data("today", LocalDate.now(clock))
                .data(
                        "alarm",
                        Alarm.of(tasks.list(TaskFilter.of(listId, null, null, null, null, null, null, null), by)));
    }

    private static @Nullable ListCard chosenList(@Nullable String sent, List<ListCard> issued) {
        if (sent != null) {
            return issued.stream()
                    .filter(one -> String.valueOf(one.id()).equals(sent))
                    .findFirst()
                    .orElse(null);
        }
        return issued.stream()
                .filter(one -> one.kind().equals("ANNUAL"))
                .findFirst()
                .or(() -> issued.stream().findFirst())
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String sent) {
        try {
            return sent == null || sent.isBlank() ? null : LocalDate.parse(sent.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
