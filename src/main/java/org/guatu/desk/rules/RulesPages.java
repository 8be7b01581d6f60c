package org.guatu.desk.rules;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.evaluation.draft.DraftingRules;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.draft.Drafts;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 评分细则 of a year: read by all, drafted, tried and published by the office. */
@Path("/evaluations/rules")
@OnlyOnce
public class RulesPages {
    private final RulesPage page;
    private final DraftingRules drafting;
    private final Forms forms;
    private final Drafts typed;
    private final CurrentCaller caller;

    RulesPages(RulesPage page, DraftingRules drafting, Forms forms, Drafts typed, CurrentCaller caller) {
        this.page = page;
        this.drafting = drafting;
        this.forms = forms;
        this.typed = typed;
        this.caller = caller;
    }

    /** @param trial whether the draft is tried as well */
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
    public TemplateInstance rules(@RestQuery @Nullable Integer year, @RestQuery boolean trial) {
        return page.of(page.year(year), trial, forms.begin());
    }

    @POST
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response save(@RestForm @Nullable Integer year) {
        int shown = page.year(year);
        return forms.act(form(TypedRules.FORM, shown, "saved"), RulesForm.class, (sent, version) -> {
            drafting.save(
                    shown, ReadingRules.read(drafting.of(shown, caller.get()).rules(), sent), version, caller.get());
        });
    }

    @POST
    @Path("begin")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response begin(@RestForm @Nullable Integer year) {
        int shown = page.year(year);
        return forms.act(form("begin", shown, "begun"), version -> {
            forget(shown);
            drafting.begin(shown, caller.get());
        });
    }

    @POST
    @Path("discard")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response discard(@RestForm @Nullable Integer year) {
        int shown = page.year(year);
        return forms.act(form("discard", shown, "discarded"), version -> {
            drafting.discard(shown, version, caller.get());
            forget(shown);
        });
    }

    /** What was typed into a draft that is given up says nothing about the next one. */
    private void forget(int year) {
        typed.forget(new Drafts.Key(TypedRules.FORM + "/" + year, null), caller.get());
    }

    @POST
    @Path("publication")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response publish(@RestForm @Nullable Integer year) {
        int shown = page.year(year);
        return forms.act(
                form("publish", shown, "published"), version -> drafting.publishDraft(shown, version, caller.get()));
    }

    private FormPage form(String id, int year, String done) {
        return new FormPage(
                id,
                state -> page.of(year, false, state),
                "/evaluations/rules?year=" + year,
                "evaluation.draft.done." + done,
                Integer.toString(year));
    }
}
