package org.guatu.desk.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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

    private static final List<String> GRADES = List.of("A", "B", "C", "D");

    private final ReviewQueue queue;
    private final Stories tasks;
    private final Reviewing reviewing;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template desk;

    ReviewPages(
            ReviewQueue queue,
            Stories tasks,
            Reviewing reviewing,
            CurrentCaller caller,
            Forms forms,
            @Location("desk/review.html") Template desk) {
        this.queue = queue;
        this.tasks = tasks;
        this.reviewing = reviewing;
        this.caller = caller;
        this.forms = forms;
        this.desk = desk;
    }

    /** Opens one thing of the queue; where none is named the first, by its own address, which stays true when it is done. */
    @GET
    public Response desk(@RestQuery @Nullable Long report, @RestQuery @Nullable Long task) {
        if (report == null && task == null) {
            List<Waiting> waiting = queue.of(caller.get());
            if (!waiting.isEmpty()) {
                return Response.seeOther(URI.create(waiting.get(0).href())).build();
            }
        }
        return Response.ok(opened(report, task), "text/html;charset=UTF-8").build();
    }

    private TemplateInstance opened(@Nullable Long report, @Nullable Long task) {
        Caller by = caller.get();
        List<Waiting> waiting = queue.of(by);
        if (report != null) {
            long taskId = reviewing.report(report, by).taskId();
            return page(waiting, taskId, report, forms.begin());
        }
        return page(waiting, task, null, forms.begin());
    }

    /** A form that was refused stands at this address; whoever comes by it again is led to the page. */
    @GET
    @Path("reports/{id}")
    public Response back(long id) {
        return Response.seeOther(URI.create("/review?report=" + id)).build();
    }

    /** Accepts or returns a report; the next one follows. */
    @POST
    @Path("reports/{id}")
    @OnlyOnce
    public Response decide(long id) {
        Caller by = caller.get();
        String next = next(queue.of(by), id);
        FormPage form = new FormPage(
                "",
                state -> page(queue.of(by), reviewing.report(id, by).taskId(), id, state),
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
    private static String next(List<Waiting> waiting, long reportId) {
        int here = 0;
        while (here < waiting.size()
                && !Long.valueOf(reportId).equals(waiting.get(here).reportId())) {
            here++;
        }
        return waiting.stream()
                .skip(here + 1L)
                .filter(one -> !one.own())
                .findFirst()
                .map(Waiting::href)
                .orElse("/review");
    }

    private TemplateInstance page(
            List<Waiting> waiting, @Nullable Long taskId, @Nullable Long reportId, FormState again) {
        Waiting here = waiting.stream()
                .filter(one -> reportId != null
                        ? reportId.equals(one.reportId())
                        : taskId != null && one.taskId() == taskId && !one.report())
                .findFirst()
                .orElse(null);
        int at = here == null ? -1 : waiting.indexOf(here);
        return desk.data("queue", waiting)
                .data("here", here)
                .data("sheet", taskId == null ? null : ReviewSheet.of(tasks.of(taskId, caller.get()), here, reportId))
                .data("previous", at > 0 ? waiting.get(at - 1).href() : null)
                .data(
                        "next",
                        at >= 0 && at + 1 < waiting.size() ? waiting.get(at + 1).href() : null)
                .data("mine", waiting.stream().filter(one -> !one.own()).count())
                .data("phrases", PHRASES)
                .data("grades", GRADES)
                .data("again", again);
    }
}
