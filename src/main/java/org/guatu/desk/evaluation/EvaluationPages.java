package org.guatu.desk.evaluation;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guatu.catalogue.TaskList;
import org.guatu.evaluation.EvaluateTask;
import org.guatu.evaluation.Evaluating;
import org.guatu.evaluation.TaskEvaluation;
import org.guatu.insight.EvaluationViews;
import org.guatu.insight.EvaluationViews.Row;
import org.guatu.insight.EvaluationViews.State;
import org.guatu.insight.ListCard;
import org.guatu.insight.ListViews;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.TablePage;
import org.guatu.platform.web.TableQuery;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.jspecify.annotations.Nullable;

/** 年终考评: what a list's tasks came to, and their grades, one or several at a time. */
@Path("/evaluation")
@RolesAllowed(Roles.EVALUATION_TEAM)
public class EvaluationPages {
    private static final int ROWS = 40;

    private static final Map<String, Function<Row, ?>> COLUMNS = Map.of(
            "task", Row::title,
            "light", row -> row.standing().light(),
            "lead", row -> row.lead().name(),
            "progress", row -> row.standing().actual(),
            "inTime", row -> row.owed() == 0 ? null : (double) row.inTime() / row.owed(),
            "returned", row -> row.handedIn() == 0 ? null : (double) row.returned() / row.handedIn(),
            "grade", row -> row.given() == null ? null : row.given().grade());

    /** The choice for a task that stands still. */
    private static final String UNGRADED = "NONE";

    private final GatheringFacts gathering;
    private final EvaluationViews views;
    private final ListViews lists;
    private final Evaluating evaluating;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Clock clock;
    private final Template page;

    EvaluationPages(
            GatheringFacts gathering,
            EvaluationViews views,
            ListViews lists,
            Evaluating evaluating,
            CurrentCaller caller,
            Forms forms,
            Clock clock,
            @Location("desk/evaluation.html") Template page) {
        this.gathering = gathering;
        this.views = views;
        this.lists = lists;
        this.evaluating = evaluating;
        this.caller = caller;
        this.forms = forms;
        this.clock = clock;
        this.page = page;
    }

    /** What was typed beside a task, kept when it is refused. */
    public record Typed(String grade, String comment, String reason) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    private static TableQuery asked(UriInfo address) {
        return TableQuery.of("/evaluation", address, List.of("list", "section"), ROWS);
    }

    @GET
    public TemplateInstance evaluation(@Context UriInfo address) {
        return draw(asked(address), forms.begin());
    }

    /**
     * The grades of a page's tasks, row by row.
     *
     * @param rows a grade is empty where nothing was chosen; a reason says why one that was given is another
     */
    public record GradeTasks(List<GradeRow> rows) {
        /** A task's row. */
        public record GradeRow(
                @Nullable Long task, @Nullable String grade, @Nullable String comment, @Nullable String reason) {}
    }

    /** Saves the grades that were chosen: all or none. */
    @POST
    @OnlyOnce
    public Response grade(@Context UriInfo address) {
        TableQuery asked = asked(address);
        String here = asked.path() + asked.address().text();
        FormPage form = new FormPage("", state -> draw(asked, state), here, "insight.page.evaluation.saved");
        return forms.lead(form, GradeTasks.class, (grades, version) -> new Next(here, save(grades.rows())));
    }

    private static Map<Long, Typed> typed(FormState again) {
        List<Long> tasks = again.ids("", "rows.task");
        List<String> grades = again.values("", "rows.grade");
        List<String> comments = again.values("", "rows.comment");
        List<String> reasons = again.values("", "rows.reason");
        Map<Long, Typed> typed = new HashMap<>();
        int rows = Math.min(Math.min(tasks.size(), grades.size()), Math.min(comments.size(), reasons.size()));
        for (int i = 0; i < rows; i++) {
            typed.put(tasks.get(i), new Typed(grades.get(i), comments.get(i), reasons.get(i)));
        }
        return typed;
    }

    private int save(List<GradeTasks.GradeRow> rows) {
        int saved = 0;
        for (GradeTasks.GradeRow row : rows) {
            if (row.task() != null && row.grade() != null && !row.grade().isBlank()) {
                evaluating.evaluate(
                        row.task(),
                        new EvaluateTask(null, grade(row.grade()), row.comment(), row.reason()),
                        null,
                        caller.get());
                saved++;
            }
        }
        if (saved == 0) {
            throw new Invalid("grade", "evaluation.gradeMissing");
        }
        return saved;
    }

    private static TaskEvaluation.@Nullable Grade grade(String sent) {
        if (sent.equals(UNGRADED)) {
            return null;
        }
        try {
            return TaskEvaluation.Grade.valueOf(sent);
        } catch (IllegalArgumentException e) {
            throw new Invalid("grade", "evaluation.gradeMissing");
        }
    }

    private static @Nullable Long list(TableQuery asked, List<ListCard> issued) {
        String list = asked.address().get("list");
        if (list.matches("\\d{1,18}")) {
            return Long.valueOf(list);
        }
        return issued.isEmpty() ? null : (Long) issued.get(0).id();
    }

    private TemplateInstance draw(TableQuery asked, FormState again) {
        Caller by = caller.get();
        RegionFacts facts = gathering.newest(by);
        List<ListCard> issued = lists.all(facts, by).stream()
                .filter(one -> one.status() == TaskList.Status.ISSUED)
                .toList();
        Long listId = list(asked, issued);
        String section = asked.address().get("section");
        List<Row> all = listId == null ? List.of() : views.of(listId, facts, by);
        List<Row> rows = all.stream()
                .filter(row -> section.isEmpty() || row.area().equals(section))
                .toList();
        TablePage<Row> table = asked.of(rows, COLUMNS);
        int year = all.stream()
                .mapToInt(Row::year)
                .min()
                .orElse(LocalDate.now(clock).getYear());
        return page.data("lists", issued)
                .data("list", listId)
                .data("section", section)
                .data("sections", all.stream().map(Row::area).distinct().toList())
                .data("table", table)
                .data(
                        "open",
                        all.stream().filter(row -> row.state() == State.OPEN).count())
                .data(
                        "openHere",
                        table.rows().stream()
                                .anyMatch(row -> row.state() == State.OPEN || row.mayCorrect() || row.mayConfirm()))
                .data("graded", all.stream().filter(row -> row.given() != null).count())
                .data("all", all.size())
                .data("opens", LocalDate.of(year, 12, 31))
                .data("year", String.valueOf(year))
                .data("today", LocalDate.now(clock))
                .data("grades", TaskEvaluation.Grade.values())
                .data("typed", typed(again))
                .data("nothing", Typed.NOTHING)
                .data("again", again);
    }
}
