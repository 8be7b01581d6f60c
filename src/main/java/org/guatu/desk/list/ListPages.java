package org.guatu.desk.list;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.catalogue.intake.Importing;
import org.guatu.catalogue.intake.WaitingImport;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.insight.ListViews;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Reader;

/** 清单: all lists. */
@Path("/lists")
public class ListPages {
    static final List<String> LIGHTS = List.of("RED", "YELLOW", "GREEN", "BLUE", "GREY");

    private static final int WAITING_SHOWN = 50;

    private final ListViews lists;
    private final Importing importing;
    private final KeepingKinds kinds;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Template page;

    ListPages(
            ListViews lists,
            Importing importing,
            KeepingKinds kinds,
            CurrentCaller caller,
            Reader reader,
            @Location("desk/lists.html") Template page) {
        this.lists = lists;
        this.importing = importing;
        this.kinds = kinds;
        this.caller = caller;
        this.reader = reader;
        this.page = page;
    }

    @GET
    @Authenticated
    public TemplateInstance all() {
        Caller by = caller.get();
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        List<WaitingImport> waiting = office ? importing.waiting(by, Long.MAX_VALUE, WAITING_SHOWN) : List.of();
        return page.data("lists", lists.all(by))
                .data("kinds", kinds.names(caller.get().regionId(), reader.locale()))
                .data("offered", KeepingKinds.names(kinds.offered(caller.get().regionId()), reader.locale()))
                .data("lights", LIGHTS)
                .data("waiting", waiting)
                .data("office", office);
    }
}
