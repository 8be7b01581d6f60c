package org.guatu.supervision.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.TableQuery;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.guatu.supervision.AnswerUrging;
import org.guatu.supervision.Supervising;
import org.guatu.supervision.Supervising.Count;
import org.guatu.supervision.UrgeTasks;
import org.guatu.supervision.Urging;
import org.guatu.supervision.web.LetterRow.TaskRef;
import org.jspecify.annotations.Nullable;

/** 催办: who asked what of whom, and what was answered. */
@Path("/urgings")
public class UrgingPages {
    private static final int ROWS = 50;

    private final Supervising supervising;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template page;

    UrgingPages(
            Supervising supervising,
            Catalogue catalogue,
            Organization organization,
            Forms forms,
            CurrentCaller caller,
            @Location("supervision/urgings.html") Template page) {
        this.supervising = supervising;
        this.catalogue = catalogue;
        this.organization = organization;
        this.forms = forms;
        this.caller = caller;
        this.page = page;
    }

    /** An urging as a row; {@code mine} where the reader owes the answer. */
    public record Row(
            long id,
            TaskRef task,
            UnitRef unit,
            String message,
            String urgedBy,
            Instant urgedAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            boolean mine) {
        private static final Map<String, Function<Row, ?>> COLUMNS = Map.of(
                "task", one -> one.task().title(),
                "message", Row::message,
                "urged", Row::urgedAt,
                "answer", Row::answeredAt);

        public String form() {
            return "answer" + id;
        }

        public String field() {
            return form() + "-answer";
        }
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
    public TemplateInstance urgings(@Context UriInfo address) {
        return show(table(address), forms.begin());
    }

    /** Urges every late task of a list. */
    @POST
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response urgeLate(@Context UriInfo address) {
        return forms.lead(
                new FormPage("late", state -> show(table(address), state), "/urgings", "supervision.page.urged"),
                UrgeTasks.class,
                (asked, version) -> {
                    Supervising.Outcome outcome = supervising.urgeLate(asked, caller.get());
                    return new Next(
                            "/urgings",
                            outcome.urgings().size(),
                            outcome.passedOver().size());
                });
    }

    @POST
    @Path("{id}/answer")
    @OnlyOnce
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response answer(long id, @Context UriInfo address) {
        TableQuery table = table(address);
        return forms.act(
                new FormPage(
                        "answer" + id,
                        state -> show(table, state),
                        "/urgings"
                                + table.address().with("done", "ANSWER_URGING").text(),
                        "supervision.page.done.answer"),
                AnswerUrging.class,
                (said, version) -> supervising.answer(id, said, caller.get()));
    }

    private static TableQuery table(UriInfo address) {
        return TableQuery.of("/urgings", address, List.of(), ROWS);
    }

    private TemplateInstance show(TableQuery asked, FormState again) {
        Caller by = caller.get();
        boolean wide = by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER);
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        List<Urging> all = supervising.all(by);
        Map<Long, Task> tasks = catalogue
                .tasks(all.stream().map(Urging::taskId).distinct().toList(), by)
                .stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        // What the reader owes comes first: a duty leads to its row, whatever has been urged since.
        List<Row> rows = all.stream()
                .map(one -> row(one, tasks.get(one.taskId()), by))
                .sorted(Comparator.comparing((Row one) -> !one.mine()))
                .toList();
        return page.data("again", again)
                .data("office", office)
                .data("wide", wide)
                .data("all", all.size())
                .data(
                        "unanswered",
                        all.stream().filter(one -> one.answer() == null).count())
                .data("table", asked.of(rows, Row.COLUMNS))
                .data("byUnit", wide ? units(by) : List.of())
                .data("byPerson", wide ? supervising.byPerson(by) : List.of())
                .data(
                        "lists",
                        office
                                ? catalogue.lists(by).stream()
                                        .filter(list -> list.issued())
                                        .toList()
                                : List.of());
    }

    private List<Count<String>> units(Caller by) {
        return supervising.byUnit(by).stream()
                .map(one -> new Count<>(organization.ref(one.who()).name(), one.urged(), one.answered()))
                .toList();
    }

    private Row row(Urging urging, @Nullable Task known, Caller by) {
        Task task = known == null ? catalogue.task(urging.taskId()) : known;
        return new Row(
                urging.id(),
                new TaskRef(task.id(), task.code(), task.title()),
                organization.ref(urging.unitId()),
                urging.message(),
                urging.urgedBy(),
                urging.urgedAt(),
                urging.answer(),
                urging.answeredBy(),
                urging.answeredAt(),
                by.belongsTo(urging.unitId()) && urging.answer() == null);
    }
}
