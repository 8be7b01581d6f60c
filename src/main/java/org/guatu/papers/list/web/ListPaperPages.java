package org.guatu.papers.list.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.organization.Roles;
import org.guatu.papers.list.ListPapers;
import org.guatu.papers.web.Download;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The download from the page of the evaluation of a list. */
@Path("/list-evaluations")
public class ListPaperPages {
    private final ListPapers papers;
    private final CurrentCaller caller;

    ListPaperPages(ListPapers papers, CurrentCaller caller) {
        this.papers = papers;
        this.caller = caller;
    }

    /** {@code ?format=docx|pdf|xlsx}: what the evaluation came to. */
    @GET
    @Path("{id:\\d+}/document")
    @RolesAllowed({
        Roles.EVALUATION_TEAM,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public Response result(long id, @RestQuery @Nullable String format) {
        return Download.of(papers.result(id, format, caller.get()));
    }
}
