package org.guatu.supervision.rectification.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.supervision.rectification.FindingFilter;
import org.guatu.supervision.rectification.FindingViews;
import org.guatu.supervision.rectification.inspection.Drawing;
import org.guatu.supervision.rectification.inspection.Inspecting;
import org.guatu.supervision.rectification.inspection.Inspection;
import org.guatu.supervision.rectification.inspection.NewInspection;

/** 督察: the inspections, and each with what was drawn and what was found. */
@Path("/rectification/inspections")
public class InspectionPages {
    private final Inspecting inspecting;
    private final FindingViews views;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template list;
    private final Template page;

    InspectionPages(
            Inspecting inspecting,
            FindingViews views,
            Catalogue catalogue,
            Organization organization,
            Forms forms,
            CurrentCaller caller,
            @Location("supervision/inspections.html") Template list,
            @Location("supervision/inspection.html") Template page) {
        this.inspecting = inspecting;
        this.views = views;
        this.catalogue = catalogue;
        this.organization = organization;
        this.forms = forms;
        this.caller = caller;
        this.list = list;
        this.page = page;
    }

    /** A list to draw from. */
    public record Choice(long id, String title) {}

    @GET
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public TemplateInstance inspections() {
        return list(forms.begin());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public TemplateInstance inspection(long id) {
        InspectionAnswer one = InspectionAnswer.of(inspecting.inspection(id, caller.get()));
        return page.data("one", one)
                .data("drawn", one.draw() == null ? List.of() : drawn(one.draw()))
                .data(
                        "findings",
                        views.list(
                                new FindingFilter(null, null, null, null, null, id, false, false, null), caller.get()))
                .data("mayOpen", mayOpen());
    }

    @POST
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public Response open() {
        return forms.act(
                new FormPage(
                        "inspection", this::list, "/rectification/inspections", "supervision.page.done.inspection"),
                NewInspection.class,
                (inspection, version) -> inspecting.open(inspection, caller.get()));
    }

    /** What was drawn, by the name that people use. */
    public record Drawn(String key, String name) {}

    private List<Drawn> drawn(InspectionAnswer.Draw draw) {
        Map<String, String> names = draw.of() == Drawing.Of.UNITS
                ? organization.unitsEver(caller.get().regionId()).stream()
                        .collect(Collectors.toMap(Unit::code, Unit::name))
                : catalogue.tasks(caller.get()).stream()
                        .collect(Collectors.toMap(task -> task.listId() + "/" + task.code(), Task::title, (a, b) -> a));
        return draw.drawn().stream()
                .map(key -> new Drawn(key, names.getOrDefault(key, "")))
                .toList();
    }

    private TemplateInstance list(FormState again) {
        List<Choice> lists = catalogue.lists(caller.get()).stream()
                .filter(TaskList::issued)
                .map(one -> new Choice(one.id(), one.title()))
                .toList();
        return list.data(
                        "inspections",
                        inspecting.inspections(caller.get()).stream()
                                .map(InspectionAnswer::of)
                                .toList())
                .data("lists", lists)
                .data("kinds", Inspection.Kind.values())
                .data("objects", Drawing.Of.values())
                .data("mayOpen", mayOpen())
                .data("again", again);
    }

    private boolean mayOpen() {
        return caller.get().hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR);
    }
}
