package org.guatu.supervision.observer.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.Uploads;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Typed;
import org.guatu.supervision.observer.Enlisting;
import org.guatu.supervision.observer.Handling;
import org.guatu.supervision.observer.Suggestion;
import org.guatu.supervision.observer.SuggestionCard;
import org.guatu.supervision.observer.SuggestionStage;
import org.guatu.supervision.observer.SuggestionViews;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** 观察员建议 for the office, leaders and units: the list with its numbers, and each with the act that it waits for. */
@Path("/suggestions")
@OnlyOnce
public class SuggestionPages {
    private final SuggestionViews views;
    private final Handling handling;
    private final Enlisting enlisting;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Evidence evidence;
    private final Uploads uploads;
    private final Forms forms;
    private final CurrentCaller caller;
    private final long limit;
    private final Template list;
    private final Template page;

    SuggestionPages(
            SuggestionViews views,
            Handling handling,
            Enlisting enlisting,
            Catalogue catalogue,
            Organization organization,
            Evidence evidence,
            Uploads uploads,
            Forms forms,
            CurrentCaller caller,
            @ConfigProperty(name = "guatu.evidence.limit") MemorySize limit,
            @Location("supervision/suggestions.html") Template list,
            @Location("supervision/suggestion.html") Template page) {
        this.views = views;
        this.handling = handling;
        this.enlisting = enlisting;
        this.catalogue = catalogue;
        this.organization = organization;
        this.evidence = evidence;
        this.uploads = uploads;
        this.forms = forms;
        this.caller = caller;
        this.limit = limit.asLongValue();
        this.list = list;
        this.page = page;
    }

    @GET
    @Authenticated
    public TemplateInstance suggestions(@RestQuery @Nullable String stage, @RestQuery boolean candidates) {
        Caller by = caller.get();
        SuggestionStage wanted = Typed.choice(SuggestionStage.class, stage);
        return list.data(
                        "suggestions",
                        views.list(wanted, by).stream()
                                .filter(one -> !candidates || one.candidate() != null)
                                .toList())
                .data("counts", views.counts(by))
                .data("stages", SuggestionStage.values())
                .data("stage", wanted == null ? "" : wanted.name())
                .data("office", by.hasRole(Roles.RULE_OF_LAW_OFFICE));
    }

    @GET
    @Path("{id}")
    @Authenticated
    public TemplateInstance suggestion(long id) {
        return draw(id, Again.NONE, List.of());
    }

    @POST
    @Path("{id}/screening")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response screen(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String unit,
            @RestForm @Nullable String into,
            @RestForm @Nullable String reason) {
        return act(id, "screening", () -> {
            Integer other = Typed.number(into, "into");
            handling.screen(
                    id,
                    Typed.choice(Handling.Screening.class, decision),
                    unit,
                    other == null ? null : other.longValue(),
                    reason,
                    version,
                    caller.get());
        });
    }

    @POST
    @Path("{id}/dispatch")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response dispatch(long id, @RestForm @Nullable Integer version, @RestForm @Nullable String unit) {
        return act(id, "dispatch", () -> handling.dispatch(id, unit, version, caller.get()));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response handBack(long id, @RestForm @Nullable Integer version, @RestForm @Nullable String reason) {
        return forms.act(
                "return",
                () -> handling.handBack(id, reason, version, caller.get()),
                again -> draw(id, again, List.of()),
                "/suggestions",
                "supervision.page.done.return");
    }

    @POST
    @Path("{id}/extension")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response extend(long id, @RestForm @Nullable Integer version, @RestForm @Nullable String reason) {
        return act(id, "extension", () -> handling.extend(id, reason, version, caller.get()));
    }

    @POST
    @Path("{id}/reply")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response reply(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String outcome,
            @RestForm @Nullable String words,
            @RestForm @Nullable List<Long> kept,
            @RestForm("evidence") @Nullable List<FileUpload> files) {
        Uploads.Kept proofs = uploads.keep(files, kept, caller.get());
        return forms.act(
                "reply",
                () -> handling.reply(
                        id,
                        Typed.choice(Suggestion.Outcome.class, outcome),
                        words,
                        proofs.orRefuse(),
                        version,
                        caller.get()),
                again -> draw(id, again, proofs.ids()),
                "/suggestions/" + id,
                "supervision.page.done.replied");
    }

    @POST
    @Path("{id}/candidate")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response propose(long id, @RestForm @Nullable String note) {
        return act(id, "candidate", () -> handling.propose(id, note, caller.get()));
    }

    /** Makes it a task of a list. */
    @POST
    @Path("{id}/task")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response enlist(long id, @RestForm @Nullable Integer version, @BeanParam TypedEntry typed) {
        return act(id, "task", () -> enlisting.enlist(id, typed.entry(), version, caller.get()));
    }

    private Response act(long id, String form, Forms.Act act) {
        return forms.act(
                form, act, again -> draw(id, again, List.of()), "/suggestions/" + id, "supervision.page.done." + form);
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

    private TemplateInstance draw(long id, Again again, List<Long> kept) {
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
                .data("planned", again.form().isEmpty() && story.card().task() != null)
                .data("handler", again.form().isEmpty() ? handler(story.card()) : "")
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
                .data("again", again)
                .data("kept", evidence.files(kept, by))
                .data("limit", limit)
                .data("limitText", (limit >> 20) + " MB");
    }
}
