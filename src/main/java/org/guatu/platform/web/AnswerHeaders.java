package org.guatu.platform.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Headers that depend on the answer or on the way it goes. What does not say that it may be kept is personal, and nobody
 * keeps it ({@code no-store}); files say so themselves. A browser that came by TLS comes by TLS for a year (HSTS), also
 * where a proxy of ours ended it; over plain HTTP it must not be told.
 */
@ApplicationScoped
class AnswerHeaders {
    static final String HSTS = "Strict-Transport-Security";
    static final String YEAR = "max-age=31536000";

    void guard(@Observes Router router) {
        router.route().order(FirstLooks.ANSWER_HEADERS.order()).handler(sent -> {
            sent.addHeadersEndHandler(ready -> add(sent));
            sent.next();
        });
    }

    private static void add(RoutingContext sent) {
        MultiMap headers = sent.response().headers();
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (sent.request().isSSL()) {
            headers.set(HSTS, YEAR);
        }
    }
}
