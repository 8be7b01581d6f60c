package org.guatu.desk.task;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.guatu.desk.task.panel.ActPanel;
import org.guatu.desk.task.panel.ChangePanel;
import org.guatu.desk.task.panel.ContributionPanel;
import org.guatu.desk.task.panel.ExtensionPanel;
import org.guatu.desk.task.panel.HeadPanel;
import org.guatu.desk.task.panel.MilestonePanel;
import org.guatu.desk.task.panel.SupervisionPanel;
import org.guatu.desk.task.panel.TrailPanel;
import org.guatu.evaluation.TaskEvaluation;
import org.guatu.insight.task.Stories;
import org.guatu.insight.task.TaskStory;
import org.guatu.platform.Caller;
import org.guatu.platform.web.form.FormState;
import org.guatu.reporting.standing.Period;
import org.jspecify.annotations.Nullable;

/** Puts the page of one task together: its story, and a panel for each question of its reader. */
@ApplicationScoped
class TaskPage {
    private final Stories stories;
    private final HeadPanel heads;
    private final ActPanel openActs;
    private final ContributionPanel contributions;
    private final MilestonePanel milestones;
    private final ChangePanel changes;
    private final ExtensionPanel extensions;
    private final SupervisionPanel supervision;
    private final TrailPanel trails;
    private final Template page;

    TaskPage(
            Stories stories,
            HeadPanel heads,
            ActPanel openActs,
            ContributionPanel contributions,
            MilestonePanel milestones,
            ChangePanel changes,
            ExtensionPanel extensions,
            SupervisionPanel supervision,
            TrailPanel trails,
            @Location("desk/task.html") Template page) {
        this.stories = stories;
        this.heads = heads;
        this.openActs = openActs;
        this.contributions = contributions;
        this.milestones = milestones;
        this.changes = changes;
        this.extensions = extensions;
        this.supervision = supervision;
        this.trails = trails;
        this.page = page;
    }

    /**
     * The page.
     *
     * @param again its forms, as they are to be drawn
     * @param wholeTrail whether every line of the trail is wanted
     * @param year the year that is told; without one that of the period, else the newest
     * @param period the period that the contribution form begins with, or null
     */
    TemplateInstance of(
            long id, FormState again, boolean wholeTrail, @Nullable Integer year, @Nullable String period, Caller by) {
        Integer asked = year != null ? year : Period.yearOf(period);
        TaskStory story = stories.of(id, asked, by);
        HeadPanel.Head head = heads.of(story, by);
        ActPanel.Shown open = openActs.of(id, story, by);
        ChangePanel.Shown change = changes.of(id, story, by);
        SupervisionPanel.Shown supervised = supervision.of(id, by);
        MilestonePanel.Shown planned = milestones.of(id, story, open.acts(), again, by);
        TrailPanel.Shown happened = trails.of(id, wholeTrail, by);
        return page.data("story", story)
                .data("card", story.card())
                .data("kind", head.kind())
                .data("row", head.row())
                .data("nextDays", head.nextDays())
                .data("strip", head.strip())
                .data("acts", open.acts())
                .data("owner", open.owner())
                .data("units", open.units())
                .data("owing", open.owing())
                .data("gates", planned.rows())
                .data("schedule", planned.schedule())
                .data("grades", TaskEvaluation.Grade.values())
                .data("change", change)
                .data("changeActs", change.acts())
                .data("versions", change.versions())
                .data("ext", extensions.of(id, story, by))
                .data("supervision", supervised)
                .data("trail", happened.lines())
                .data("moreTrail", happened.more())
                .data("process", happened.process())
                .data(
                        "part",
                        contributions.of(
                                story,
                                open.acts(),
                                again.values("contribution", "period").stream()
                                        .findFirst()
                                        .orElse(period),
                                by))
                .data("again", again);
    }
}
