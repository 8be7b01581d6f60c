package org.guatu.papers.debriefing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.organization.Roles;
import org.guatu.papers.debriefing.DebriefingDocuments;
import org.guatu.papers.web.Download;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The download of a report from its page. */
@Path("/debriefings/reports/{id:\\d+}")
@RolesAllowed({
    Roles.LIAISON,
    Roles.DEPUTY_LEADER,
    Roles.UNIT_HEAD,
    Roles.RULE_OF_LAW_OFFICE,
    Roles.COMMITTEE,
    Roles.DISTRICT_LEADER
})
public class DebriefingReportPaper {
    private final DebriefingDocuments documents;
    private final CurrentCaller caller;

    DebriefingReportPaper(DebriefingDocuments documents, CurrentCaller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("document")
    public Response document(long id, @RestQuery @Nullable String format) {
        return Download.of(documents.report(id, format, caller.get()));
    }
}
