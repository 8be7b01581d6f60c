package org.guatu.desk.list;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.evaluation.CarryOver;
import org.guatu.evaluation.CarryingOver;
import org.guatu.insight.CarryViews;
import org.guatu.insight.CarryViews.Undone;
import org.guatu.insight.ListViews;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Asked;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 结转: at the year's end, what becomes of each task that a list left undone, several at a time, all or none. */
@Path("/lists/{id}/carry-over")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class CarryPages {
    private static final String FORM = "carry";

    private final GatheringFacts gathering;
    private final CarryViews views;
    private final ListViews lists;
    private final CarryTargets targets;
    private final CarryingOver carryingOver;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template page;

    CarryPages(
            GatheringFacts gathering,
            CarryViews views,
            ListViews lists,
            CarryTargets targets,
            CarryingOver carryingOver,
            Forms forms,
            CurrentCaller caller,
            @Location("desk/carry.html") Template page) {
        this.gathering = gathering;
        this.views = views;
        this.lists = lists;
        this.targets = targets;
        this.carryingOver = carryingOver;
        this.forms = forms;
        this.caller = caller;
        this.page = page;
    }

    /** A task with what was chosen and typed beside it. */
    public record Row(Undone task, String how, String deadline, String into) {}

    /**
     * The form.
     *
     * @param how what is chosen for every task to begin with; nothing where the address says nothing
     */
    @GET
    public TemplateInstance carry(long id, @RestQuery @Nullable String how) {
        return draw(id, Asked.choice(CarryOver.How.class, how), forms.begin());
    }

    /**
     * What is to become of a list's tasks, row by row; the list in which they go on and the reasons hold for all.
     *
     * @param how null where a task is left for later
     */
    public record CarryTasks(
            @Nullable Long list,
            List<CarryRow> rows,
            @Nullable String reason,
            @Nullable String basis,
            @Nullable String approvedBy,
            @Nullable LocalDate approvedOn) {
        /** A task's row. */
        public record CarryRow(
                @Nullable Long task, CarryOver.@Nullable How how, @Nullable String deadline, @Nullable String into) {}

        private CarryForm of(CarryRow row) {
            return new CarryForm(row.how(), list, row.into(), row.deadline(), reason, basis, approvedBy, approvedOn);
        }
    }

    @POST
    @OnlyOnce
    public Response decide(long id) {
        FormPage form = new FormPage(FORM, state -> draw(id, null, state), "/lists/" + id, "insight.page.done.carry");
        return forms.act(form, CarryTasks.class, (all, version) -> carry(all));
    }

    private void carry(CarryTasks all) {
        int decided = 0;
        for (CarryTasks.CarryRow row : all.rows()) {
            if (row.how() != null && row.task() != null) {
                carryingOver.decide(row.task(), all.of(row).carry(targets, caller.get()), null, caller.get());
                decided++;
            }
        }
        if (decided == 0) {
            throw new Invalid("how", "evaluation.carry.howMissing");
        }
    }

    private TemplateInstance draw(long id, CarryOver.@Nullable How first, FormState again) {
        Caller by = caller.get();
        again.draft(FORM, "carry-overs/" + id, null);
        RegionFacts facts = gathering.newest(by);
        List<Row> rows = new ArrayList<>();
        List<String> sent = again.values(FORM, "rows.task");
        String unsent = first == null ? "" : first.name();
        for (Undone task : views.of(id, facts, by)) {
            int i = sent.indexOf(Long.toString(task.taskId()));
            rows.add(new Row(
                    task,
                    i < 0 ? unsent : nth(again.values(FORM, "rows.how"), i),
                    nth(again.values(FORM, "rows.deadline"), i),
                    nth(again.values(FORM, "rows.into"), i)));
        }
        return page.data("list", lists.one(id, facts, by))
                .data("rows", rows)
                .data("hows", CarryOver.How.values())
                .data("targets", targets.besides(id, by))
                .data("again", again);
    }

    private static String nth(List<String> values, int i) {
        return i < 0 || i >= values.size() ? "" : values.get(i);
    }
}
