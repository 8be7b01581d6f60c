package org.guatu.organization.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.guatu.organization.access.Admission;
import org.guatu.platform.Refusal;
import org.guatu.platform.TooMany;
import org.guatu.platform.web.Reader;
import org.jspecify.annotations.Nullable;

/** What whoever signs in with a browser gets: the page they wanted, or the form again with the reason. */
@RequestScoped
class SignInAnswers {
    private final SessionCookie cookie;
    private final Reader reader;
    private final Template page;

    SignInAnswers(SessionCookie cookie, Reader reader, @Location("organization/signIn.html") Template page) {
        this.cookie = cookie;
        this.reader = reader;
        this.page = page;
    }

    TemplateInstance page(URI to, boolean ended) {
        return page("", to, null).data("ended", ended);
    }

    /** Lets in, or says why not; a page's script, which goes on by itself, gets no more than yes or no. */
    Response of(Supplier<Admission> admit, String name, URI next, boolean script) {
        try {
            Admission given = admit.get();
            Response.ResponseBuilder answer = script
                    ? Response.noContent()
                    : Response.seeOther(given.mustChangePassword() ? URI.create("/password") : next);
            answer.cookie(cookie.session().value(given.token()).build());
            if (given.device() != null) {
                answer.cookie(cookie.device(given.device()));
            }
            return answer.build();
        } catch (Refusal refused) {
            Response.ResponseBuilder answer = Response.status(refused.status());
            if (refused instanceof TooMany tooMany) {
                answer.header(HttpHeaders.RETRY_AFTER, tooMany.retryAfter());
            }
            return script
                    ? answer.entity(reader.text(refused.key(), refused.arguments()))
                            .type("text/plain;charset=UTF-8")
                            .build()
                    : answer.entity(page(name, next, refused)).build();
        }
    }

    private TemplateInstance page(String username, URI to, @Nullable Refusal refused) {
        return page.data("username", username)
                .data("ended", false)
                .data("to", to.toString())
                .data("problem", refused == null ? null : reader.text(refused.key(), refused.arguments()));
    }
}
