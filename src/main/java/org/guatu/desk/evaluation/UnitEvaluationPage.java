package org.guatu.desk.evaluation;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.score.ScoreLine;
import org.guatu.evaluation.unit.AddedMatter;
import org.guatu.evaluation.unit.EvaluationAct;
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

    private static final List<String> DOCUMENT_READERS = List.of(
            Roles.RULE_OF_LAW_OFFICE,
            Roles.COMMITTEE,
            Roles.DISTRICT_LEADER,
            Roles.LIAISON,
            Roles.DEPUTY_LEADER,
            Roles.UNIT_HEAD);

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
        ScoringQueue queue = ScoringQueue.of(by.hasRole(Roles.EVALUATION_TEAM) ? views.waitingFor(by) : List.of());
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
                .data("deskLines", DeskLine.of(story))
                .data("byCode", byCode(story))
                .data(
                        "material",
                        story.steps().stream()
                                .filter(step -> step.kind().equals(EvaluationAct.SELF_EVALUATED.name()))
                                .toList())
                .data("queue", queue.waiting())
                .data("next", queue.next(id))
                .data("previous", queue.previous(id))
                .data("documents", documents(story, by))
                .data("rows", List.of(0, 1, 2))
                .data("few", FEW)
                .data("again", again);
    }

    private static Map<String, ScoreLine> byCode(EvaluationStory story) {
        return story.sheet() == null
                ? Map.of()
                : story.sheet().lines().stream().collect(Collectors.toMap(ScoreLine::code, Function.identity()));
    }

    /** Where an evaluator goes on once this unit is scored. */
    String afterScoring(long id) {
        return ScoringQueue.of(views.waitingFor(caller.get())).after(id);
    }

    /** The documents that there are by now; evaluators have the page itself. */
    private static List<PaperLink> documents(EvaluationStory story, Caller by) {
        boolean reads = DOCUMENT_READERS.stream().anyMatch(by::hasRole);
        return reads ? PaperLink.of(story) : List.of();
    }
}
