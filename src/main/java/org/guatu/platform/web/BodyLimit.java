package org.guatu.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.Cookie;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Says in words that a request is too large; the server by itself would say nothing. Where the request tells its size, it is
 * refused before any of it is read. Where it comes in pieces, it is read as far as the limit, and what comes beyond is
 * thrown away unread until its sender listens: the server's own limit, which cuts off without a word, lies further out.
 */
@ApplicationScoped
class BodyLimit {
    /** After the server has set its own limit (order -2), before anything is read. */
    private static final int AFTER_THE_SERVERS = -1;

    private static final String SERVERS_LIMIT = "io.quarkus.max-request-size";
    private static final long CUT_OFF = 1L << 30;

    /** Nothing else is known of the reader yet that a page of ours could say. */
    private static final String PAGE =
            """
            <!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
            <link rel="stylesheet" href="/guatu.css"><main class="page"><p>%s</p></main>""";

    private final long bytes;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        bytes = limit.asLongValue();
    }

    void guard(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
        router.route().order(AFTER_THE_SERVERS).handler(sent -> {
            if (sent.get(SERVERS_LIMIT) != null) {
                sent.put(SERVERS_LIMIT, Math.max(bytes, CUT_OFF));
            }
            sent.next();
        });
    }

    /** A body that is no form and comes in pieces is counted while it is read. */
    @ServerRequestFilter
    public void count(ContainerRequestContext sent) {
        MediaType type = sent.getMediaType();
        boolean form = type != null
                && (type.getType().equals("multipart")
                        || type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE));
        if (!form && sent.getHeaderString("Transfer-Encoding") != null) {
            sent.setEntityStream(new LimitedBody(sent.getEntityStream(), bytes));
        }
    }

    private void check(RoutingContext sent) {
        String length = sent.request().getHeader("Content-Length");
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= bytes) {
            sent.next();
            return;
        }
        boolean api = sent.normalizedPath().startsWith("/api/");
        String words = Texts.text(locale(sent, api), BodyTooLarge.KEY, BodyTooLarge.megabytes(bytes));
        sent.response()
                .setStatusCode(BodyTooLarge.STATUS)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", api ? Problems.PROBLEM_JSON : "text/html;charset=UTF-8")
                .end(api ? problem(words) : PAGE.formatted(words, words))
                .onComplete(answered -> sent.request().connection().close());
    }

    private static Locale locale(RoutingContext sent, boolean api) {
        Cookie chosen = api ? null : sent.request().getCookie(Reader.LANGUAGE_COOKIE);
        return chosen == null
                ? Languages.accepted(sent.request().getHeader("Accept-Language"))
                : Languages.of(Locale.forLanguageTag(chosen.getValue()));
    }

    private static String problem(String words) {
        return new JsonObject()
                .put("type", "urn:guatu:" + BodyTooLarge.KEY)
                .put("title", "Request Entity Too Large")
                .put("status", BodyTooLarge.STATUS)
                .put("detail", words)
                .encode();
    }
}
