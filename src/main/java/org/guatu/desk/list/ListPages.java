package org.guatu.desk.list;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.intake.Importing;
import org.guatu.catalogue.intake.WaitingImport;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.insight.CarryViews;
import org.guatu.insight.ListCard;
import org.guatu.insight.ListViews;
import org.guatu.insight.TaskCard;
import org.guatu.insight.task.TaskFilter;
import org.guatu.insight.task.TaskViews;
import org.guatu.insight.task.Versions;
import org.guatu.lifecycle.Issuing;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.organization.absence.Holders;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;

/** 清单: all lists, one as a ledger, and its issue. */
@Path("/lists")
public class ListPages {
    private static final int WAITING_SHOWN = 50;
    private static final List<String> LIGHTS = List.of("RED", "YELLOW", "GREEN", "BLUE", "GREY");

    private final GatheringFacts gathering;
    private final ListViews lists;
    private final TaskViews tasks;
    private final Versions versions;
    private final CarryViews carryViews;
    private final Importing importing;
    private final Issuing issuing;
    private final KeepingKinds kinds;
    private final Holders holders;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Flash flash;
    private final Template all;
    private final Template one;

    ListPages(
            GatheringFacts gathering,
            ListViews lists,
            TaskViews tasks,
            Versions versions,
            CarryViews carryViews,
            Importing importing,
            Issuing issuing,
            KeepingKinds kinds,
            Holders holders,
            CurrentCaller caller,
            Reader reader,
            Flash flash,
            @Location("desk/lists.html") Template all,
            @Location("desk/list.html") Template one) {
        this.gathering = gathering;
        this.lists = lists;
        this.tasks = tasks;
        this.versions = versions;
        this.carryViews = carryViews;
        this.importing = importing;
        this.issuing = issuing;
        this.kinds = kinds;
        this.holders = holders;
        this.caller = caller;
        this.reader = reader;
        this.flash = flash;
        this.all = all;
        this.one = one;
    }

    @GET
    @Authenticated
    public TemplateInstance all() {
        Caller by = caller.get();
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        List<WaitingImport> waiting = office ? importing.waiting(by, Long.MAX_VALUE, WAITING_SHOWN) : List.of();
        return all.data("lists", lists.all(by))
                .data("kinds", kinds.names(reader.locale()))
                .data("offered", KeepingKinds.names(kinds.offered(), reader.locale()))
                .data("lights", LIGHTS)
                .data("waiting", waiting)
                .data("office", office);
    }

    @GET
    @Path("{id}")
    @Authenticated
    public TemplateInstance one(long id) {
        return page(id, Again.NONE);
    }

    /** A form that was refused stands at this address; whoever comes by it again is led to the page. */
    @GET
    @Path("{id}/issue")
    @Authenticated
    public Response back(long id) {
        return Response.seeOther(URI.create("/lists/" + id)).build();
    }

    /** Issues a draft: every task gets its process. Asked again, it issues nothing twice. */
    @POST
    @Path("{id}/issue")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    @OnlyOnce
    public Response issue(long id) {
        int issued = Forms.orAgain(() -> issuing.issue(id, caller.get()), again -> page(id, again));
        flash.say("insight.page.list.issued", issued);
        return Response.seeOther(URI.create("/lists/" + id)).build();
    }

    private TemplateInstance page(long id, Again again) {
        Caller by = caller.get();
        RegionFacts facts = gathering.newest(by);
        ListCard list = lists.one(id, facts, by);
        boolean mayIssue = list.status() == TaskList.Status.DRAFT && by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        TaskFilter filter = TaskFilter.of(id, null, null, null, null, null, null, null);
        List<TaskCard> cards = tasks.list(filter, facts, by);
        return one.data("list", list)
                .data("kind", KindWords.of(kinds.one(list.kind()), reader.locale()))
                .data("ledger", PrintedLedger.of(cards))
                .data("withoutPeople", mayIssue ? holders.withoutPeople(by.regionId(), named(cards)) : List.of())
                .data("office", by.hasRole(Roles.RULE_OF_LAW_OFFICE))
                .data("outlook", mayIssue ? issuing.outlook(id, by) : null)
                .data("lights", LIGHTS)
                .data("versions", list.edition() == 0 ? List.of() : versions.ofList(id, by))
                .data(
                        "unfinished",
                        by.hasRole(Roles.RULE_OF_LAW_OFFICE) && list.edition() > 0
                                ? carryViews.of(id, facts, by).size()
                                : 0)
                .data("again", again);
    }

    /** Every unit that the list names to do something. */
    private static List<UnitRef> named(List<TaskCard> cards) {
        return cards.stream()
                .flatMap(card -> Stream.of(
                                Stream.of(card.lead()),
                                card.coLeads().stream(),
                                card.cooperating().stream().map(one -> new UnitRef(one.code(), one.name())))
                        .flatMap(units -> units))
                .toList();
    }
}
