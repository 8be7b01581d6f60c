package org.guatu.desk.evaluation;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.evaluation.command.ApproveResult;
import org.guatu.evaluation.list.Accounting;
import org.guatu.evaluation.list.Following;
import org.guatu.evaluation.list.ListApproving;
import org.guatu.evaluation.list.Planning;
import org.guatu.evaluation.list.command.AccountItems;
import org.guatu.evaluation.list.command.EditPlan;
import org.guatu.evaluation.list.command.ProveItem;
import org.guatu.evaluation.list.command.ReviewPlan;
import org.guatu.evaluation.list.command.RuleDisputes;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;

/** The page of the evaluation of one list, with the act that it waits for. */
@Path("/list-evaluations")
@OnlyOnce
public class ListEvaluationPages {
    private final ListEvaluationPage page;
    private final Accounting accounting;
    private final Planning planning;
    private final ListApproving approving;
    private final Following following;
    private final Forms forms;
    private final CurrentCaller caller;

    ListEvaluationPages(
            ListEvaluationPage page,
            Accounting accounting,
            Planning planning,
            ListApproving approving,
            Following following,
            Forms forms,
            CurrentCaller caller) {
        this.page = page;
        this.accounting = accounting;
        this.planning = planning;
        this.approving = approving;
        this.following = following;
        this.forms = forms;
        this.caller = caller;
    }

    @GET
    @Path("{id:\\d+}")
    @RolesAllowed({
        Roles.EVALUATION_TEAM,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public TemplateInstance evaluation(long id) {
        return page.of(id, forms.begin(), caller.get());
    }

    @POST
    @Path("{id:\\d+}/answers")
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response account(long id) {
        return forms.act(
                form(id, "answers"), AccountItems.class, (said, version) -> accounting.answer(id, said, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/rulings")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response rule(long id) {
        return forms.act(
                form(id, "rulings"), RuleDisputes.class, (said, version) -> accounting.rule(id, said, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/plan")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response plan(long id) {
        return forms.act(form(id, "plan"), EditPlan.class, (said, version) -> planning.edit(id, said, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/plan/review")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response review(long id) {
        return forms.act(
                form(id, "review"), ReviewPlan.class, (said, version) -> planning.review(id, said, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/approval")
    @RolesAllowed(Roles.COMMITTEE)
    public Response approve(long id) {
        return forms.act(
                form(id, "approval"),
                ApproveResult.class,
                (said, version) -> approving.decide(id, said, version, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/publication")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response publish(long id) {
        return forms.act(form(id, "publication"), version -> approving.publish(id, version, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/plan/{item:\\d+}/proof")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response prove(long id, long item) {
        return forms.act(
                form(id, "proof-" + item),
                ProveItem.class,
                (said, version) -> following.prove(id, item, said, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/plan/{item:\\d+}/proof/decision")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response judge(long id, long item) {
        return forms.act(
                form(id, "proof-" + item),
                Decision.class,
                (said, version) -> following.judge(id, item, said, caller.get()));
    }

    private FormPage form(long id, String act) {
        return new FormPage(
                act,
                state -> page.of(id, state, caller.get()),
                "/list-evaluations/" + id,
                "evaluation.list.done." + act.replaceAll("-.*", ""));
    }
}
