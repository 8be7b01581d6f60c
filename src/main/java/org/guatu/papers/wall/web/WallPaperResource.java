package org.guatu.papers.wall.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.insight.wall.WallWords;
import org.guatu.papers.wall.Sheet;
import org.guatu.papers.wall.WallPapers;
import org.guatu.papers.web.Download;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The wall chart on paper over the API. */
@Path("/api/v1/wall/paper")
public class WallPaperResource {
    private final WallPapers papers;
    private final CurrentCaller caller;
    private final Reader reader;

    WallPaperResource(WallPapers papers, CurrentCaller caller, Reader reader) {
        this.papers = papers;
        this.caller = caller;
        this.reader = reader;
    }

    /**
     * A PDF of the chart that the same parameters draw ({@code GET /wall}).
     *
     * @param sheet {@code A1}, all on one sheet as long as nothing becomes smaller than 6 points, or {@code A3} (default)
     */
    @GET
    @Authenticated
    public Response paper(
            @RestQuery @Nullable String sheet,
            @RestQuery @Nullable String list,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String alarming,
            @RestQuery @Nullable String asOf) {
        return Download.of(papers.of(
                WallWords.read(list, group, "true".equals(alarming), asOf),
                Sheet.named(sheet),
                reader.locale(),
                caller.get()));
    }
}
