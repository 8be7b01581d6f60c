package org.guatu.desk.list;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Typed;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.jboss.resteasy.reactive.RestForm;
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

    @GET
    public TemplateInstance carry(long id) {
        return draw(id, Again.NONE);
    }

    /** The three lists go row by row. */
    @POST
    @OnlyOnce
    public Response decide(
            long id,
            @RestForm @Nullable Long list,
            @RestForm("task") @Nullable List<Long> tasks,
            @RestForm("how") @Nullable List<String> hows,
            @RestForm("deadline") @Nullable List<String> deadlines,
            @RestForm("into") @Nullable List<String> intos,
            @BeanParam TypedApproval why) {
        return forms.act(
                FORM,
                () -> {
                    int decided = 0;
                    for (int i = 0; tasks != null && i < tasks.size(); i++) {
                        CarryOver.How how = Typed.choice(CarryOver.How.class, nth(hows, i));
                        if (how != null) {
                            carryingOver.decide(
                                    tasks.get(i),
                                    why.carry(
                                            how,
                                            list,
                                            how == CarryOver.How.MERGE
                                                    ? targets.task(list, nth(intos, i), caller.get())
                                                    : null,
                                            nth(deadlines, i)),
                                    null,
                                    caller.get());
                            decided++;
                        }
                    }
                    if (decided == 0) {
                        throw new Invalid("how", "evaluation.carry.howMissing");
                    }
                },
                again -> draw(id, again),
                "/lists/" + id,
                "insight.page.done.carry");
    }

    private TemplateInstance draw(long id, Again again) {
        Caller by = caller.get();
        RegionFacts facts = gathering.newest(by);
        List<Row> rows = new ArrayList<>();
        List<String> sent = again.values("task");
        for (Undone task : views.of(id, facts, by)) {
            int i = sent.indexOf(Long.toString(task.taskId()));
            rows.add(new Row(
                    task, nth(again.values("how"), i), nth(again.values("deadline"), i), nth(again.values("into"), i)));
        }
        return page.data("list", lists.one(id, facts, by))
                .data("rows", rows)
                .data("hows", CarryOver.How.values())
                .data("targets", targets.besides(id, by))
                .data("again", again);
    }

    private static String nth(@Nullable List<String> values, int i) {
        return values == null || i < 0 || i >= values.size() ? "" : values.get(i);
    }
}
