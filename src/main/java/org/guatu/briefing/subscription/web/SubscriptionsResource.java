package org.guatu.briefing.subscription.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.guatu.briefing.subscription.ChooseSubscription;
import org.guatu.briefing.subscription.Subscribing;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Sent;
import org.jspecify.annotations.Nullable;

/** Whether the caller has the week sent to them. */
@Path("/api/v1/me/subscription")
@RolesAllowed({
    Roles.RULE_OF_LAW_OFFICE,
    Roles.COMMITTEE,
    Roles.DISTRICT_LEADER,
    Roles.EVALUATION_TEAM,
    Roles.COORDINATION_GROUP,
    Roles.INSPECTOR
})
public class SubscriptionsResource {
    private final Subscribing subscribing;
    private final CurrentCaller caller;

    SubscriptionsResource(Subscribing subscribing, CurrentCaller caller) {
        this.subscribing = subscribing;
        this.caller = caller;
    }

    @GET
    public Subscribing.Chosen chosen() {
        return subscribing.of(caller.get());
    }

    /** Chooses; what is left out stays. 403 where somebody not of the office says what the office wants. */
    @PUT
    @OnlyOnce
    public Subscribing.Chosen choose(@Nullable ChooseSubscription sent) {
        return subscribing.choose(Sent.required(sent), caller.get());
    }
}
