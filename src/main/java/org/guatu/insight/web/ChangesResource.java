package org.guatu.insight.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.guatu.insight.ChartDay;
import org.guatu.insight.change.Change;
import org.guatu.insight.change.Changes;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What became different between two days. */
@Path("/api/v1/changes")
public class ChangesResource {
    private final Changes changes;
    private final CurrentCaller caller;

    ChangesResource(Changes changes, CurrentCaller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    /**
     * The tasks of the caller's scope that turned red or yellow, recovered, were closed or fell due, each day judged with
     * what was known at its end. 422 where the days cannot be read, stand the wrong way round, or are more than a year apart.
     *
     * @param list id of one list, else all that the caller sees
     * @param from the day before the first that counts; a week before {@code to} where it is left out
     * @param to today by default and at the latest
     */
    @GET
    @Authenticated
    public Page<Change> changes(
            @RestQuery @Nullable Long list,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String after) {
        Changes.Span span = changes.span(ChartDay.of("from", from), ChartDay.of("to", to));
        return Page.within(changes.between(span, list, caller.get()), limit, after);
    }
}
