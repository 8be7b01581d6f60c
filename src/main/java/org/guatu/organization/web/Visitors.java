package org.guatu.organization.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.guatu.organization.access.limit.Visitor;

/** From where a request comes: the address that the framework tells, and the device that a browser shows. */
final class Visitors {
    static final String COOKIE = "guatu-device";
    static final int SECONDS = (int) Duration.ofDays(90).toSeconds();

    private static final int LONGEST = 100;

    private Visitors() {}

    static Visitor of(RoutingContext request) {
        var address = request.request().remoteAddress();
        Cookie device = request.request().getCookie(COOKIE);
        return new Visitor(
                address == null ? "" : address.hostAddress(),
                device == null
                                || device.getValue().isEmpty()
                                || device.getValue().length() > LONGEST
                        ? null
                        : device.getValue());
    }
}
