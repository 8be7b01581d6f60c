package org.guatu.evaluation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.guatu.evaluation.appeal.Appealing;
import org.guatu.evaluation.command.ApproveResult;
import org.guatu.evaluation.command.CheckMaterial;
import org.guatu.evaluation.command.DecideAppeal;
import org.guatu.evaluation.command.FileAppeal;
import org.guatu.evaluation.command.GiveScores;
import org.guatu.evaluation.command.OpenYear;
import org.guatu.evaluation.command.SelfEvaluate;
import org.guatu.evaluation.publication.Publishing;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.score.Placing;
import org.guatu.evaluation.unit.Approving;
import org.guatu.evaluation.unit.EvaluationState;
import org.guatu.evaluation.unit.Judging;
import org.guatu.evaluation.unit.Opening;
import org.guatu.evaluation.unit.Preparing;
import org.guatu.evaluation.unit.UnitEvaluation;
import org.guatu.evaluation.view.EvaluationCard;
import org.guatu.evaluation.view.EvaluationStory;
import org.guatu.evaluation.view.UnitEvaluationViews;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitGroup;
import org.guatu.organization.UnitRef;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** 年度考核 of units over the API. A unit sees its own; a foreign one answers 404. */
@Path("/api/v1")
@OnlyOnce
public class UnitEvaluationsResource {
    private final Opening opening;
    private final Preparing preparing;
    private final Judging judging;
    private final Appealing appealing;
    private final Approving approving;
    private final Publishing publishing;
    private final UnitEvaluationViews views;
    private final CurrentCaller caller;
    private final Reader reader;

    UnitEvaluationsResource(
            Opening opening,
            Preparing preparing,
            Judging judging,
            Appealing appealing,
            Approving approving,
            Publishing publishing,
            UnitEvaluationViews views,
            CurrentCaller caller,
            Reader reader) {
        this.opening = opening;
        this.preparing = preparing;
        this.judging = judging;
        this.appealing = appealing;
        this.approving = approving;
        this.publishing = publishing;
        this.views = views;
        this.caller = caller;
        this.reader = reader;
    }

    /** A unit's evaluation in a list. */
    public record Item(
            long id,
            UnitRef unit,
            UnitGroup group,
            EvaluationState state,
            @Nullable BigDecimal score,
            @Nullable Grade grade,
            boolean published) {
        static Item of(EvaluationCard card) {
            return new Item(
                    card.id(), card.unit(), card.group(), card.state(), card.score(), card.grade(), card.published());
        }
    }

    /** How many evaluations of a year were opened. */
    public record OfYear(int year, int units) {}

    /** How many evaluations of a year were published, and how many ties for the best grade nobody had decided. */
    public record PublishedYear(int year, int units, long undecidedTies) {
        static PublishedYear of(int year, List<UnitEvaluation> published) {
            return new PublishedYear(
                    year,
                    published.size(),
                    published.stream()
                            .filter(one -> one.quotaEffect() == Placing.Effect.TIED)
                            .map(UnitEvaluation::group)
                            .distinct()
                            .count());
        }
    }

    /** Which year is published. */
    public record Publish(@Nullable Integer year) {}

    @GET
    @Path("/evaluations")
    @RolesAllowed({
        Roles.EVALUATION_TEAM,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public Page<Item> list(
            @RestQuery @Nullable Integer year, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long from = Page.afterId(after);
        return Page.of(
                views.list(year, caller.get()).stream()
                        .sorted(java.util.Comparator.comparingLong(EvaluationCard::id))
                        .filter(card -> card.id() > from)
                        .limit(rows + 1L)
                        .map(Item::of)
                        .toList(),
                rows,
                Item::id);
    }

    @GET
    @Path("/evaluations/{id}")
    @RolesAllowed({
        Roles.EVALUATION_TEAM,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public RestResponse<UnitEvaluationAnswer> evaluation(long id) {
        return answer(id);
    }

    /** Opens the year's evaluations: 201. */
    @POST
    @Path("/evaluations")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<OfYear> open(@Nullable OpenYear sent) {
        OpenYear asked = Sent.required(sent);
        List<UnitEvaluation> opened = opening.open(asked, caller.get());
        return RestResponse.status(
                RestResponse.Status.CREATED, new OfYear(Objects.requireNonNull(asked.year()), opened.size()));
    }

    @POST
    @Path("/evaluations/{id}/self-evaluation")
    @RolesAllowed(Roles.UNIT_HEAD)
    public RestResponse<UnitEvaluationAnswer> selfEvaluate(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable SelfEvaluate sent) {
        preparing.selfEvaluate(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return answer(id);
    }

    @POST
    @Path("/evaluations/{id}/material-check")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<UnitEvaluationAnswer> check(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable CheckMaterial sent) {
        CheckMaterial found = sent == null ? new CheckMaterial(null, null, null, null, null) : sent;
        preparing.check(id, found, Etags.version(ifMatch), caller.get());
        return answer(id);
    }

    /** What an evaluator gives: 201. */
    @POST
    @Path("/evaluations/{id}/scores")
    @RolesAllowed(Roles.EVALUATION_TEAM)
    public RestResponse<UnitEvaluationAnswer> score(long id, @Nullable GiveScores sent) {
        judging.score(id, Sent.required(sent), caller.get());
        return answer(RestResponse.Status.CREATED, id);
    }

    @POST
    @Path("/evaluations/{id}/appeal")
    @RolesAllowed(Roles.UNIT_HEAD)
    public RestResponse<UnitEvaluationAnswer> appeal(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable FileAppeal sent) {
        appealing.file(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return answer(RestResponse.Status.CREATED, id);
    }

    @POST
    @Path("/evaluations/{id}/appeal/decision")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<UnitEvaluationAnswer> decideAppeal(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DecideAppeal sent) {
        appealing.decide(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return answer(id);
    }

    @POST
    @Path("/evaluations/{id}/approval")
    @RolesAllowed(Roles.COMMITTEE)
    public RestResponse<UnitEvaluationAnswer> approve(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ApproveResult sent) {
        approving.decide(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return answer(id);
    }

    /** Publishes the year: grades are placed, nothing of it is judged any more. */
    @POST
    @Path("/evaluations/publication")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public PublishedYear publish(@Nullable Publish sent) {
        Publish asked = Sent.required(sent);
        List<UnitEvaluation> published = publishing.publish(asked.year(), caller.get());
        return PublishedYear.of(Objects.requireNonNull(asked.year()), published);
    }

    private RestResponse<UnitEvaluationAnswer> answer(long id) {
        return answer(RestResponse.Status.OK, id);
    }

    private RestResponse<UnitEvaluationAnswer> answer(RestResponse.Status status, long id) {
        EvaluationStory story = views.story(id, caller.get());
        return Etags.answer(
                status,
                UnitEvaluationAnswer.of(story, reader.locale()),
                story.card().version());
    }
}
