package org.guatu.organization.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.organization.access.Session;
import org.guatu.organization.access.SigningIn;
import org.guatu.organization.access.door.Door;
import org.guatu.organization.access.door.directory.DirectorySigningIn;
import org.guatu.organization.access.limit.Visitor;
import org.guatu.organization.access.password.ChangePassword;
import org.guatu.organization.access.password.PasswordPolicy;
import org.guatu.platform.web.LocalPath;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.HandedIn;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Comes in, goes out and changes the own password, with a browser. */
@Path("/")
public class SignInPages {
    private final SigningIn signingIn;
    private final DirectorySigningIn directory;
    private final PasswordPolicy policy;
    private final SecurityIdentity identity;
    private final SessionCookie cookie;
    private final SignInAnswers answers;
    private final Forms forms;
    private final HandedIn handedIn;
    private final Template password;

    SignInPages(
            SigningIn signingIn,
            DirectorySigningIn directory,
            PasswordPolicy policy,
            SecurityIdentity identity,
            SessionCookie cookie,
            SignInAnswers answers,
            Forms forms,
            HandedIn handedIn,
            @Location("organization/password.html") Template password) {
        this.signingIn = signingIn;
        this.directory = directory;
        this.policy = policy;
        this.identity = identity;
        this.cookie = cookie;
        this.answers = answers;
        this.forms = forms;
        this.handedIn = handedIn;
        this.password = password;
    }

    @GET
    @Path("sign-in")
    @PermitAll
    public TemplateInstance signIn(@RestQuery @Nullable String to, @RestQuery @Nullable String ended) {
        return answers.page(LocalPath.of(to), ended != null);
    }

    /**
     * Signs in and leads to where the reader wanted to go. The same answer for a wrong name and a wrong password.
     *
     * @param door LDAP where name and password are those of the office's directory; else they are those of an account here
     */
    @POST
    @Path("sign-in")
    @PermitAll
    public Response signIn(
            @RestForm @Nullable String username,
            @RestForm @Nullable String password,
            @RestForm @Nullable String to,
            @RestForm @Nullable String door,
            @HeaderParam("HX-Request") @Nullable String script) {
        String name = username == null ? "" : username;
        String typed = password == null ? "" : password;
        Visitor from = cookie.visitor();
        boolean elsewhere = Door.LDAP.name().equals(door);
        return answers.of(
                () -> elsewhere ? directory.toPages(name, typed, from) : signingIn.toPages(name, typed, from),
                name,
                LocalPath.of(to),
                script != null);
    }

    @POST
    @Path("sign-out")
    @PermitAll
    public Response signOut() {
        Session session = identity.getAttribute(Session.ATTRIBUTE);
        if (session != null) {
            signingIn.signOut(session);
            handedIn.sayAll(session.caller().personId());
        }
        return Response.seeOther(cookie.afterSignOut())
                .cookie(cookie.session().value("").maxAge(0).build())
                .build();
    }

    @GET
    @Path("password")
    @Authenticated
    @BeforePasswordChange
    public TemplateInstance password() {
        return passwordPage(forms.begin());
    }

    /** Changes the own password; all other sessions and tokens of the account end. */
    @POST
    @Path("password")
    @Authenticated
    @BeforePasswordChange
    public Response changePassword() {
        return forms.act(
                new FormPage("", this::passwordPage, "/", ""),
                ChangePassword.class,
                (asked, version) -> signingIn.changePassword(session(), asked));
    }

    private Session session() {
        return identity.getAttribute(Session.ATTRIBUTE);
    }

    private TemplateInstance passwordPage(FormState again) {
        return password.data("mustChange", session().mustChangePassword())
                .data("username", session().username())
                .data("minLength", policy.minLength())
                .data("minClasses", policy.minClasses())
                .data("again", again);
    }
}
