package org.guatu.desk.question;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.guatu.insight.change.Changes;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Asked;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 变化情况: what turned red or yellow, recovered, was closed or fell due between two days. */
@Path("/changes")
@Authenticated
public class ChangesPages {
    private final Changes changes;
    private final CurrentCaller caller;
    private final Template page;

    ChangesPages(Changes changes, CurrentCaller caller, @Location("desk/turned.html") Template page) {
        this.changes = changes;
        this.caller = caller;
        this.page = page;
    }

    /** A week up to today where nothing is said. */
    @GET
    public TemplateInstance changes(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        Changes.Span span = changes.span(Asked.day(from), Asked.day(to));
        return page.data("span", span)
                .data("today", changes.span(null, null).to())
                .data("changes", changes.between(span, null, caller.get()));
    }
}
