package org.guatu.lifecycle.web;

import java.time.LocalDate;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.web.Etags;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an act on a task is answered with: where the task stands now. */
public record TaskYearAnswer(
        long taskId, int year, Phase phase, @Nullable LocalDate actBy, @Nullable LocalDate closedOn, int version) {

    static RestResponse<TaskYearAnswer> of(TaskYear year) {
        TaskYearAnswer answer = new TaskYearAnswer(
                year.taskId(), year.year(), year.phase(), year.actBy(), year.closedOn(), year.version());
        return Etags.ok(answer, year.version());
    }
}
