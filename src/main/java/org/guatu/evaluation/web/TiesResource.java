package org.guatu.evaluation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.evaluation.command.DecideTie;
import org.guatu.evaluation.publication.DecidingTies;
import org.guatu.evaluation.publication.KnownTie;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 并列 for the last places of the best grade over the API. */
@Path("/api/v1")
@OnlyOnce
public class TiesResource {
    private final DecidingTies deciding;
    private final CurrentCaller caller;

    TiesResource(DecidingTies deciding, CurrentCaller caller) {
        this.deciding = deciding;
        this.caller = caller;
    }

    /** The ties of a year. */
    public record Ties(List<KnownTie> items) {}

    @GET
    @Path("/evaluations/ties")
    @RolesAllowed({Roles.EVALUATION_TEAM, Roles.COMMITTEE, Roles.DISTRICT_LEADER, Roles.RULE_OF_LAW_OFFICE})
    public Ties ties(@RestQuery @Nullable Integer year) {
        if (year == null) {
            throw new Invalid("year", "evaluation.yearMissing");
        }
        return new Ties(deciding.ties(year, caller.get()));
    }

    /** Who takes the places that are left; refused before the appeals are over and after the publication. */
    @POST
    @Path("/evaluations/ties")
    @RolesAllowed(Roles.COMMITTEE)
    public KnownTie decide(@Nullable DecideTie sent) {
        return deciding.decide(Sent.required(sent), caller.get());
    }
}
