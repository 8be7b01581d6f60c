package org.guatu.organization.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guatu.organization.Organization;
import org.guatu.organization.PostCard;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.organization.absence.Releasing;
import org.guatu.organization.absence.SubstitutionCards;
import org.guatu.organization.access.AccountCard;
import org.guatu.organization.access.AccountEdit;
import org.guatu.organization.access.AdmitPerson;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.CloseAccount;
import org.guatu.organization.access.EndingAccess;
import org.guatu.organization.access.password.OneTimePassword;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 人员: who may come in, with which posts; one-time passwords. */
@Path("/people")
@RolesAllowed(Roles.SECURITY_ADMIN)
public class PeoplePages {
    /** A county has a few hundred accounts; they stand on one page that can be searched. */
    private static final int MOST = 2000;

    private static final int FREE_ROWS = 2;

    private final Admitting admitting;
    private final Releasing releasing;
    private final EndingAccess access;
    private final SubstitutionCards substitutions;
    private final Organization organization;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template all;
    private final Template one;

    PeoplePages(
            Admitting admitting,
            Releasing releasing,
            EndingAccess access,
            SubstitutionCards substitutions,
            Organization organization,
            CurrentCaller caller,
            Forms forms,
            @Location("organization/people.html") Template all,
            @Location("organization/person.html") Template one) {
        this.admitting = admitting;
        this.releasing = releasing;
        this.access = access;
        this.substitutions = substitutions;
        this.organization = organization;
        this.caller = caller;
        this.forms = forms;
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
        return page(null, null, forms.begin());
    }

    @POST
    @OnlyOnce
    public Response add() {
        return forms.lead(
                new FormPage("", state -> page(null, null, state), "/people", "organization.page.person.added"),
                AdmitPerson.class,
                (asked, version) -> {
                    AccountCard added = admitting.admit(caller.get(), asked.withoutBlankPosts());
                    return new Next("/people/" + added.id(), added.name());
                });
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(long id) {
        return page(admitting.account(caller.get(), id), null, forms.begin());
    }

    @POST
    @Path("{id}")
    @OnlyOnce
    public Response edit(long id) {
        return forms.lead(form(id, "organization.page.person.saved"), AccountEdit.class, (edit, version) -> {
            AccountCard edited = releasing.edit(caller.get(), id, edit.withoutBlankPosts(), version);
            return new Next("/people/" + id, edited.name());
        });
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
    public Response disable(long id) {
        return forms.lead(form(id, "organization.page.person.enabled"), CloseAccount.class, (asked, version) -> {
            releasing.edit(caller.get(), id, asked.edit(), version);
            Next person = new Next("/people/" + id);
            return asked.disabled() ? person.saying("organization.page.person.disabled") : person;
        });
    }

    /** Ends one session or token of the person. */
    @POST
    @Path("{id}/sessions/{session}/end")
    @OnlyOnce
    public Response end(long id, @RestPath("session") long one) {
        return forms.act(form(id, "organization.page.access.ended"), version -> access.end(caller.get(), id, one));
    }

    /** Ends all sessions and tokens of the person. */
    @POST
    @Path("{id}/sessions/end")
    @OnlyOnce
    public Response endAll(long id) {
        return forms.act(form(id, "organization.page.access.endedAll"), version -> access.endAll(caller.get(), id));
    }

    /** Gives a one-time password and shows it this once: nothing keeps it, so the answer is the page itself. */
    @POST
    @Path("{id}/password")
    public TemplateInstance reset(long id) {
        OneTimePassword given = admitting.resetPassword(caller.get(), id);
        return page(admitting.account(caller.get(), id), given, forms.begin());
    }

    private FormPage form(long id, String done) {
        return new FormPage("", state -> page(admitting.account(caller.get(), id), null, state), "/people/" + id, done);
    }

    private TemplateInstance page(@Nullable AccountCard account, @Nullable OneTimePassword oneTime, FormState again) {
        Long person = account == null ? null : admitting.personOf(caller.get(), account.id());
        String draft = "people/" + (account == null ? "new" : account.id());
        again.draft("", draft, null);
        return one.data("account", account)
                .data("person", person)
                .data("substitutions", person == null ? List.of() : substitutions.of(person, caller.get()))
                .data("sessions", account == null ? List.of() : access.of(caller.get(), account.id()))
                .data("unheld", again.at("unheld") != null)
                .data("called", account == null ? "" : account.name())
                .data("phone", account == null ? "" : account.phone())
                .data("email", account == null ? "" : account.email())
                .data("posts", posts(account, again))
                .data("version", account == null ? null : account.version())
                .data("draft", draft)
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

    /** The posts that were typed, else those that are held, with free rows for more. */
    private static List<PostCard> posts(@Nullable AccountCard account, FormState again) {
        List<PostCard> rows = new ArrayList<>();
        List<String> units = again.values("", "posts.unit");
        List<String> roles = again.values("", "posts.role");
        for (int i = 0; i < Math.min(units.size(), roles.size()); i++) {
            rows.add(new PostCard(units.get(i), roles.get(i)));
        }
        rows.removeIf(row -> row.role().isEmpty());
        if (roles.isEmpty() && account != null) {
            account.posts().forEach(held -> rows.add(held.card()));
        }
        for (int i = 0; i < FREE_ROWS; i++) {
            rows.add(new PostCard(null, ""));
        }
        return rows;
    }
}
