package org.guatu.supervision.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
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
    private static final int ROWS = 200;

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
    public TemplateInstance urgings() {
        return show(forms.begin());
    }

    /** Urges every late task of a list. */
    @POST
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response urgeLate() {
        return forms.lead(
                new FormPage("late", this::show, "/urgings", "supervision.page.urged"),
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
    public Response answer(long id) {
        return forms.act(
                new FormPage("answer" + id, this::show, "/urgings?done=ANSWER_URGING", "supervision.page.done.answer"),
                AnswerUrging.class,
                (said, version) -> supervising.answer(id, said, caller.get()));
    }

    private TemplateInstance show(FormState again) {
        Caller by = caller.get();
        boolean wide = by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER);
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        List<Urging> all = supervising.all(by);
        List<Urging> shown = all.stream().limit(ROWS).toList();
        Map<Long, Task> tasks = catalogue
                .tasks(shown.stream().map(Urging::taskId).distinct().toList(), by)
                .stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        return page.data("again", again)
                .data("office", office)
                .data("wide", wide)
                .data("all", all.size())
                .data(
                        "unanswered",
                        all.stream().filter(one -> one.answer() == null).count())
                .data(
                        "rows",
                        shown.stream()
                                .map(one -> row(one, tasks.get(one.taskId()), by))
                                .toList())
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
