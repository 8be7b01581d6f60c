package org.guatu.papers.debriefing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.debriefing.view.RegisterFilter;
import org.guatu.organization.Roles;
import org.guatu.papers.debriefing.DebriefingDocuments;
import org.guatu.papers.web.Download;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 导出: the register and the summary, from the page of a round. */
@Path("/debriefings/{id:\\d+}")
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
public class DebriefingRoundPapers {
    private final DebriefingDocuments documents;
    private final CurrentCaller caller;

    DebriefingRoundPapers(DebriefingDocuments documents, CurrentCaller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("register")
    public Response register(
            long id,
            @RestQuery @Nullable String shown,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String rating,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String format) {
        return Download.of(
                documents.register(id, RegisterFilter.of(shown, unit, rating, q), sort, format, caller.get()));
    }

    @GET
    @Path("document")
    public Response summary(long id, @RestQuery @Nullable String format) {
        return Download.of(documents.summary(id, format, caller.get()));
    }
}
