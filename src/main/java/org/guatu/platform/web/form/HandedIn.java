package org.guatu.platform.web.form;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells the next page's script which copies a browser keeps no longer: of a form handed in, or of who signed out. */
@RequestScoped
public class HandedIn {
    private static final String COOKIE = "guatu-handed-in";

    private final RoutingContext request;
    private final Set<String> forms = new LinkedHashSet<>();

    HandedIn(RoutingContext request) {
        this.request = request;
    }

    /** The form that is kept under this name was handed in; of several each says so. */
    void say(String form) {
        forms.add(form);
        cookie(String.join("|", forms));
    }

    /** The person signed out: whoever comes to this browser next finds nothing. */
    public void sayAll(long person) {
        cookie("*" + person);
    }

    private void cookie(String said) {
        request.response()
                .addCookie(Cookie.cookie(COOKIE, URLEncoder.encode(said, StandardCharsets.UTF_8))
                        .setPath("/")
                        .setMaxAge(600)
                        .setSameSite(CookieSameSite.STRICT));
    }
}
