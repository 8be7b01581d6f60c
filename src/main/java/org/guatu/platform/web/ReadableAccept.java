package org.guatu.platform.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/**
 * Passes over a wish for a kind of answer ({@code Accept}) that cannot be read, as RFC 9110 allows: the framework would fail
 * over it when everything is done and the answer is being written.
 */
@ApplicationScoped
class ReadableAccept {
    void guard(@Observes Router router) {
        router.route().order(FirstLooks.ACCEPT.order()).handler(ReadableAccept::look);
    }

    private static void look(RoutingContext sent) {
        if (!canBeRead(sent.request().headers().getAll(HttpHeaders.ACCEPT))) {
            sent.request().headers().remove(HttpHeaders.ACCEPT);
        }
        sent.next();
    }

    private static boolean canBeRead(List<String> wishes) {
        try {
            wishes.forEach(MediaTypeHelper::parseHeader);
            return true;
        } catch (IllegalArgumentException garbage) {
            return false;
        }
    }
}
