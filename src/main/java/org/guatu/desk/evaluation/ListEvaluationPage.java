package org.guatu.desk.evaluation;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.guatu.evaluation.account.TaskClass;
import org.guatu.evaluation.list.ListEvaluation;
import org.guatu.evaluation.list.ListStage;
import org.guatu.evaluation.view.ListEvaluationStory;
import org.guatu.evaluation.view.ListEvaluationViews;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.web.form.FormState;

/** Puts the page of the evaluation of one list together. */
@ApplicationScoped
class ListEvaluationPage {
    private final ListEvaluationViews views;
    private final Organization organization;
    private final Template page;

    ListEvaluationPage(
            ListEvaluationViews views, Organization organization, @Location("desk/listEvaluation.html") Template page) {
        this.views = views;
        this.organization = organization;
        this.page = page;
    }

    TemplateInstance of(long id, FormState again, Caller by) {
        ListEvaluationStory story = views.story(id, by);
        ListStage stage = story.card().stage();
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        Set<Long> own = by.units();
        return page.data("story", story)
                .data("card", story.card())
                .data("classes", TaskClass.values())
                .data(
                        "units",
                        organization.directory(by.regionId()).entries().stream()
                                .filter(unit -> !unit.set())
                                .map(unit -> new UnitRef(unit.code(), unit.name()))
                                .toList())
                .data("unit", own.isEmpty() ? null : own.iterator().next())
                .data("mayApprove", stage == ListStage.COMMITTEE && by.hasRole(Roles.COMMITTEE))
                .data("mayPublish", stage == ListStage.APPROVED && office)
                .data(
                        "mayCarry",
                        office
                                && stage.published()
                                && story.card().kind() == ListEvaluation.Kind.FINAL
                                && story.undone() > 0)
                .data("formats", List.of("docx", "pdf", "xlsx"))
                .data("again", again);
    }
}
