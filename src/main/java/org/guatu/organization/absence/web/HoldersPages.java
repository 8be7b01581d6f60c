package org.guatu.organization.absence.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.absence.Holders;
import org.guatu.organization.absence.Unheld;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;

/** 承办人检查: duties for which nobody is there. */
@Path("/holders")
@RolesAllowed({Roles.SECURITY_ADMIN, Roles.RULE_OF_LAW_OFFICE})
public class HoldersPages {
    private static final int NAMED = 3;

    private final Holders holders;
    private final Organization organization;
    private final CurrentCaller caller;
    private final Template page;
    private final Template warning;

    HoldersPages(
            Holders holders,
            Organization organization,
            CurrentCaller caller,
            @Location("organization/holders.html") Template page,
            @Location("organization/unheld.html") Template warning) {
        this.holders = holders;
        this.organization = organization;
        this.caller = caller;
        this.page = page;
        this.warning = warning;
    }

    @GET
    public TemplateInstance check() {
        return told(page);
    }

    /** The warning alone, for the office's duties; it comes after the page, which need not wait for it. */
    @GET
    @Path("warning")
    public TemplateInstance warning() {
        return told(warning);
    }

    private TemplateInstance told(Template template) {
        Caller by = caller.get();
        List<Unheld> gaps = holders.unheld(by.regionId());
        String region = organization.region(by.regionId()).name();
        List<String> places = gaps.stream()
                .map(gap -> gap.unit() == null ? region : gap.unit().name())
                .distinct()
                .toList();
        return template.data("gaps", gaps)
                .data("open", gaps.stream().mapToLong(Unheld::open).sum())
                .data("coming", gaps.stream().mapToLong(Unheld::coming).sum())
                .data("region", region)
                .data("places", places.stream().limit(NAMED).toList())
                .data("more", places.size() > NAMED)
                .data("admin", by.hasRole(Roles.SECURITY_ADMIN));
    }
}
