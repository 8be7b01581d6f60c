package org.guatu.desk.evaluation;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.unit.AddedMatter;
import org.guatu.evaluation.unit.EvaluationStage;
import org.guatu.evaluation.view.EvaluationStory;
import org.guatu.evaluation.view.UnitEvaluationViews;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.form.FormState;

/** Puts the page of one unit's evaluation together. */
@ApplicationScoped
class UnitEvaluationPage {
    /** So many inputs of a line are shown at once; more are folded up. */
    private static final int FEW = 8;

    private final UnitEvaluationViews views;
    private final Organization organization;
    private final CurrentCaller caller;
    private final Template page;

    UnitEvaluationPage(
            UnitEvaluationViews views,
            Organization organization,
            CurrentCaller caller,
            @Location("desk/unitEvaluation.html") Template page) {
        this.views = views;
        this.organization = organization;
        this.caller = caller;
        this.page = page;
    }

    TemplateInstance of(long id, FormState again) {
        Caller by = caller.get();
        EvaluationStory story = views.story(id, by);
        EvaluationStage stage = story.card().stage();
        Long own = organization.ownUnit(story.card().unit(), by);
        return page.data("story", story)
                .data("card", story.card())
                .data("year", Integer.toString(story.year()))
                .data("turn", story.card().turn())
                .data("mayAppeal", stage == EvaluationStage.APPEAL_TIME && by.hasRole(Roles.UNIT_HEAD) && own != null)
                .data("unit", own)
                .data(
                        "levels",
                        Arrays.stream(Occasion.values())
                                .filter(level -> story.book().lines().stream()
                                        .anyMatch(line -> line.shape() == Shape.BONUS
                                                && line.of(level).isPresent()))
                                .toList())
                .data(
                        "claims",
                        story.added().stream()
                                .filter(one -> one.kind() == AddedMatter.Kind.CASE)
                                .toList())
                .data("rows", List.of(0, 1, 2))
                .data("few", FEW)
                .data("again", again);
    }
}
