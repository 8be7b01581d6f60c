package org.guatu.supervision.observer.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.jboss.logging.Logger;

/**
 * The address of an observer's link is a secret. No page behind it tells where it was opened from, no search engine
 * keeps it, and what fails is logged without it: the server's own handler, which would log it, never gets to see it.
 */
@ApplicationScoped
class InvitationAddress {
    private static final Logger LOG = Logger.getLogger(InvitationAddress.class);
    private static final int FAILED = 500;

    void guard(@Observes Router router) {
        router.route("/suggest/*")
                .order(Integer.MIN_VALUE)
                .handler(InvitationAddress::hide)
                .failureHandler(InvitationAddress::answer);
    }

    /** Last of all, so that no setting for the pages of the office says otherwise. */
    private static void hide(RoutingContext opened) {
        opened.addHeadersEndHandler(end ->
                opened.response().putHeader("Referrer-Policy", "no-referrer").putHeader("X-Robots-Tag", "noindex"));
        opened.next();
    }

    private static void answer(RoutingContext failed) {
        int status = failed.statusCode() > 0 ? failed.statusCode() : FAILED;
        String number = Integer.toHexString(System.identityHashCode(failed));
        if (status >= FAILED) {
            LOG.errorf(failed.failure(), "failure %s behind an observer's link", number);
        }
        if (!failed.response().ended()) {
            var language = Languages.accepted(failed.request().getHeader("Accept-Language"));
            failed.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "text/plain;charset=UTF-8")
                    .end(Texts.text(language, "platform.failed", number));
        }
    }
}
