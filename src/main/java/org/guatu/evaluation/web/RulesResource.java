package org.guatu.evaluation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.guatu.evaluation.draft.DraftingRules;
import org.guatu.evaluation.draft.KnownRules;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.trial.TrialResult;
import org.guatu.evaluation.trial.TryingRules;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** 评分细则 over the API: read by all who judge or are judged, written by the office until they are published. */
@Path("/api/v1")
@OnlyOnce
public class RulesResource {
    private final DraftingRules drafting;
    private final TryingRules trying;
    private final CurrentCaller caller;

    RulesResource(DraftingRules drafting, TryingRules trying, CurrentCaller caller) {
        this.drafting = drafting;
        this.trying = trying;
        this.caller = caller;
    }

    /** Rules in a list. */
    public record Item(int year, int edition, KnownRules.Status status, @Nullable LocalDate publishedOn) {
        static Item of(KnownRules one) {
            return new Item(one.year(), one.rules().edition(), one.status(), one.publishedOn());
        }
    }

    /** The rules that a region published or drafted, newest year first. */
    public record Items(List<Item> items) {}

    /** For which year. */
    public record BeginRules(@Nullable Integer year) {}

    @GET
    @Path("/rule-sets")
    @RolesAllowed({
        Roles.EVALUATION_TEAM,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public Items list() {
        return new Items(drafting.all(caller.get()).stream().map(Item::of).toList());
    }

    /** The rules of a year; a year without its own has those of the year before, or the product's. */
    @GET
    @Path("/rule-sets/{year}")
    @RolesAllowed({
        Roles.EVALUATION_TEAM,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public RestResponse<KnownRules> rules(int year) {
        KnownRules known = drafting.of(year, caller.get());
        return Etags.ok(known, known.version());
    }

    /** Begins a draft: 201. */
    @POST
    @Path("/rule-sets")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<KnownRules> begin(@Nullable BeginRules sent) {
        KnownRules draft = drafting.begin(Sent.required(sent).year(), caller.get());
        return Etags.created("/api/v1/rule-sets/" + draft.year(), draft, draft.version());
    }

    @PUT
    @Path("/rule-sets/{year}")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<KnownRules> save(
            int year, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable RuleBook sent) {
        KnownRules draft = drafting.save(year, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return Etags.ok(draft, draft.version());
    }

    @DELETE
    @Path("/rule-sets/{year}")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public void discard(int year, @HeaderParam("If-Match") @Nullable String ifMatch) {
        drafting.discard(year, Etags.version(ifMatch), caller.get());
    }

    /** What the draft would change on last year's facts. */
    @GET
    @Path("/rule-sets/{year}/trial")
    @RolesAllowed({Roles.EVALUATION_TEAM, Roles.COMMITTEE, Roles.DISTRICT_LEADER, Roles.RULE_OF_LAW_OFFICE})
    public TrialResult trial(int year) {
        return trying.of(year, caller.get());
    }

    /** From here on the rules of the year are frozen. */
    @POST
    @Path("/rule-sets/{year}/publication")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public KnownRules publish(int year, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return drafting.publishDraft(year, Etags.version(ifMatch), caller.get());
    }
}
