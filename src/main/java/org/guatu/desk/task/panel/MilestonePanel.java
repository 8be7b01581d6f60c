package org.guatu.desk.task.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.guatu.insight.schedule.ScheduleRow;
import org.guatu.insight.schedule.Schedules;
import org.guatu.insight.task.TaskStory;
import org.guatu.lifecycle.Planning;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.platform.Caller;
import org.guatu.platform.web.form.FormState;
import org.jspecify.annotations.Nullable;

/** Where the task lies in the schedule, and the rows of the form in which its milestones are settled or changed. */
@ApplicationScoped
public class MilestonePanel {
    private static final int EMPTY_ROWS = 2;
    private static final GateRow NONE = new GateRow("", "", "");

    private final Planning planning;
    private final Schedules schedules;

    MilestonePanel(Planning planning, Schedules schedules) {
        this.planning = planning;
        this.schedules = schedules;
    }

    /**
     * The panel.
     *
     * @param schedule null where the reader does not lead it, or it is not at work
     */
    public record Shown(List<GateRow> rows, @Nullable ScheduleRow schedule) {}

    /** What is shown of a task's running year. */
    public Shown of(long id, TaskStory story, TaskActs acts, FormState again, Caller by) {
        return new Shown(
                rows(id, story, acts, again, by),
                story.card().draft() ? null : schedules.task(id, by).orElse(null));
    }

    /** A row, as it stands or as it was typed. */
    public record GateRow(Object title, Object due, Object weight) {}

    /** What was typed before a refusal, the empty rows last, else what is proposed or settled; none where nothing can be changed now. */
    private List<GateRow> rows(long id, TaskStory story, TaskActs acts, FormState again, Caller by) {
        if (!acts.settle() && !acts.change()) {
            return List.of();
        }
        again.draft("milestones", "milestones/" + id, null);
        if (again.begun("milestones")) {
            return typed(again);
        }
        List<GateRow> rows = new ArrayList<>();
        if (acts.settle()) {
            for (Milestone one : planning.proposal(id, by)) {
                rows.add(new GateRow(one.title(), one.due(), one.weight()));
            }
        } else {
            story.milestones().forEach(one -> rows.add(new GateRow(one.title(), one.due(), one.weight())));
        }
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(NONE);
        }
        return rows;
    }

    private static List<GateRow> typed(FormState again) {
        List<GateRow> rows = new ArrayList<>();
        int length = again.values("milestones", "milestones.title").size();
        for (int i = 0; i < length; i++) {
            String title = again.nth("milestones", "milestones.title", i);
            String due = again.nth("milestones", "milestones.due", i);
            String weight = again.nth("milestones", "milestones.weight", i);
            if (!(title + due + weight).isBlank()) {
                rows.add(new GateRow(title, due, weight));
            }
        }
        while (rows.size() < length) {
            rows.add(NONE);
        }
        return rows;
    }
}
