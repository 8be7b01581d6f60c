package org.guatu.supervision.observer.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.TableQuery;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.supervision.observer.Enlisting;
import org.guatu.supervision.observer.Handling;
import org.guatu.supervision.observer.NewEntry;
import org.guatu.supervision.observer.NoteCandidate;
import org.guatu.supervision.observer.Suggestion;
import org.guatu.supervision.observer.SuggestionCard;
import org.guatu.supervision.observer.SuggestionStage;
import org.guatu.supervision.observer.SuggestionViews;
import org.guatu.supervision.observer.command.AnswerSuggestion;
import org.guatu.supervision.observer.command.DispatchSuggestion;
import org.guatu.supervision.observer.command.ScreenSuggestion;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 观察员建议 for the office, leaders and units: the list with its numbers, and each with the act that it waits for. */
@Path("/suggestions")
@OnlyOnce
public class SuggestionPages {
    private static final int ROWS = 50;
    private static final Map<String, Function<SuggestionCard, ?>> COLUMNS = Map.of(
            "suggestion", SuggestionCard::title,
            "stage", SuggestionCard::stage,
            "unit", one -> one.unit() == null ? null : one.unit().name(),
            "actBy", SuggestionCard::due,
            "outcome", SuggestionCard::outcome);

    private final SuggestionViews views;
    private final Handling handling;
    private final Enlisting enlisting;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Evidence evidence;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template list;
    private final Template page;

    SuggestionPages(
            SuggestionViews views,
            Handling handling,
            Enlisting enlisting,
            Catalogue catalogue,
            Organization organization,
            Evidence evidence,
            Forms forms,
            CurrentCaller caller,
            @Location("supervision/suggestions.html") Template list,
            @Location("supervision/suggestion.html") Template page) {
        this.views = views;
        this.handling = handling;
        this.enlisting = enlisting;
        this.catalogue = catalogue;
        this.organization = organization;
        this.evidence = evidence;
        this.forms = forms;
        this.caller = caller;
        this.list = list;
        this.page = page;
    }

    @GET
    @Authenticated
    public TemplateInstance suggestions(
            @RestQuery @Nullable String stage, @RestQuery boolean candidates, @Context UriInfo address) {
        Caller by = caller.get();
        SuggestionStage wanted = Arrays.stream(SuggestionStage.values())
                .filter(one -> one.name().equals(stage))
                .findFirst()
                .orElse(null);
        TableQuery asked = TableQuery.of("/suggestions", address, List.of("stage", "candidates"), ROWS);
        List<SuggestionCard> found = views.list(wanted, by).stream()
                .filter(one -> !candidates || one.candidate() != null)
                .toList();
        return list.data("table", asked.of(found, COLUMNS))
                .data("counts", views.counts(by))
                .data("stages", SuggestionStage.values())
                .data("stage", wanted == null ? "" : wanted.name())
                .data("office", by.hasRole(Roles.RULE_OF_LAW_OFFICE));
    }

    @GET
    @Path("{id}")
    @Authenticated
    public TemplateInstance suggestion(long id) {
        return draw(id, forms.begin());
    }

    @POST
    @Path("{id}/screening")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response screen(long id) {
        return forms.act(
                form(id, "screening"),
                ScreenSuggestion.class,
                (screening, version) -> handling.screen(id, screening, version, caller.get()));
    }

    @POST
    @Path("{id}/dispatch")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response dispatch(long id) {
        return forms.act(
                form(id, "dispatch"),
                DispatchSuggestion.class,
                (to, version) -> handling.dispatch(id, to, version, caller.get()));
    }

    /** Leads back to the list: it is not this unit's any more. */
    @POST
    @Path("{id}/return")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response handBack(long id) {
        return forms.act(
                new FormPage("return", state -> draw(id, state), "/suggestions", "supervision.page.done.return"),
                Because.class,
                (because, version) -> handling.handBack(id, because, version, caller.get()));
    }

    @POST
    @Path("{id}/extension")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response extend(long id) {
        return forms.act(
                form(id, "extension"),
                Because.class,
                (because, version) -> handling.extend(id, because, version, caller.get()));
    }

    @POST
    @Path("{id}/reply")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response reply(long id) {
        return forms.act(
                new FormPage("reply", state -> draw(id, state), "/suggestions/" + id, "supervision.page.done.replied"),
                AnswerSuggestion.class,
                (reply, version) -> handling.reply(id, reply, version, caller.get()));
    }

    @POST
    @Path("{id}/candidate")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response propose(long id) {
        return forms.act(
                form(id, "candidate"),
                NoteCandidate.class,
                (note, version) -> handling.propose(id, note, caller.get()));
    }

    /** Makes it a task of a list. */
    @POST
    @Path("{id}/task")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response enlist(long id) {
        return forms.act(
                form(id, "task"),
                NewEntry.class,
                (entry, version) -> enlisting.enlist(id, entry, version, caller.get()));
    }

    private FormPage form(long id, String act) {
        return new FormPage(act, state -> draw(id, state), "/suggestions/" + id, "supervision.page.done." + act);
    }

    /** A list that takes the task; drafts first, for they need no approval. */
    public record Target(long id, String title, boolean issued) {}

    private List<Target> lists(Caller by) {
        return catalogue.lists(by).stream()
                .map(list -> new Target(list.id(), list.title(), list.issued()))
                .sorted(Comparator.comparing(Target::issued))
                .toList();
    }

    private static String handler(SuggestionCard card) {
        return card.unit() == null ? "" : card.unit().code();
    }

    private TemplateInstance draw(long id, FormState again) {
        Caller by = caller.get();
        var story = views.story(id, by);
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        List<SuggestionCard> others = office && story.card().stage() == SuggestionStage.SUBMITTED
                ? views.list(null, by).stream()
                        .filter(one ->
                                one.id() != id && (one.stage().accepted() || one.stage() == SuggestionStage.SUBMITTED))
                        .toList()
                : List.of();
        boolean mayEnlist =
                office && story.card().stage().accepted() && story.card().task() == null;
        return page.data("story", story)
                .data("lists", mayEnlist ? lists(by) : List.of())
                .data("planned", story.card().task() == null ? "" : Suggestion.Outcome.PLANNED)
                .data("handler", handler(story.card()))
                .data("unit", organization.ownUnit(story.card().unit(), by))
                .data("cadences", Cadence.values())
                .data("enlistReason", mayEnlist ? enlisting.reason(id, by) : "")
                .data("card", story.card())
                .data("turn", views.isTurnOf(id, by))
                .data("office", office)
                .data("others", others)
                .data(
                        "units",
                        organization.units(by.regionId()).stream()
                                .filter(unit -> !unit.set())
                                .toList())
                .data("outcomes", Suggestion.Outcome.values())
                .data("again", again);
    }
}
