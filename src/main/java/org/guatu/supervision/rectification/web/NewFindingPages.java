package org.guatu.supervision.rectification.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;
import org.guatu.supervision.rectification.Raising;
import org.guatu.supervision.rectification.command.NewFinding;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 提出问题: the form that opens a finding. A class of its own: no number of a finding is called "new". */
@Path("/rectification/new")
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
public class NewFindingPages {
    private final Raising raising;
    private final FindingPage page;
    private final Forms forms;
    private final CurrentCaller caller;

    NewFindingPages(Raising raising, FindingPage page, Forms forms, CurrentCaller caller) {
        this.raising = raising;
        this.page = page;
        this.forms = forms;
        this.caller = caller;
    }

    @GET
    public TemplateInstance fresh(
            @RestQuery @Nullable Long task,
            @RestQuery @Nullable Long inspection,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable Long sourceId,
            @RestQuery @Nullable Long recurrenceOf,
            @RestQuery @Nullable String title) {
        return page.fresh(
                new FindingPage.Origin(task, inspection, source, sourceId, recurrenceOf, title), forms.begin());
    }

    @POST
    @OnlyOnce
    public Response open() {
        return forms.act(
                new FormPage(
                        "finding",
                        state -> page.fresh(FindingPage.Origin.of(state), state),
                        "/rectification",
                        "supervision.page.done.opened"),
                NewFinding.class,
                (finding, version) -> raising.find(finding, caller.get()));
    }
}
