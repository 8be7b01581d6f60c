package org.guatu.papers.wall.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guatu.insight.wall.WallWords;
import org.guatu.papers.wall.Sheet;
import org.guatu.papers.wall.WallPapers;
import org.guatu.papers.web.Download;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 打印挂图: what the page of the wall chart shows, on paper. */
@Path("/wall/paper")
public class WallPaperPages {
    private final WallPapers papers;
    private final CurrentCaller caller;
    private final Reader reader;

    WallPaperPages(WallPapers papers, CurrentCaller caller, Reader reader) {
        this.papers = papers;
        this.caller = caller;
        this.reader = reader;
    }

    /** @param sheet {@code A1} or {@code A3} (default) */
    @GET
    @Authenticated
    public Response paper(
            @RestQuery @Nullable String sheet,
            @RestQuery @Nullable List<String> list,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String alarming,
            @RestQuery @Nullable String asOf) {
        return Download.of(papers.of(
                WallWords.take(list, group, "true".equals(alarming), asOf),
                Sheet.named(sheet),
                reader.locale(),
                caller.get()));
    }
}
