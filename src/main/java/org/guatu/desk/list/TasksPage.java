package org.guatu.desk.list;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.Task;
import org.guatu.insight.ListViews;
import org.guatu.insight.TaskCard;
import org.guatu.insight.task.TaskFilter;
import org.guatu.insight.task.TaskViews;
import org.guatu.lifecycle.Phase;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Count;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Problems;
import org.guatu.platform.web.TablePage;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.supervision.Supervising;
import org.guatu.supervision.UrgeTasks;
import org.jspecify.annotations.Nullable;

/** The tasks that a reader sees; for a unit its own, for the office all, with urging in bulk. */
@Path("/tasks")
public class TasksPage {
    private final GatheringFacts gathering;
    private final TaskViews views;
    private final ListViews lists;
    private final Supervising supervising;
    private final Organization organization;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Problems problems;
    private final Template page;

    TasksPage(
            GatheringFacts gathering,
            TaskViews views,
            ListViews lists,
            Supervising supervising,
            Organization organization,
            CurrentCaller caller,
            Forms forms,
            Problems problems,
            @Location("desk/tasks.html") Template page) {
        this.gathering = gathering;
        this.views = views;
        this.lists = lists;
        this.supervising = supervising;
        this.organization = organization;
        this.caller = caller;
        this.forms = forms;
        this.problems = problems;
        this.page = page;
    }

    @GET
    @Authenticated
    public TemplateInstance tasks(@Context UriInfo address) {
        return show(TasksQuery.of(address), forms.begin());
    }

    /** Urges the lead units of all ticked tasks, or of none. */
    @POST
    @Path("urgings")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response urge(@Context UriInfo address) {
        TasksQuery query = TasksQuery.of(address);
        String here = "/tasks" + query.text();
        FormPage form = new FormPage("urging", state -> show(query, state), here, "supervision.page.urged");
        return forms.lead(form, UrgeTicked.class, (urge, version) -> {
            Integer all = urge.all();
            List<Long> ticked = all == null
                    ? urge.task().stream().distinct().toList()
                    : urgeable(found(query.filter(), query, gathering.newest(caller.get()), caller.get()));
            new Invalid.Check()
                    .require(!ticked.isEmpty(), "task", "supervision.page.nothingTicked")
                    .require(
                            all == null || all == ticked.size(),
                            "task",
                            "platform.table.changed",
                            String.valueOf(all),
                            ticked.size())
                    .orRefuse();
            Supervising.Outcome outcome =
                    supervising.urgeAll(new UrgeTasks(ticked, null, urge.message(), null), caller.get());
            return new Next(here, outcome.urgings().size(), outcome.passedOver().size());
        });
    }

    /**
     * The ticked tasks, and what the office asks of them.
     *
     * @param all how many matched when all that match were ticked, also those on other pages; null where only some were
     */
    public record UrgeTicked(List<Long> task, @Nullable Integer all, @Nullable String message) {}

    private static String part(TasksQuery query, Caller by) {
        return Roles.readsWholeRegion(by) ? "" : query.get("part").isEmpty() ? "lead" : query.get("part");
    }

    private List<TaskCard> found(TaskFilter filter, TasksQuery query, RegionFacts facts, Caller by) {
        return views.seen(filter, part(query, by), query.order(), facts, by);
    }

    private static List<Long> urgeable(List<TaskCard> found) {
        return found.stream().filter(TaskRow::urgeable).map(TaskCard::id).toList();
    }

    private TemplateInstance show(TasksQuery asked, FormState again) {
        Caller by = caller.get();
        boolean wide = Roles.readsWholeRegion(by);
        TasksQuery query = asked;
        FormState wrong = again;
        TaskFilter filter = TaskFilter.ALL;
        try {
            filter = asked.filter();
        } catch (Invalid invalid) {
            wrong = FormState.refused(
                    "filter", invalid.problems().stream().map(problems::item).toList(), Map.of());
        }
        RegionFacts facts = gathering.newest(by);
        List<TaskCard> all = views.list(TaskFilter.ALL, facts, by);
        List<TaskCard> found = found(filter, query, facts, by);
        TablePage<TaskCard> table = query.table().of(found);
        return page.data("query", query)
                .data("again", wrong)
                .data("wide", wide)
                .data("part", part(query, by))
                .data("leads", wide ? 0 : views.count(all, "lead", by))
                .data("parts", wide ? 0 : views.count(all, "coop", by))
                .data("all", all.size())
                .data("table", table)
                .data("rows", table.rows().stream().map(TaskRow::new).toList())
                .data("urgeable", Count.of(found, TaskRow::urgeable))
                .data("lights", TaskCard.lights(found))
                .data("lists", lists.all(facts, by))
                .data("units", wide ? units(by) : List.of())
                .data("sections", sections(facts, query))
                .data("leaders", facts.once("leading officials", () -> leaders(facts)))
                .data(
                        "phases",
                        Stream.concat(
                                        Stream.of(TaskCard.DRAFT),
                                        Arrays.stream(Phase.values()).map(Phase::name))
                                .toList())
                .data("grades", TaskFilter.GRADES)
                .data("mayUrge", by.hasRole(Roles.RULE_OF_LAW_OFFICE));
    }

    private List<Unit> units(Caller by) {
        return organization.units(by.regionId()).stream()
                .filter(unit -> !unit.set())
                .toList();
    }

    private static List<String> leaders(RegionFacts facts) {
        return facts.tasks().stream()
                .map(task -> task.wording().leadingOfficial())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** The areas of the list that is asked for, else of all. */
    private static List<String> sections(RegionFacts facts, TasksQuery query) {
        Map<String, List<String>> byList = facts.once("areas of lists", () -> facts.tasks().stream()
                .filter(task -> !task.area().isEmpty())
                .collect(Collectors.groupingBy(
                        task -> Long.toString(task.listId()),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Task::area, Collectors.toCollection(LinkedHashSet::new)),
                                List::copyOf))));
        return query.get("list").isEmpty()
                ? byList.values().stream().flatMap(List::stream).distinct().toList()
                : byList.getOrDefault(query.get("list"), List.of());
    }
}
