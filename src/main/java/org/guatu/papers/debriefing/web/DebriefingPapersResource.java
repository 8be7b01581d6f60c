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

/** 述法 as files over the API. */
@Path("/api/v1/debriefings")
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
public class DebriefingPapersResource {
    private final DebriefingDocuments documents;
    private final CurrentCaller caller;

    DebriefingPapersResource(DebriefingDocuments documents, CurrentCaller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    /** {@code ?format=xlsx|csv}, with the filter of the register. */
    @GET
    @Path("/{id}/register")
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

    /** The summary of the round as .docx or, {@code ?format=pdf}, as .pdf. */
    @GET
    @Path("/{id}/document")
    public Response summary(long id, @RestQuery @Nullable String format) {
        return Download.of(documents.summary(id, format, caller.get()));
    }

    /** A report as .docx or, {@code ?format=pdf}, as .pdf. */
    @GET
    @Path("/reports/{id}/document")
    @RolesAllowed({
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER
    })
    public Response report(long id, @RestQuery @Nullable String format) {
        return Download.of(documents.report(id, format, caller.get()));
    }
}
