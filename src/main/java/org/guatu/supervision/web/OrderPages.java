package org.guatu.supervision.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guatu.catalogue.Task;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Trigger;
import org.guatu.supervision.letter.Drafting;
import org.guatu.supervision.proposal.Choosing;
import org.guatu.supervision.proposal.OrderLetter;
import org.guatu.supervision.proposal.ProposeInterview;
import org.guatu.supervision.proposal.Proposing;
import org.guatu.supervision.proposal.Proposing.Proposed;
import org.guatu.supervision.proposal.Proposing.TaskProposal;
import org.guatu.supervision.proposal.Suspecting;

/** A letter on one task, by the rules or on somebody's word: an urgent order, false data, a level that a leader skips to. */
@Path("/tasks/{id}/letters")
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
public class OrderPages {
    private final Drafting drafting;
    private final Proposing proposing;
    private final Suspecting suspecting;
    private final Organization organization;
    private final ProposalAnswers proposals;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template page;

    OrderPages(
            Drafting drafting,
            Proposing proposing,
            Suspecting suspecting,
            Organization organization,
            ProposalAnswers proposals,
            Forms forms,
            CurrentCaller caller,
            @Location("supervision/order.html") Template page) {
        this.drafting = drafting;
        this.proposing = proposing;
        this.suspecting = suspecting;
        this.organization = organization;
        this.proposals = proposals;
        this.forms = forms;
        this.caller = caller;
        this.page = page;
    }

    @GET
    @Path("new")
    public TemplateInstance order(long id) {
        return show(id, forms.begin());
    }

    @POST
    @OnlyOnce
    public Response draft(long id) {
        FormPage form = new FormPage("order", state -> show(id, state), "/supervision", "supervision.page.draftedOne");
        return forms.lead(
                form,
                OrderLetter.class,
                (order, version) -> order.trigger() == Trigger.FALSE_DATA && !Choosing.leader(caller.get())
                        ? proposeToLeaders(id, order)
                        : new Next("/letters/"
                                + drafting.draft(id, order, caller.get()).id()));
    }

    private Next proposeToLeaders(long task, OrderLetter order) {
        suspecting.say(new ProposeInterview(task, order.reason()), caller.get());
        return new Next("/tasks/" + task).saying("supervision.page.falseDataSaid");
    }

    private TemplateInstance show(long id, FormState again) {
        Caller by = caller.get();
        TaskProposal seen = proposing.proposalFor(id, by);
        Task task = seen.task();
        boolean leader = Choosing.leader(by);
        return page.data("task", new LetterRow.TaskRef(id, task.code(), task.title()))
                .data("lead", organization.ref(task.leadUnitId()))
                .data("standing", seen.situation().standing())
                .data("paused", seen.situation().pausedBy())
                .data(
                        "proposal",
                        seen.proposal()
                                .map(one -> proposals.of(new Proposed(task, seen.situation(), one), by))
                                .orElse(null))
                .data("leader", leader)
                .data(
                        "triggers",
                        leader
                                ? List.of(Trigger.LEADER, Trigger.URGENT, Trigger.FALSE_DATA)
                                : List.of(Trigger.DISCRETION, Trigger.URGENT, Trigger.FALSE_DATA))
                .data(
                        "levels",
                        List.of(Level.values()).stream().filter(Level::letter).toList())
                .data("again", again);
    }
}
