package org.guatu.insight.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.insight.ExtensionViews;
import org.guatu.lifecycle.extension.ExtensionState;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Typed;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 延期申请: all that the reader may see, those under way first. */
@Path("/extensions")
public class ExtensionListPage {
    private static final int ROWS = 200;
    private static final String OPEN = "OPEN";
    private static final String ALL = "ALL";

    private final ExtensionViews views;
    private final CurrentCaller caller;
    private final Template page;

    ExtensionListPage(ExtensionViews views, CurrentCaller caller, @Location("insight/extensions.html") Template page) {
        this.views = views;
        this.caller = caller;
        this.page = page;
    }

    @GET
    @Authenticated
    public TemplateInstance list(@RestQuery @Nullable String state) {
        String chosen = state == null || state.isBlank() ? OPEN : state;
        ExtensionState one =
                chosen.equals(OPEN) || chosen.equals(ALL) ? null : Typed.choice(ExtensionState.class, chosen);
        List<ExtensionViews.Row> rows = views.rows(one, chosen.equals(OPEN), caller.get());
        return page.data("rows", rows.stream().limit(ROWS).toList())
                .data("found", rows.size())
                .data("chosen", chosen)
                .data("states", ExtensionState.values());
    }
}
