package org.guatu.rehearsal.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.guatu.organization.Roles;
import org.guatu.platform.time.OfficeDays;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.LocalPath;
import org.guatu.rehearsal.MovingClock;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The buttons of the demonstration clock in the frame of every page. */
@Path("/clock")
public class ClockForm {
    private final MovingClock clock;
    private final Flash flash;

    ClockForm(MovingClock clock, Flash flash) {
        this.clock = clock;
        this.flash = flash;
    }

    @POST
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.SYS_ADMIN})
    public RestResponse<Void> move(@RestForm @Nullable Integer days, @RestForm @Nullable String back) {
        int fired = clock.move(null, days);
        flash.say("rehearsal.moved", OfficeDays.dayOf(clock.now()).toString(), fired);
        return RestResponse.seeOther(LocalPath.of(back));
    }
}
