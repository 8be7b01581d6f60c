package org.guatu.platform.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses at once what would only wait: beyond so many requests under way on a node, whoever comes is asked to come again
 * in a moment (503), before anything of the request is read. Files, health and the bell of open pages are not counted:
 * they cost nobody a worker.
 */
@ApplicationScoped
class RequestLimit {
    static final String KEY = "platform.busy";

    private static final int SECONDS = 3;
    private static final int BUSY = 503;

    private static final Set<String> FILES = Set.of("js", "css", "svg", "png", "ico", "woff2");

    private final AtomicInteger underWay = new AtomicInteger();
    private final int most;

    RequestLimit(@ConfigProperty(name = "guatu.requests.most") int most) {
        this.most = most;
    }

    void guard(@Observes Router router) {
        router.route().order(FirstLooks.REQUEST_LIMIT.order()).handler(this::admit);
    }

    private void admit(RoutingContext sent) {
        if (isFree(sent.normalizedPath())) {
            sent.next();
        } else if (underWay.incrementAndGet() <= most) {
            sent.addEndHandler(ended -> underWay.decrementAndGet());
            sent.next();
        } else {
            underWay.decrementAndGet();
            sent.response().putHeader("Retry-After", Integer.toString(SECONDS));
            EarlyAnswer.send(sent, BUSY, "Service Unavailable", KEY, SECONDS);
        }
    }

    private static boolean isFree(String path) {
        return path.startsWith("/q/")
                || path.equals("/notices/stream")
                || FILES.contains(path.substring(path.lastIndexOf('.') + 1));
    }
}
