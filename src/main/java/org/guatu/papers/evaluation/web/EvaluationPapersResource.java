package org.guatu.papers.evaluation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.organization.Roles;
import org.guatu.papers.evaluation.EvaluationPapers;
import org.guatu.papers.web.Download;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Documents of the yearly evaluation over the API. */
@Path("/api/v1")
public class EvaluationPapersResource {
    private final EvaluationPapers papers;
    private final CurrentCaller caller;

    EvaluationPapersResource(EvaluationPapers papers, CurrentCaller caller) {
        this.papers = papers;
        this.caller = caller;
    }

    /** {@code ?format=docx|pdf|xlsx}: the results of a year; a draft before they are out. */
    @GET
    @Path("/evaluations/circular")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Response circular(@RestQuery @Nullable Integer year, @RestQuery @Nullable String format) {
        return Download.of(papers.circular(year, format, caller.get()));
    }

    /** {@code ?format=xlsx|csv}: the published results of a year for the 高质量发展 assessment. */
    @GET
    @Path("/evaluations/assessment")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Response assessment(@RestQuery @Nullable Integer year, @RestQuery @Nullable String format) {
        return Download.of(papers.assessment(year, format, caller.get()));
    }

    /** {@code ?format=docx|pdf|xlsx}: how a unit came to its score. */
    @GET
    @Path("/evaluations/{id}/explanation")
    @RolesAllowed({
        Roles.RULE_OF_LAW_OFFICE,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public Response explanation(long id, @RestQuery @Nullable String format) {
        return Download.of(papers.explanation(id, format, caller.get()));
    }

    /** {@code ?format=docx|pdf}: what was decided on a unit's appeal. */
    @GET
    @Path("/evaluations/{id}/appeal/document")
    @RolesAllowed({
        Roles.RULE_OF_LAW_OFFICE,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public Response appeal(long id, @RestQuery @Nullable String format) {
        return Download.of(papers.appealDecision(id, format, caller.get()));
    }

    /** {@code ?format=docx|pdf}: what the unit has to put right. */
    @GET
    @Path("/evaluations/{id}/findings/document")
    @RolesAllowed({
        Roles.RULE_OF_LAW_OFFICE,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public Response findings(long id, @RestQuery @Nullable String format) {
        return Download.of(papers.findingNotice(id, format, caller.get()));
    }
}
