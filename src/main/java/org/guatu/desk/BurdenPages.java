package org.guatu.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.insight.Burden;
import org.guatu.insight.Burdens;
import org.guatu.insight.Quarter;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 报送负担: what was asked of each unit in a quarter. */
@Path("/burden")
public class BurdenPages {
    private final Burdens burdens;
    private final CurrentCaller caller;
    private final Template page;

    BurdenPages(Burdens burdens, CurrentCaller caller, @Location("desk/burden.html") Template page) {
        this.burdens = burdens;
        this.caller = caller;
        this.page = page;
    }

    @GET
    @RolesAllowed({
        Roles.RULE_OF_LAW_OFFICE,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public TemplateInstance burden(@RestQuery @Nullable Integer year, @RestQuery @Nullable Integer quarter) {
        Quarter asked = burdens.quarter(year, quarter);
        List<Burden> all = burdens.of(asked, caller.get());
        return page.data("quarter", asked)
                .data("year", String.valueOf(asked.year()))
                .data("before", asked.before())
                .data("after", asked.after())
                .data("burdens", all)
                .data("reports", all.stream().mapToInt(Burden::reports).sum())
                .data("again", all.stream().mapToInt(Burden::askedAgain).sum())
                .data("urgings", all.stream().mapToInt(Burden::urgings).sum());
    }
}
