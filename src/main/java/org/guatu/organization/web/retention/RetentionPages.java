package org.guatu.organization.web.retention;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.retention.Retention;
import org.guatu.platform.trail.chain.Archiving;

/** 保存期限: for each kind of what only grows how much there is, how old, how long it is kept, and what went last. */
@Path("/retention")
@RolesAllowed(Roles.SYS_ADMIN)
public class RetentionPages {
    private final Retention retention;
    private final Archiving archiving;
    private final CurrentCaller caller;
    private final Template page;

    RetentionPages(
            Retention retention,
            Archiving archiving,
            CurrentCaller caller,
            @Location("organization/retention.html") Template page) {
        this.retention = retention;
        this.archiving = archiving;
        this.caller = caller;
        this.page = page;
    }

    @GET
    public TemplateInstance kept() {
        long region = caller.get().regionId();
        return page.data("kinds", retention.of(region)).data("archives", archiving.of(region));
    }
}
