package org.guatu.papers.analysis.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.organization.Roles;
import org.guatu.papers.analysis.AnalysisDocuments;
import org.guatu.papers.web.Download;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The download of an analysis from its page. */
@Path("/analyses/{id:\\d+}/document")
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
public class AnalysisPaper {
    private final AnalysisDocuments documents;
    private final CurrentCaller caller;

    AnalysisPaper(AnalysisDocuments documents, CurrentCaller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    public Response document(long id, @RestQuery @Nullable String format) {
        return Download.of(documents.of(id, format, caller.get()));
    }
}
