package org.guatu.papers.list.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.papers.list.ListPapers;
import org.guatu.papers.web.Download;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Asked;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 导出对账表: the download from the page of a list's account. */
@Path("/lists/{id}/account")
public class AccountPaperPages {
    private final ListPapers papers;
    private final CurrentCaller caller;

    AccountPaperPages(ListPapers papers, CurrentCaller caller) {
        this.papers = papers;
        this.caller = caller;
    }

    @GET
    @Path("sheet")
    @Authenticated
    public Response account(long id, @RestQuery @Nullable String asOf) {
        return Download.of(papers.account(id, Asked.day(asOf), caller.get()));
    }
}
