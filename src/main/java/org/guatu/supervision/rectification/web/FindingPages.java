package org.guatu.supervision.rectification.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.supervision.rectification.FindingCard;
import org.guatu.supervision.rectification.FindingStage;
import org.guatu.supervision.rectification.FindingViews;
import org.guatu.supervision.rectification.Found;

/** 整改台账: the list of findings. */
@Path("/rectification")
public class FindingPages {
    private static final int ROWS = 100;

    private final FindingViews views;
    private final Organization organization;
    private final CurrentCaller caller;
    private final Template list;

    FindingPages(
            FindingViews views,
            Organization organization,
            CurrentCaller caller,
            @Location("supervision/findings.html") Template list) {
        this.views = views;
        this.organization = organization;
        this.caller = caller;
        this.list = list;
    }

    @GET
    @Authenticated
    public TemplateInstance list(@BeanParam FindingQuery query) {
        Caller by = caller.get();
        List<FindingCard> found = views.list(query.filter(), by);
        boolean wide = Roles.readsWholeRegion(by);
        return list.data("findings", found.stream().limit(ROWS).toList())
                .data("found", found.size())
                .data("counts", views.counts(by))
                .data("query", query)
                .data("wide", wide)
                .data("mayOpen", by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR))
                .data("stages", FindingStage.values())
                .data("sources", Found.Source.values())
                .data("kinds", Found.Kind.values())
                .data(
                        "units",
                        wide
                                ? organization.units(by.regionId()).stream()
                                        .filter(unit -> !unit.set())
                                        .toList()
                                : List.of());
    }
}
