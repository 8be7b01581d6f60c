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
import java.time.LocalDate;
import java.util.List;
import org.guatu.insight.duty.ReviewQueue;
import org.guatu.insight.duty.ReviewQueue.Waiting;
import org.guatu.insight.task.Stories;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.guatu.reporting.DecideReport;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reviewing;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 审核台: the queue, one report beside the last one, the decision, and on to the next. */
@Path("/review")
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP})
public class ReviewPages {
    /** Numbers of the ready phrases, {@code insight.page.review.phrase.N}. */
    private static final List<String> PHRASES = List.of("1", "2", "3", "4");

    /** So much of the queue is shown, what is open among it: what is before and behind is counted. */
    private static final int SHOWN = 60;

    private static final int BEFORE = 10;

    private final ReviewQueue queue;
    private final Stories tasks;
    private final Reviewing reviewing;
    private final CurrentCaller caller;
    private final Forms forms;
    private final ReviewFilters filters;
    private final Template desk;

    ReviewPages(
            ReviewQueue queue,
            Stories tasks,
            Reviewing reviewing,
            CurrentCaller caller,
            Forms forms,
            ReviewFilters filters,
            @Location("desk/review.html") Template desk) {
        this.queue = queue;
        this.tasks = tasks;
        this.reviewing = reviewing;
        this.caller = caller;
        this.forms = forms;
        this.filters = filters;
        this.desk = desk;
    }

    /** Opens one thing of the queue; where none is named the first, by its own address, which stays true when it is done. */
    @GET
    public Response desk(@RestQuery @Nullable Long report, @RestQuery @Nullable Long task, @Context UriInfo address) {
        ReviewQuery query = ReviewQuery.of(address);
        Caller by = caller.get();
        List<Waiting> waiting = queue.of(by);
        if (report == null && task == null) {
            List<Waiting> asked = query.among(waiting);
            if (!asked.isEmpty()) {
                return Response.seeOther(URI.create(query.to(asked.get(0)))).build();
            }
        }
        Long taskId = report == null
                ? task
                : Long.valueOf(reviewing.report(report, by).taskId());
        return Response.ok(page(query, waiting, taskId, report, forms.begin()), "text/html;charset=UTF-8")
                .build();
    }

    /** A form that was refused stands at this address; whoever comes by it again is led to the page. */
    @GET
    @Path("reports/{id}")
    public Response back(long id, @Context UriInfo address) {
        String filter = ReviewQuery.of(address).further();
        return Response.seeOther(URI.create("/review?report=" + id + filter)).build();
    }

    /** Accepts or returns a report; the next one follows. */
    @POST
    @Path("reports/{id}")
    @OnlyOnce
    public Response decide(long id, @Context UriInfo address) {
        ReviewQuery query = ReviewQuery.of(address);
        Caller by = caller.get();
        String next = next(query, queue.of(by), id);
        FormPage form = new FormPage(
                "",
                state -> page(query, queue.of(by), reviewing.report(id, by).taskId(), id, state),
                next,
                "insight.page.review.accepted");
        return forms.lead(form, DecideReport.class, (decided, version) -> {
            Report report = reviewing.decide(id, decided, version, by);
            LocalDate again = report.resubmitBy();
            return new Next(next, report.period(), again == null ? "" : again.toString())
                    .saying(again == null ? "insight.page.review.accepted" : "insight.page.review.returned");
        });
    }

    /** The one behind it that may be judged, else the top of the desk. */
    private static String next(ReviewQuery query, List<Waiting> waiting, long reportId) {
        List<Waiting> asked = query.among(waiting);
        int here = 0;
        while (here < asked.size()
                && !Long.valueOf(reportId).equals(asked.get(here).reportId())) {
            here++;
        }
        return asked.stream()
                .skip(here + 1L)
                .filter(one -> !one.own())
                .findFirst()
                .map(query::to)
                .orElse("/review" + query.text());
    }

    private TemplateInstance page(
            ReviewQuery query, List<Waiting> waiting, @Nullable Long taskId, @Nullable Long reportId, FormState again) {
        List<Waiting> asked = query.among(waiting);
        Waiting here = waiting.stream()
                .filter(one -> reportId != null
                        ? reportId.equals(one.reportId())
                        : taskId != null && one.taskId() == taskId && !one.report())
                .findFirst()
                .orElse(null);
        int at = here == null ? -1 : asked.indexOf(here);
        int from = Math.max(0, Math.min(at - BEFORE, asked.size() - SHOWN));
        int to = Math.min(asked.size(), from + SHOWN);
        return filters.fill(desk, query, waiting)
                .data("queue", asked.subList(from, to))
                .data("before", from)
                .data("behind", asked.size() - to)
                .data("here", here)
                .data("sheet", taskId == null ? null : ReviewSheet.of(tasks.of(taskId, caller.get()), here, reportId))
                .data("previous", at > 0 ? query.to(asked.get(at - 1)) : null)
                .data("next", at >= 0 && at + 1 < asked.size() ? query.to(asked.get(at + 1)) : null)
                .data("mine", waiting.stream().filter(one -> !one.own()).count())
                .data("all", waiting.size())
                .data("phrases", PHRASES)
                .data("grades", Report.Grade.values())
                .data("again", again);
    }
}
