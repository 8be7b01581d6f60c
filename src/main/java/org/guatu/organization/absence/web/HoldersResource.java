package org.guatu.organization.absence.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.organization.Roles;
import org.guatu.organization.absence.Holders;
import org.guatu.organization.absence.Unheld;
import org.guatu.platform.CurrentCaller;

/** The check that no duty is without a living holder. */
@Path("/api/v1")
public class HoldersResource {
    private final Holders holders;
    private final CurrentCaller caller;

    HoldersResource(Holders holders, CurrentCaller caller) {
        this.holders = holders;
        this.caller = caller;
    }

    /**
     * What the check found today.
     *
     * @param clean whether every duty has somebody who may do it
     * @param unheld the gaps, those that wait longest first; kinds are message keys
     */
    record Check(boolean clean, List<Unheld> unheld) {}

    /** Every duty of the region, open or known to come, that no active person with an open account may do today. */
    @GET
    @Path("holders")
    @RolesAllowed({Roles.SECURITY_ADMIN, Roles.RULE_OF_LAW_OFFICE})
    public Check check() {
        List<Unheld> gaps = holders.unheld(caller.get().regionId());
        return new Check(gaps.isEmpty(), gaps);
    }
}
