package org.guatu.desk.list;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.guatu.insight.task.ExtensionViews;
import org.guatu.lifecycle.extension.ExtensionState;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Asked;
import org.guatu.platform.web.TableQuery;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 延期申请: all that the reader may see; those under way where nothing else is asked for. */
@Path("/extensions")
public class ExtensionListPage {
    private static final int ROWS = 50;
    private static final String OPEN = "OPEN";
    private static final String ALL = "ALL";

    private final ExtensionViews views;
    private final CurrentCaller caller;
    private final Template page;

    ExtensionListPage(ExtensionViews views, CurrentCaller caller, @Location("desk/extensions.html") Template page) {
        this.views = views;
        this.caller = caller;
        this.page = page;
    }

    @GET
    @Authenticated
    public TemplateInstance list(@RestQuery @Nullable String state, @Context UriInfo address) {
        String chosen = state == null || state.isBlank() ? OPEN : state;
        ExtensionState one =
                chosen.equals(OPEN) || chosen.equals(ALL) ? null : Asked.choice(ExtensionState.class, chosen);
        Set<ExtensionState> states =
                chosen.equals(OPEN) ? ExtensionState.OPEN : one == null ? ExtensionState.ALL : Set.of(one);
        TableQuery asked = TableQuery.of("/extensions", address, List.of("state"), ROWS);
        return page.data(
                        "table",
                        asked.of(
                                views.count(states, caller.get()),
                                (from, rows) -> views.rows(states, asked.order(), from, rows, caller.get())))
                .data("chosen", chosen)
                .data("states", ExtensionState.values());
    }
}
