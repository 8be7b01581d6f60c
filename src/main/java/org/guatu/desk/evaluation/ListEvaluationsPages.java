package org.guatu.desk.evaluation;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.evaluation.account.TaskClass;
import org.guatu.evaluation.list.ListEvaluation;
import org.guatu.evaluation.list.ListOpening;
import org.guatu.evaluation.list.ListTerms;
import org.guatu.evaluation.list.command.OpenListEvaluation;
import org.guatu.evaluation.view.ListEvaluationViews;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 中期与终期评估: those of all lists, or of one, and the form that opens another. */
@Path("/list-evaluations")
public class ListEvaluationsPages {
    private final ListEvaluationViews views;
    private final ListOpening opening;
    private final Catalogue catalogue;
    private final ListTerms terms;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template page;

    ListEvaluationsPages(
            ListEvaluationViews views,
            ListOpening opening,
            Catalogue catalogue,
            ListTerms terms,
            Forms forms,
            CurrentCaller caller,
            @Location("desk/listEvaluations.html") Template page) {
        this.views = views;
        this.opening = opening;
        this.catalogue = catalogue;
        this.terms = terms;
        this.forms = forms;
        this.caller = caller;
        this.page = page;
    }

    /** A list that can be evaluated. */
    public record Choice(long id, String title) {}

    @GET
    @RolesAllowed({
        Roles.EVALUATION_TEAM,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public TemplateInstance all(@RestQuery @Nullable Long list) {
        return draw(list, forms.begin());
    }

    @POST
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response open() {
        FormPage form =
                new FormPage("open", state -> draw(null, state), "/list-evaluations", "evaluation.list.done.opened");
        return forms.lead(
                form,
                OpenListEvaluation.class,
                (asked, version) -> new Next(
                        "/list-evaluations/" + opening.open(asked, caller.get()).id()));
    }

    private TemplateInstance draw(@Nullable Long list, FormState again) {
        Caller by = caller.get();
        List<Choice> lists = catalogue.lists(by).stream()
                .filter(TaskList::issued)
                .filter(one -> one.until() > one.year())
                .map(one -> new Choice(one.id(), one.title()))
                .toList();
        return page.data("cards", views.list(list, by))
                .data("lists", lists)
                .data("chosen", list == null ? "" : list.toString())
                .data("kinds", ListEvaluation.Kind.values())
                .data("classes", TaskClass.values())
                .data("term", terms.accounting())
                .data("office", by.hasRole(Roles.RULE_OF_LAW_OFFICE))
                .data("again", again);
    }
}
