package org.guatu.organization.absence.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guatu.organization.Organization;
import org.guatu.organization.absence.Substituting;
import org.guatu.organization.absence.SubstitutionCard;
import org.guatu.organization.absence.SubstitutionChoices;
import org.guatu.organization.access.Admitting;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 代理: names who stands in, and ends it; for oneself, or by an administrator for anyone. */
@Path("/substitutions")
@Authenticated
public class SubstitutionPages {
    private final Substituting substituting;
    private final SubstitutionChoices choices;
    private final Organization organization;
    private final Admitting admitting;
    private final CurrentCaller caller;
    private final Flash flash;
    private final Clock clock;
    private final Template form;

    SubstitutionPages(
            Substituting substituting,
            SubstitutionChoices choices,
            Organization organization,
            Admitting admitting,
            CurrentCaller caller,
            Flash flash,
            Clock clock,
            @Location("organization/substitution.html") Template form) {
        this.substituting = substituting;
        this.choices = choices;
        this.organization = organization;
        this.admitting = admitting;
        this.caller = caller;
        this.flash = flash;
        this.clock = clock;
        this.form = form;
    }

    /** A post to tick, by its name in the form. */
    public record Offered(String name, SubstitutionCard.Lent post, boolean chosen) {}

    @GET
    @Path("new")
    public TemplateInstance begin(@RestQuery @Nullable Long person) {
        long absent = person == null ? caller.get().personId() : person;
        List<String> all = names(choices.lendable(absent, caller.get()));
        return page(absent, SubstitutionForm.empty(LocalDate.now(clock).toString(), all), Again.NONE);
    }

    @POST
    @OnlyOnce
    public Response name(@BeanParam SubstitutionForm sent) {
        Caller by = caller.get();
        long absent = sent.person == null ? by.personId() : sent.person;
        SubstitutionCard made = Forms.orAgain(
                () -> {
                    if (sent.nothingChosen()) {
                        throw new Invalid("posts", "organization.absence.choosePosts");
                    }
                    return substituting.name(sent.wanted(absent), by);
                },
                again -> page(absent, sent.shown(), again));
        flash.say(
                "organization.absence.page.named",
                made.substitute().name(),
                made.from().toString(),
                made.to().toString());
        return back(absent, by);
    }

    /** A form that was refused stands at this address; whoever comes by it again is led to the page. */
    @GET
    public Response again() {
        return Response.seeOther(URI.create("/me")).build();
    }

    @GET
    @Path("{id}/end")
    public Response again(long id) {
        return Response.seeOther(URI.create("/me")).build();
    }

    @POST
    @Path("{id}/end")
    @OnlyOnce
    public Response end(long id, @RestForm @Nullable String reason) {
        Caller by = caller.get();
        SubstitutionCard ended = substituting.end(id, reason == null ? "" : reason, by);
        flash.say("organization.absence.page.ended", ended.substitute().name());
        return back(ended.absent().id(), by);
    }

    private Response back(long absent, Caller by) {
        String place = absent == by.personId() ? "/me" : "/people/" + admitting.ofPerson(by, absent);
        return Response.seeOther(URI.create(place)).build();
    }

    private TemplateInstance page(long absent, SubstitutionForm.Shown shown, Again again) {
        Caller by = caller.get();
        boolean own = absent == by.personId();
        return form.data("person", absent)
                .data("name", own ? by.ownName() : organization.person(absent).name())
                .data("own", own)
                .data("back", own ? "/me" : "/people/" + admitting.ofPerson(by, absent))
                .data("form", shown)
                .data(
                        "posts",
                        choices.lendable(absent, by).stream()
                                .map(post -> offered(post, shown.posts()))
                                .toList())
                .data("candidates", choices.candidates(absent, by))
                .data("again", again);
    }

    private static Offered offered(SubstitutionCard.Lent post, List<String> chosen) {
        String name = name(post);
        return new Offered(name, post, chosen.contains(name));
    }

    private static List<String> names(List<SubstitutionCard.Lent> posts) {
        return posts.stream().map(SubstitutionPages::name).toList();
    }

    private static String name(SubstitutionCard.Lent post) {
        return SubstitutionForm.name(post.unit() == null ? null : post.unit().code(), post.role());
    }
}
