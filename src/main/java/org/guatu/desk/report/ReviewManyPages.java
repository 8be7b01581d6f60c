package org.guatu.desk.report;

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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.insight.duty.ReviewQueue;
import org.guatu.insight.duty.ReviewQueue.Waiting;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.reporting.AcceptingMany;
import org.guatu.reporting.AcceptingMany.Outcome;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reviewing;
import org.jspecify.annotations.Nullable;

/** 批量审核: the reports of the queue in one table, to look through, tick and accept together with one grade. */
@Path("/review/many")
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP})
public class ReviewManyPages {
    private final ReviewQueue queue;
    private final Reviewing reviewing;
    private final AcceptingMany accepting;
    private final CurrentCaller caller;
    private final Forms forms;
    private final ReviewFilters filters;
    private final Reader reader;
    private final Template many;

    ReviewManyPages(
            ReviewQueue queue,
            Reviewing reviewing,
            AcceptingMany accepting,
            CurrentCaller caller,
            Forms forms,
            ReviewFilters filters,
            Reader reader,
            @Location("desk/reviewMany.html") Template many) {
        this.queue = queue;
        this.reviewing = reviewing;
        this.accepting = accepting;
        this.caller = caller;
        this.forms = forms;
        this.filters = filters;
        this.reader = reader;
        this.many = many;
    }

    /** A report of the queue with what it says. */
    public record Row(Waiting waiting, Said report) {
        private static final Map<String, Function<Row, ?>> COLUMNS = Map.of(
                "task", row -> row.waiting().title(),
                "period", row -> row.report().period(),
                "progress", row -> row.report().percent(),
                "done", row -> row.report().done(),
                "evidence", row -> row.report().proofs(),
                "due", row -> row.waiting().due());

        static Row of(Waiting waiting, Report from) {
            return new Row(
                    waiting,
                    new Said(
                            from.id(),
                            from.period(),
                            from.percent(),
                            from.done(),
                            from.problems(),
                            from.reason(),
                            from.proofs(),
                            from.late()));
        }
    }

    /** What is looked at before many are accepted. */
    public record Said(
            long id,
            String period,
            int percent,
            String done,
            String problems,
            @Nullable String reason,
            int proofs,
            boolean late) {}

    /** The ticked reports and the grade that all of them get. */
    public record AcceptTicked(List<Long> report, Report.@Nullable Grade grade) {}

    /** What became of a tick: the task's title, and why it was refused. */
    public record Refused(String title, String why) {}

    @GET
    public TemplateInstance rows(@Context UriInfo address) {
        return page(ReviewQuery.of(address), forms.begin());
    }

    /** A form that was answered stands at this address; whoever comes by it again is led to the page. */
    @GET
    @Path("acceptances")
    public Response back(@Context UriInfo address) {
        return Response.seeOther(
                        URI.create("/review/many" + ReviewQuery.of(address).text()))
                .build();
    }

    /** Accepts all that are ticked, each for itself, and names those that were refused. */
    @POST
    @Path("acceptances")
    @OnlyOnce
    public TemplateInstance accept(@Context UriInfo address) {
        ReviewQuery query = ReviewQuery.of(address);
        Caller by = caller.get();
        Map<Long, Waiting> before =
                byReport(queue.of(by).stream().filter(Waiting::report).toList());
        FormPage form = new FormPage("many", state -> page(query, state), "/review/many" + query.text(), "");
        return forms.answer(form, AcceptTicked.class, (ticked, version) -> {
            new Invalid.Check()
                    .require(!ticked.report().isEmpty(), "report", "insight.page.review.nothingTicked")
                    .require(ticked.grade() != null, "grade", "insight.page.review.gradeMissing")
                    .orRefuse();
            List<Outcome> outcomes = accepting.accept(ticked.report(), ticked.grade(), by);
            return page(query, forms.begin())
                    .data(
                            "accepted",
                            outcomes.stream()
                                    .filter(one -> one.refusal() == null)
                                    .count())
                    .data("refused", refused(outcomes, before));
        });
    }

    private static Map<Long, Waiting> byReport(List<Waiting> reports) {
        return reports.stream().collect(Collectors.toMap(Waiting::reportId, one -> one, (one, other) -> one));
    }

    private List<Refused> refused(List<Outcome> outcomes, Map<Long, Waiting> before) {
        List<Refused> refused = new ArrayList<>();
        for (Outcome one : outcomes) {
            Refusal why = one.refusal();
            if (why != null) {
                Waiting known = before.get(one.reportId());
                refused.add(new Refused(
                        known == null ? Long.toString(one.reportId()) : known.title(),
                        reader.text(why.key(), why.arguments())));
            }
        }
        return refused;
    }

    private TemplateInstance page(ReviewQuery query, FormState again) {
        Caller by = caller.get();
        List<Waiting> waiting =
                queue.of(by).stream().filter(one -> one.report() && !one.own()).toList();
        Map<Long, Waiting> asked = byReport(query.among(waiting));
        List<Row> rows = reviewing.queue(by).stream()
                .filter(report -> asked.containsKey(report.id()))
                .map(report -> Row.of(Objects.requireNonNull(asked.get(report.id())), report))
                .toList();
        return filters.fill(many, query, waiting)
                .data("table", query.table().of(rows, Row.COLUMNS))
                .data("all", waiting.size())
                .data("grades", Report.Grade.values())
                .data("accepted", null)
                .data("refused", List.of())
                .data("again", again);
    }
}
