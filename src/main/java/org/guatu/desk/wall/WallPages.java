package org.guatu.desk.wall;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.insight.TaskCard.ListRef;
import org.guatu.insight.wall.Grouping;
import org.guatu.insight.wall.WallCharts;
import org.guatu.insight.wall.WallQuery;
import org.guatu.insight.wall.WallView;
import org.guatu.insight.wall.WallWords;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 挂图作战: the tasks on the year's axis with their milestones; each row leads to its task. */
@Path("/wall")
@Authenticated
public class WallPages {
    private static final String ALL = "all";

    private final WallCharts charts;
    private final KeepingKinds kinds;
    private final CurrentCaller caller;
    private final Template chart;
    private final Template screen;

    WallPages(
            WallCharts charts,
            KeepingKinds kinds,
            CurrentCaller caller,
            @Location("desk/wall.html") Template chart,
            @Location("desk/wallScreen.html") Template screen) {
        this.charts = charts;
        this.kinds = kinds;
        this.caller = caller;
        this.chart = chart;
        this.screen = screen;
    }

    /**
     * Draws one. What the address says wrongly is taken as not said: this page refuses nobody.
     *
     * @param list ids of lists; {@code all} for all; the newest issued one of a year where nothing is said
     */
    @GET
    public TemplateInstance wall(
            @RestQuery @Nullable List<String> list,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String alarming,
            @RestQuery @Nullable String asOf) {
        Caller by = caller.get();
        List<ListRef> lists = charts.lists(by);
        WallQuery query = query(list, group, alarming, asOf, lists, by);
        WallView view = charts.view(query, by);
        LocalDate today = charts.day(null);
        return chart.data("wall", view)
                .data("query", query)
                .data("lists", lists)
                .data("groupings", groupings(view))
                .data("today", today)
                .data("past", view.asOf().isBefore(today))
                .data("office", by.hasRole(Roles.RULE_OF_LAW_OFFICE))
                .data("instructs", by.hasAnyRole(Roles.DISTRICT_LEADER, Roles.COMMITTEE));
    }

    /**
     * The same on a big screen, for a meeting: it turns its pages when somebody says so. One that turns them by itself is
     * opened by a link ({@link DisplayScreenPages}).
     */
    @GET
    @Path("screen")
    public TemplateInstance screen(
            @RestQuery @Nullable List<String> list,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String alarming,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String page) {
        Caller by = caller.get();
        WallQuery query = query(list, group, alarming, asOf, charts.lists(by), by);
        String shown = query.lists().isEmpty() ? "&list=" + ALL : "";
        return WallScreen.of(charts.view(query, by), page, "/wall/screen?" + query.address() + shown)
                .on(screen)
                .data("turn", null)
                .data("back", "/wall?" + query.address() + shown);
    }

    private WallQuery query(
            @Nullable List<String> list,
            @Nullable String group,
            @Nullable String alarming,
            @Nullable String asOf,
            List<ListRef> lists,
            Caller by) {
        WallQuery asked = WallWords.take(list, group, "true".equals(alarming), asOf);
        Set<Long> known = lists.stream().map(ListRef::id).collect(Collectors.toSet());
        Set<Long> chosen = asked.lists().stream().filter(known::contains).collect(Collectors.toSet());
        boolean all = list != null && list.contains(ALL);
        return new WallQuery(
                all ? Set.of() : chosen.isEmpty() ? usual(lists, by) : chosen,
                asked.grouping(),
                asked.alarming(),
                asked.asOf());
    }

    /** The newest list of one year; where there is none, the newest at all. */
    private Set<Long> usual(List<ListRef> lists, Caller by) {
        Set<String> spanning = kinds.all(by.regionId()).stream()
                .filter(ListKind::spansYears)
                .map(ListKind::code)
                .collect(Collectors.toSet());
        return lists.stream()
                .filter(one -> !spanning.contains(one.kind()))
                .findFirst()
                .or(() -> lists.stream().findFirst())
                .map(one -> Set.of(one.id()))
                .orElse(Set.of());
    }

    /** By leading officials only where there are any. */
    private static List<Grouping> groupings(WallView view) {
        boolean led = view.groups().stream()
                .flatMap(group -> group.rows().stream())
                .anyMatch(row -> row.leadingOfficial() != null);
        return Stream.of(Grouping.values())
                .filter(one -> one == view.grouping() || one != Grouping.LEADER || led)
                .toList();
    }
}
