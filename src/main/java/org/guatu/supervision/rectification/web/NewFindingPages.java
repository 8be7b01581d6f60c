package org.guatu.supervision.rectification.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guatu.evidence.Uploads;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Typed;
import org.guatu.supervision.rectification.Found;
import org.guatu.supervision.rectification.NewFinding;
import org.guatu.supervision.rectification.Raising;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** 提出问题: the form that opens a finding. A class of its own: no number of a finding is called "new". */
@Path("/rectification/new")
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
public class NewFindingPages {
    private final Raising raising;
    private final FindingPage page;
    private final Uploads uploads;
    private final Forms forms;
    private final CurrentCaller caller;

    NewFindingPages(Raising raising, FindingPage page, Uploads uploads, Forms forms, CurrentCaller caller) {
        this.raising = raising;
        this.page = page;
        this.uploads = uploads;
        this.forms = forms;
        this.caller = caller;
    }

    /** What the open form says. */
    public static class NewFindingForm {
        @RestForm
        @Nullable
        String source;

        @RestForm
        @Nullable
        String sourceId;

        @RestForm
        @Nullable
        String kind;

        @RestForm
        @Nullable
        String severity;

        @RestForm
        @Nullable
        String title;

        @RestForm
        @Nullable
        String problem;

        @RestForm
        @Nullable
        String standard;

        @RestForm
        @Nullable
        String deduction;

        @RestForm
        @Nullable
        String task;

        @RestForm
        @Nullable
        String inspection;

        @RestForm
        @Nullable
        String recurrenceOf;

        @RestForm
        @Nullable
        String lead;

        @RestForm
        @Nullable
        String due;

        NewFinding finding(List<Long> evidence) {
            return new NewFinding(
                    Typed.choice(Found.Source.class, source),
                    id(sourceId),
                    Typed.choice(Found.Kind.class, kind),
                    Typed.choice(Found.Severity.class, severity),
                    title,
                    problem,
                    standard,
                    deduction,
                    id(task),
                    id(inspection),
                    id(recurrenceOf),
                    lead,
                    Typed.date(due, "due"),
                    evidence);
        }

        FindingPage.Origin origin() {
            return new FindingPage.Origin(id(task), id(inspection), source, id(sourceId), id(recurrenceOf), title);
        }

        private static @Nullable Long id(@Nullable String text) {
            return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
        }
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
                new FindingPage.Origin(task, inspection, source, sourceId, recurrenceOf, title), Again.NONE, List.of());
    }

    @POST
    @OnlyOnce
    public Response open(
            @BeanParam NewFindingForm sent,
            @RestForm @Nullable List<Long> kept,
            @RestForm("evidence") @Nullable List<FileUpload> files) {
        Uploads.Kept evidence = uploads.keep(files, kept, caller.get());
        return forms.act(
                "finding",
                () -> raising.find(sent.finding(evidence.orRefuse()), caller.get()),
                again -> page.fresh(sent.origin(), again, evidence.ids()),
                "/rectification",
                "supervision.page.done.opened");
    }
}
