package org.guatu.organization.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.net.URI;
import org.guatu.organization.access.Session;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Holds back whoever has a one-time password until it was changed: pages lead to the form, the API says why. Every
 * endpoint is held back unless it says otherwise.
 */
public class PasswordFirst {
    private final SecurityIdentity identity;
    private final Reader reader;

    PasswordFirst(SecurityIdentity identity, Reader reader) {
        this.identity = identity;
        this.reader = reader;
    }

    @ServerRequestFilter
    public @Nullable Response holdBack(ResourceInfo called) {
        Method method = called.getResourceMethod();
        if (method == null
                || method.isAnnotationPresent(PermitAll.class)
                || method.isAnnotationPresent(BeforePasswordChange.class)) {
            return null;
        }
        Session session = identity.getAttribute(Session.ATTRIBUTE);
        if (session == null || !session.mustChangePassword()) {
            return null;
        }
        if (reader.wantsJson()) {
            throw new NotAllowed("organization.changePasswordFirst");
        }
        return Response.seeOther(URI.create("/password")).build();
    }
}
