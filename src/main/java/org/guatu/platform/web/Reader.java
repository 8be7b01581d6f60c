package org.guatu.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Objects;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Who reads the answer: their language, and whether they want a page or JSON. */
@RequestScoped
public class Reader {
    static final String LANGUAGE_COOKIE = "guatu-lang";

    private final RoutingContext request;

    Reader(RoutingContext request) {
        this.request = request;
    }

    /** The language chosen on the page, else that of the browser or client. */
    public Locale locale() {
        var chosen = wantsJson() ? null : request.request().getCookie(LANGUAGE_COOKIE);
        return chosen != null
                ? Languages.of(Locale.forLanguageTag(chosen.getValue()))
                : Languages.accepted(request.request().getHeader("Accept-Language"));
    }

    public boolean wantsJson() {
        return request.normalizedPath().startsWith("/api/");
    }

    public String path() {
        return request.normalizedPath();
    }

    /** Whether a script of one of our pages asks, and not the browser for a page. */
    public boolean isScript() {
        return request.request().getHeader("HX-Request") != null;
    }

    public boolean sendsForm() {
        return !request.request().method().equals(HttpMethod.GET);
    }

    /** Where to lead the reader back to after signing in: this page with its filter, or that of the form that was sent. */
    public String returnTo() {
        return sendsForm()
                ? Objects.requireNonNullElse(local(request.request().getHeader("Referer")), "/")
                : LocalPath.of(request.request().uri()).toString();
    }

    /** The page of ours that the reader came from; null where there is none, or it is this one. */
    public @Nullable String referer() {
        String local = local(request.request().getHeader("Referer"));
        return local == null || local.equals(request.request().uri()) ? null : local;
    }

    /** The path of an address of ours; null for any other. */
    private @Nullable String local(@Nullable String sent) {
        var authority = request.request().authority();
        if (sent == null || authority == null) {
            return null;
        }
        int path = sent.indexOf('/', sent.indexOf("//") + 2);
        boolean ours = path > 0 && sent.substring(0, path).endsWith("//" + authority);
        String local = ours ? LocalPath.of(sent.substring(path)).toString() : "";
        return local.isEmpty() ? null : local;
    }

    public String text(String key, Object... arguments) {
        return Texts.text(locale(), key, arguments);
    }
}
