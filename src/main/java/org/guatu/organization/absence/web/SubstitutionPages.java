package org.guatu.organization.absence.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.organization.absence.Substituting;
import org.guatu.organization.absence.SubstitutionCard;
import org.guatu.organization.absence.SubstitutionChoices;
import org.guatu.organization.access.Admitting;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
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
    private final Forms forms;
    private final Flash flash;
    private final Clock clock;
    private final Template form;

    SubstitutionPages(
            Substituting substituting,
            SubstitutionChoices choices,
            Organization organization,
            Admitting admitting,
            CurrentCaller caller,
            Forms forms,
            Flash flash,
            Clock clock,
            @Location("organization/substitution.html") Template form) {
        this.substituting = substituting;
        this.choices = choices;
        this.organization = organization;
        this.admitting = admitting;
        this.caller = caller;
        this.forms = forms;
        this.flash = flash;
        this.clock = clock;
        this.form = form;
    }

    /** A post to tick, by its name in the form. */
    public record Offered(String name, SubstitutionCard.Lent post) {}

    @GET
    @Path("new")
    public TemplateInstance begin(@RestQuery @Nullable Long person) {
        return page(person == null ? caller.get().personId() : person, forms.begin());
    }

    @POST
    @OnlyOnce
    public Response name() {
        return forms.lead(
                new FormPage("", state -> page(absent(state), state), "/me", "organization.absence.page.named"),
                SubstitutionForm.class,
                (sent, version) -> {
                    SubstitutionCard made = substituting.name(sent.asked(), caller.get());
                    return new Next(
                            home(made.absent().id()),
                            made.substitute().name(),
                            made.from().toString(),
                            made.to().toString());
                });
    }

    private long absent(FormState state) {
        return state.ids("", "person").stream().findFirst().orElse(caller.get().personId());
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

    /** The form stands on other pages, to which a refusal does not lead back. */
    @POST
    @Path("{id}/end")
    @OnlyOnce
    public Response end(long id, @RestForm @Nullable String reason) {
        SubstitutionCard ended = substituting.end(id, new Because(reason), caller.get());
        flash.say("organization.absence.page.ended", ended.substitute().name());
        return Response.seeOther(URI.create(home(ended.absent().id()))).build();
    }

    /** Where the substitutions of a person stand. */
    private String home(long person) {
        Caller by = caller.get();
        return person == by.personId() ? "/me" : "/people/" + admitting.ofPerson(by, person);
    }

    private TemplateInstance page(long absent, FormState again) {
        Caller by = caller.get();
        boolean own = absent == by.personId();
        return form.data("person", absent)
                .data("name", own ? by.ownName() : organization.person(absent).name())
                .data("own", own)
                .data("back", home(absent))
                .data("today", LocalDate.now(clock).toString())
                .data(
                        "posts",
                        choices.lendable(absent, by).stream()
                                .map(SubstitutionPages::offered)
                                .toList())
                .data("candidates", choices.candidates(absent, by))
                .data("again", again);
    }

    private static Offered offered(SubstitutionCard.Lent post) {
        UnitRef unit = post.unit();
        return new Offered(SubstitutionForm.name(unit == null ? null : unit.code(), post.role()), post);
    }
}
