package org.guatu.insight.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.guatu.insight.Reconciling;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;

/** The reconciliation of tables and tokens, on demand. */
@Path("/api/v1")
public class ReconciliationResource {
    private final Reconciling reconciling;
    private final CurrentCaller caller;

    ReconciliationResource(Reconciling reconciling, CurrentCaller caller) {
        this.reconciling = reconciling;
        this.caller = caller;
    }

    @GET
    @Path("/reconciliation")
    @RolesAllowed({Roles.SYS_ADMIN, Roles.AUDITOR})
    public Reconciling.Outcome reconcile() {
        return reconciling.compare(caller.get());
    }
}
