package org.guatu.platform.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets whoever acts in somebody's stead sign so: which roles a call asks for decides in whose right it is made. */
public class SignedCalls {
    private final CurrentCaller caller;

    SignedCalls(CurrentCaller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void sign(ResourceInfo called) {
        if (called.getResourceMethod() == null) {
            return;
        }
        RolesAllowed roles = called.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (roles == null) {
            roles = called.getResourceClass().getAnnotation(RolesAllowed.class);
        }
        if (roles != null) {
            caller.actsUnder(Set.of(roles.value()));
        }
    }
}
