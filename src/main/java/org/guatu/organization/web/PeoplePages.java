package org.guatu.organization.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.organization.absence.Releasing;
import org.guatu.organization.absence.SubstitutionCards;
import org.guatu.organization.access.AccountCard;
import org.guatu.organization.access.AccountEdit;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.OneTimePassword;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 人员: who may come in, with which posts; one-time passwords. */
@Path("/people")
@RolesAllowed(Roles.SYS_ADMIN)
public class PeoplePages {
    /** A county has a few hundred accounts; they stand on one page that can be searched. */
    private static final int MOST = 2000;

    private final Admitting admitting;
    private final Releasing releasing;
    private final SubstitutionCards substitutions;
    private final Organization organization;
    private final CurrentCaller caller;
    private final Flash flash;
    private final Template all;
    private final Template one;

    PeoplePages(
            Admitting admitting,
            Releasing releasing,
            SubstitutionCards substitutions,
            Organization organization,
            CurrentCaller caller,
            Flash flash,
            @Location("organization/people.html") Template all,
            @Location("organization/person.html") Template one) {
        this.admitting = admitting;
        this.releasing = releasing;
        this.substitutions = substitutions;
        this.organization = organization;
        this.caller = caller;
        this.flash = flash;
        this.all = all;
        this.one = one;
    }

    @GET
    public TemplateInstance all(@RestQuery @Nullable String q, @RestQuery @Nullable String role) {
        String words = q == null ? "" : q.strip();
        String wanted = role == null ? "" : role;
        List<AccountCard> accounts = admitting.accounts(caller.get(), 0, MOST);
        return all.data(
                        "accounts",
                        accounts.stream()
                                .filter(one -> says(one, words.toLowerCase(Locale.ROOT)))
                                .filter(one -> wanted.isEmpty()
                                        || one.posts().stream()
                                                .anyMatch(post -> post.role().equals(wanted)))
                                .toList())
                .data("all", accounts.size())
                .data("roles", Roles.ALL)
                .data("role", wanted)
                .data("q", words);
    }

    private static boolean says(AccountCard card, String words) {
        String text = card.username() + "\n" + card.name() + "\n" + card.posts();
        return words.isEmpty() || text.toLowerCase(Locale.ROOT).contains(words);
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        return page(null, PersonForm.EMPTY, null, Again.NONE);
    }

    @POST
    @OnlyOnce
    public Response add(@BeanParam PersonForm sent) {
        AccountCard added = Forms.orAgain(
                () -> admitting.admit(caller.get(), sent.username(), sent.card()),
                again -> page(null, sent.shown(), null, again));
        flash.say("organization.page.person.added", added.name());
        return Response.seeOther(URI.create("/people/" + added.id())).build();
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(long id) {
        AccountCard card = admitting.account(caller.get(), id);
        return page(card, PersonForm.Shown.of(card), null, Again.NONE);
    }

    @POST
    @Path("{id}")
    @OnlyOnce
    public Response edit(long id, @BeanParam PersonForm sent) {
        AccountCard edited = Forms.orAgain(
                () -> releasing.edit(caller.get(), id, sent.edit(), sent.version, sent.leavesUnheld()),
                again -> page(admitting.account(caller.get(), id), sent.shown(), null, again));
        flash.say("organization.page.person.saved", edited.name());
        return Response.seeOther(URI.create("/people/" + id)).build();
    }

    /** A form that was refused stands at this address; whoever comes by it again is led to the page. */
    @GET
    @Path("{id}/{form:disabled|password}")
    public Response back(long id) {
        return Response.seeOther(URI.create("/people/" + id)).build();
    }

    /** Closes or opens the account. */
    @POST
    @Path("{id}/disabled")
    @OnlyOnce
    public Response disable(long id, @RestForm boolean disabled, @RestForm @Nullable String leavesUnheld) {
        AccountEdit edit = AccountEdit.disabled(disabled);
        Forms.orAgain(() -> releasing.edit(caller.get(), id, edit, null, leavesUnheld != null), again -> {
            AccountCard card = admitting.account(caller.get(), id);
            return page(card, PersonForm.Shown.of(card), null, again);
        });
        flash.say(disabled ? "organization.page.person.disabled" : "organization.page.person.enabled");
        return Response.seeOther(URI.create("/people/" + id)).build();
    }

    /** Gives a one-time password and shows it this once: nothing keeps it, so the answer is the page itself. */
    @POST
    @Path("{id}/password")
    public TemplateInstance reset(long id) {
        OneTimePassword given = admitting.resetPassword(caller.get(), id);
        AccountCard card = admitting.account(caller.get(), id);
        return page(card, PersonForm.Shown.of(card), given.password(), Again.NONE);
    }

    private TemplateInstance page(
            @Nullable AccountCard account, PersonForm.Shown form, @Nullable String oneTime, Again again) {
        Long person = account == null ? null : admitting.personOf(caller.get(), account.id());
        return one.data("account", account)
                .data("person", person)
                .data("substitutions", person == null ? List.of() : substitutions.of(person, caller.get()))
                .data("unheld", again.at("unheld") != null)
                .data("form", form)
                .data("oneTime", oneTime)
                .data("roles", Roles.ALL)
                .data(
                        "units",
                        organization.units(caller.get().regionId()).stream()
                                .filter(unit -> !unit.set())
                                .map(Unit::ref)
                                .toList())
                .data("again", again);
    }
}
