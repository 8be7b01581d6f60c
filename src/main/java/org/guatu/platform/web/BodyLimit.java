package org.guatu.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;

/** Says in words that a request is too large, before any of it is read; the server by itself would say nothing. */
@ApplicationScoped
class BodyLimit {
    private static final int TOO_LARGE = 413;

    private final long bytes;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        bytes = limit.asLongValue();
    }

    void guard(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
    }

    private void check(RoutingContext sent) {
        String length = sent.request().getHeader("Content-Length");
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= bytes) {
            sent.next();
            return;
        }
        Locale locale = Languages.accepted(sent.request().getHeader("Accept-Language"));
        String words = Texts.text(locale, "platform.tooLargeOf", bytes >> 20);
        boolean api = sent.normalizedPath().startsWith("/api/");
        sent.response()
                .setStatusCode(TOO_LARGE)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", api ? Problems.PROBLEM_JSON : "text/plain;charset=UTF-8")
                .end(api ? problem(words) : words)
                .onComplete(answered -> sent.request().connection().close());
    }

    private static String problem(String words) {
        return new JsonObject()
                .put("type", "urn:guatu:platform.tooLargeOf")
                .put("title", "Request Entity Too Large")
                .put("status", TOO_LARGE)
                .put("detail", words)
                .encode();
    }
}
