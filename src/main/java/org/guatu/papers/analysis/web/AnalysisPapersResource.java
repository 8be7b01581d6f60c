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

/** A monthly analysis as a file over the API. */
@Path("/api/v1/analyses")
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
public class AnalysisPapersResource {
    private final AnalysisDocuments documents;
    private final CurrentCaller caller;

    AnalysisPapersResource(AnalysisDocuments documents, CurrentCaller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    /** As .docx or, {@code ?format=pdf}, as .pdf. */
    @GET
    @Path("/{id}/document")
    public Response document(long id, @RestQuery @Nullable String format) {
        return Download.of(documents.of(id, format, caller.get()));
    }
}
