package org.guatu.desk.wall;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.guatu.briefing.display.Display;
import org.guatu.briefing.display.DisplayTerms;
import org.guatu.briefing.display.Displaying;
import org.guatu.insight.wall.Grouping;
import org.guatu.insight.wall.WallCharts;
import org.guatu.insight.wall.WallQuery;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a screen shows by its link. Open to all: the link itself is what opens it, and it shows one chart (decision 51). */
@Path("/display/{token}")
@PermitAll
public class DisplayScreenPages {
    private final Displaying displaying;
    private final DisplayTerms terms;
    private final WallCharts charts;
    private final RoutingContext request;
    private final Template screen;

    DisplayScreenPages(
            Displaying displaying,
            DisplayTerms terms,
            WallCharts charts,
            RoutingContext request,
            @Location("desk/wallScreen.html") Template screen) {
        this.displaying = displaying;
        this.terms = terms;
        this.charts = charts;
        this.request = request;
        this.screen = screen;
    }

    @GET
    public TemplateInstance show(String token, @RestQuery @Nullable String page) {
        var address = request.request().remoteAddress();
        Display shown = displaying.open(token, address == null ? "" : address.hostAddress());
        WallQuery query = new WallQuery(
                shown.listId() == null ? Set.of() : Set.of(shown.listId()), grouping(shown), shown.alarming(), null);
        return WallScreen.of(charts.view(query, shown.reader()), page, "/display/" + token + "?")
                .on(screen)
                .data("turn", terms.turn())
                .data("back", null);
    }

    private static Grouping grouping(Display shown) {
        return switch (shown.grouping()) {
            case AREA -> Grouping.AREA;
            case UNIT -> Grouping.UNIT;
        };
    }
}
