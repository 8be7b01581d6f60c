package org.guatu.supervision.rectification.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.TableQuery;
import org.guatu.supervision.rectification.FindingCard;
import org.guatu.supervision.rectification.FindingStage;
import org.guatu.supervision.rectification.FindingViews;
import org.guatu.supervision.rectification.Found;

/** 整改台账: the list of findings. */
@Path("/rectification")
public class FindingPages {
    private static final int ROWS = 50;
    private static final Map<String, Function<FindingCard, ?>> COLUMNS = Map.of(
            "problem", FindingCard::title,
            "stage", FindingCard::stage,
            "unit", one -> one.lead().name(),
            "due", FindingCard::due,
            "next", one -> one.next() == null ? null : one.next().due());

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
    public TemplateInstance list(@BeanParam FindingQuery query, @Context UriInfo address) {
        Caller by = caller.get();
        TableQuery asked = TableQuery.of("/rectification", address, FindingQuery.FILTER, ROWS);
        boolean wide = Roles.readsWholeRegion(by);
        return list.data("table", asked.of(views.list(query.filter(), by), COLUMNS))
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
