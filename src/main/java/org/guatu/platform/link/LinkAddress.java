package org.guatu.platform.link;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.jboss.logging.Logger;

/**
 * The address of a link that needs no account is a secret. No page behind it tells where it was opened from, no search
 * engine keeps it, and what fails is logged without it: the server's own handler, which would log it, never gets to see
 * it.
 */
@ApplicationScoped
class LinkAddress {
    private static final Logger LOG = Logger.getLogger(LinkAddress.class);
    private static final int FAILED = 500;

    /** Behind which the secrets stand: those of observers, and those of screens. */
    private static final List<String> PLACES = List.of("/suggest/*", "/display/*");

    void guard(@Observes Router router) {
        PLACES.forEach(place -> router.route(place)
                .order(Integer.MIN_VALUE)
                .handler(LinkAddress::hide)
                .failureHandler(LinkAddress::answer));
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
            LOG.errorf(failed.failure(), "failure %s behind a link", number);
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
