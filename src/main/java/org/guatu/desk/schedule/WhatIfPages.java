package org.guatu.desk.schedule;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.insight.schedule.Schedules;
import org.guatu.insight.schedule.Schedules.Schedule;
import org.guatu.insight.schedule.TryingOut;
import org.guatu.insight.schedule.WhatIf;
import org.guatu.lifecycle.scheduling.KeepingScenario;
import org.guatu.lifecycle.scheduling.Scenario;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jspecify.annotations.Nullable;

/** 推演: what if the acceptance, a gate, a day or a dependency were another; then kept, or left. */
@Path("/schedule/what-if")
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
public class WhatIfPages {
    /** Who tries out, since they may keep it. */
    static final String[] ROLES = {Roles.RULE_OF_LAW_OFFICE, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD};

    private static final String TRIAL = "";
    private static final String KEEP = "keep";

    private final Schedules schedules;
    private final TryingOut trying;
    private final KeepingScenario keeping;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template page;

    WhatIfPages(
            Schedules schedules,
            TryingOut trying,
            KeepingScenario keeping,
            Forms forms,
            CurrentCaller caller,
            @Location("desk/scheduleWhatIf.html") Template page) {
        this.schedules = schedules;
        this.trying = trying;
        this.keeping = keeping;
        this.forms = forms;
        this.caller = caller;
        this.page = page;
    }

    @GET
    public TemplateInstance ask(@BeanParam ScenarioQuery query) {
        Scenario scenario = query.scenario();
        WhatIf found = scenario.any() ? trying.of(scenario, caller.get()) : null;
        return page(forms.begin(), ScenarioQuery.words(scenario), found);
    }

    private TemplateInstance page(FormState again, Map<String, ?> said, @Nullable WhatIf found) {
        Schedule schedule = schedules.of(caller.get());
        return page.data("again", again)
                .data("said", said)
                .data("found", found)
                .data("rows", schedule.rows())
                .data("lists", SchedulePages.lists(schedule))
                .data("office", caller.get().hasRole(Roles.RULE_OF_LAW_OFFICE));
    }

    /** Tries it out, and leads to the address that says what would be other. */
    @POST
    @Path("trial")
    @OnlyOnce
    public Response tryOut() {
        return forms.lead(form(TRIAL, "/schedule/what-if", ""), Scenario.class, (scenario, version) -> {
            trying.of(scenario, caller.get());
            return new Next(ScenarioQuery.address(scenario));
        });
    }

    /** Keeps what was tried out. */
    @POST
    @OnlyOnce
    public Response keep() {
        return forms.act(
                form(KEEP, "/schedule", "insight.schedule.kept"),
                Scenario.class,
                (scenario, version) -> keeping.keep(scenario, version, caller.get()));
    }

    private FormPage form(String id, String next, String done) {
        return new FormPage(
                id, state -> page(state, id.equals(KEEP) ? typed(state.typed(id)) : Map.of(), null), next, done);
    }

    private static Map<String, String> typed(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .filter(one ->
                        !one.getValue().isEmpty() && !one.getValue().get(0).isBlank())
                .filter(one -> !one.getKey().equals("reason"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().get(0)));
    }
}
