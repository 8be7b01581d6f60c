package org.guatu.platform.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/** Refuses an address that RFC 3986 does not know in words; the server by itself would say nothing ({@link #OURS}). */
@ApplicationScoped
public class ReadableAddress {
    /** The system property by which the server leaves this check to us; set before it starts. */
    public static final String OURS = "vertx.disableURIValidation";

    private static final int UNREADABLE = 400;

    void guard(@Observes Router router) {
        router.route().order(FirstLooks.ADDRESS.order()).handler(ReadableAddress::look);
        // A path that cannot be decoded passes no route at all, not even ours.
        router.errorHandler(UNREADABLE, ReadableAddress::refuse);
    }

    private static void look(RoutingContext sent) {
        try {
            new URI(sent.request().uri());
            sent.next();
        } catch (URISyntaxException garbage) {
            refuse(sent);
        }
    }

    private static void refuse(RoutingContext sent) {
        EarlyAnswer.send(sent, UNREADABLE, "Bad Request", "platform.unreadable");
    }
}
