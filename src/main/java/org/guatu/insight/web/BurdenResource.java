package org.guatu.insight.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.guatu.insight.Burden;
import org.guatu.insight.Burdens;
import org.guatu.insight.Quarter;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the lists ask of units: all of them for leaders and the office, their own for the units. */
@Path("/api/v1")
public class BurdenResource {
    private final Burdens burdens;
    private final CurrentCaller caller;

    BurdenResource(Burdens burdens, CurrentCaller caller) {
        this.burdens = burdens;
        this.caller = caller;
    }

    /** A quarter's burdens, units in the order of their codes; nobody is ranked. */
    public record BurdenAnswer(int year, int quarter, LocalDate from, LocalDate to, List<Burden> items) {}

    /** One quarter, that of today by default. 422 for a quarter other than 1 to 4. */
    @GET
    @Path("burden")
    @RolesAllowed({
        Roles.RULE_OF_LAW_OFFICE,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public BurdenAnswer burden(@RestQuery @Nullable Integer year, @RestQuery @Nullable Integer quarter) {
        Quarter asked = burdens.quarter(year, quarter);
        return new BurdenAnswer(
                asked.year(), asked.number(), asked.from(), asked.to(), burdens.of(asked, caller.get()));
    }
}
