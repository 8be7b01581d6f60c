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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.guatu.organization.access.Admission;
import org.guatu.organization.access.Session;
import org.guatu.organization.access.SigningIn;
import org.guatu.organization.access.password.ChangePassword;
import org.guatu.organization.access.password.OneTimeExpired;
import org.guatu.organization.access.password.PasswordPolicy;
import org.guatu.organization.access.password.WrongPassword;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.Refusal;
import org.guatu.platform.TooMany;
import org.guatu.platform.web.LocalPath;
import org.guatu.platform.web.Reader;
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
    private final PasswordPolicy policy;
    private final SecurityIdentity identity;
    private final SessionCookie cookie;
    private final Reader reader;
    private final Forms forms;
    private final HandedIn handedIn;
    private final Template signIn;
    private final Template password;

    SignInPages(
            SigningIn signingIn,
            PasswordPolicy policy,
            SecurityIdentity identity,
            SessionCookie cookie,
            Reader reader,
            Forms forms,
            HandedIn handedIn,
            @Location("organization/signIn.html") Template signIn,
            @Location("organization/password.html") Template password) {
        this.signingIn = signingIn;
        this.policy = policy;
        this.identity = identity;
        this.cookie = cookie;
        this.reader = reader;
        this.forms = forms;
        this.handedIn = handedIn;
        this.signIn = signIn;
        this.password = password;
    }

    @GET
    @Path("sign-in")
    @PermitAll
    public TemplateInstance signIn(@RestQuery @Nullable String to, @RestQuery @Nullable String ended) {
        return signInPage("", LocalPath.of(to), null).data("ended", ended != null);
    }

    /**
     * Signs in and leads to where the reader wanted to go; a page's script, which goes on by itself, gets no more than
     * yes or no. The same answer for a wrong name and a wrong password.
     */
    @POST
    @Path("sign-in")
    @PermitAll
    public Response signIn(
            @RestForm @Nullable String username,
            @RestForm @Nullable String password,
            @RestForm @Nullable String to,
            @HeaderParam("HX-Request") @Nullable String script) {
        String name = username == null ? "" : username;
        URI next = LocalPath.of(to);
        try {
            Admission given = signingIn.toPages(name, password == null ? "" : password, cookie.visitor());
            Response.ResponseBuilder answer = script == null
                    ? Response.seeOther(given.mustChangePassword() ? URI.create("/password") : next)
                    : Response.noContent();
            answer.cookie(cookie.session().value(given.token()).build());
            if (given.device() != null) {
                answer.cookie(cookie.device(given.device()));
            }
            return answer.build();
        } catch (WrongPassword | TooMany | OneTimeExpired | NotAllowed refused) {
            Response.ResponseBuilder answer = Response.status(refused.status());
            if (refused instanceof TooMany tooMany) {
                answer.header(HttpHeaders.RETRY_AFTER, tooMany.retryAfter());
            }
            return script == null
                    ? answer.entity(signInPage(name, next, refused)).build()
                    : answer.entity(reader.text(refused.key(), refused.arguments()))
                            .type("text/plain;charset=UTF-8")
                            .build();
        }
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

    private TemplateInstance signInPage(String username, URI to, @Nullable Refusal refused) {
        return signIn.data("username", username)
                .data("ended", false)
                .data("to", to.toString())
                .data("problem", refused == null ? null : reader.text(refused.key(), refused.arguments()));
    }

    private TemplateInstance passwordPage(FormState again) {
        return password.data("mustChange", session().mustChangePassword())
                .data("username", session().username())
                .data("minLength", policy.minLength())
                .data("minClasses", policy.minClasses())
                .data("again", again);
    }
}
