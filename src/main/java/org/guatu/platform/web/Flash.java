package org.guatu.platform.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One sentence that a redirect hands to the page behind it: what was done, and what happens next. */
@RequestScoped
public class Flash {
    private static final String COOKIE = "guatu-flash";

    private final RoutingContext request;
    private final Reader reader;
    private @Nullable String taken;

    Flash(RoutingContext request, Reader reader) {
        this.request = request;
        this.reader = reader;
    }

    /** Says the sentence of this key on the next page. */
    public void say(String key, Object... arguments) {
        String text = URLEncoder.encode(reader.text(key, arguments), StandardCharsets.UTF_8);
        request.response()
                .addCookie(Cookie.cookie(COOKIE, text)
                        .setPath("/")
                        .setMaxAge(60)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT));
    }

    /** The sentence for this page, which is gone then; null where there is none. The page may ask more than once. */
    public @Nullable String take() {
        if (taken != null) {
            return taken;
        }
        Cookie said = request.request().getCookie(COOKIE);
        if (said == null || said.getValue().isEmpty()) {
            return null;
        }
        taken = URLDecoder.decode(said.getValue(), StandardCharsets.UTF_8);
        if (!request.response().headWritten()) {
            request.response()
                    .addCookie(
                            Cookie.cookie(COOKIE, "").setPath("/").setMaxAge(0).setHttpOnly(true));
        }
        return taken;
    }
}
