package org.guatu.lifecycle.web;

import java.time.LocalDate;
import java.util.List;
import org.guatu.lifecycle.Milestone;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.web.Etags;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an act on a task is answered with: where the task stands now. */
public record TaskYearAnswer(
        long taskId,
        int year,
        Phase phase,
        @Nullable LocalDate actBy,
        @Nullable LocalDate closedOn,
        List<MilestoneAnswer> milestones,
        int version) {

    /** A gate of the year. */
    public record MilestoneAnswer(String title, LocalDate due, int weight) {
        static MilestoneAnswer of(Milestone milestone) {
            return new MilestoneAnswer(milestone.title(), milestone.due(), milestone.weight());
        }
    }

    static RestResponse<TaskYearAnswer> of(TaskYear year) {
        TaskYearAnswer answer = new TaskYearAnswer(
                year.taskId(),
                year.year(),
                year.phase(),
                year.actBy(),
                year.closedOn(),
                year.milestones().stream().map(MilestoneAnswer::of).toList(),
                year.version());
        return RestResponse.ResponseBuilder.ok(answer)
                .header("ETag", Etags.of(year.version()))
                .build();
    }
}
