package org.guatu.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    private final long bytes;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        bytes = limit.asLongValue();
    }

    void guard(@Observes Router router) {
        router.route().order(FirstLooks.BODY_SIZE.order()).handler(this::check);
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
        sent.response().putHeader("Connection", "close");
        EarlyAnswer.send(
                        sent,
                        BodyTooLarge.STATUS,
                        "Request Entity Too Large",
                        BodyTooLarge.KEY,
                        BodyTooLarge.megabytes(bytes))
                .onComplete(answered -> sent.request().connection().close());
    }
}
