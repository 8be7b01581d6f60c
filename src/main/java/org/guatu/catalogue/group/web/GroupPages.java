package org.guatu.catalogue.group.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.catalogue.group.CoordinationGroup;
import org.guatu.catalogue.group.CoordinationLines;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;

/** 协调小组分工: the office says which group an area belongs to. */
@Path("/area-groups")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class GroupPages {
    private final CoordinationLines grouping;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template page;

    GroupPages(
            CoordinationLines grouping,
            CurrentCaller caller,
            Forms forms,
            @Location("catalogue/areaGroups.html") Template page) {
        this.grouping = grouping;
        this.caller = caller;
        this.forms = forms;
        this.page = page;
    }

    @GET
    public TemplateInstance all() {
        return page(forms.begin());
    }

    @POST
    @OnlyOnce
    public Response name() {
        return forms.act(
                new FormPage("", this::page, "/area-groups", "catalogue.page.group.saved"),
                CoordinationLines.NameGroup.class,
                (asked, version) -> grouping.name(asked, caller.get()));
    }

    private TemplateInstance page(FormState again) {
        return page.data("lines", grouping.lines(caller.get()))
                .data("groups", CoordinationGroup.values())
                .data("again", again);
    }
}
