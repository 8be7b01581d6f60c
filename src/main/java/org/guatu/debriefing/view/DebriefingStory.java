package org.guatu.debriefing.view;

import java.util.List;
import org.guatu.casework.StoryStep;
import org.guatu.debriefing.facts.ReporterFacts;
import org.guatu.debriefing.template.OwnAct;
import org.guatu.debriefing.template.Template;
import org.guatu.debriefing.template.WrittenReport;
import org.jspecify.annotations.Nullable;

/**
 * A report with all that belongs to it.
 *
 * @param written null until it is handed in
 * @param frozen whether the facts are as they were when it was handed in; they grow before
 * @param returned whether it was returned, which happens once at most
 * @param mine whether the caller writes it now
 */
public record DebriefingStory(
        long round,
        int year,
        String title,
        RegisterLine line,
        Template template,
        @Nullable WrittenReport written,
        ReporterFacts facts,
        boolean frozen,
        boolean returned,
        List<CommentLine> comments,
        List<DutyLine> duties,
        List<StoryStep> steps,
        boolean mine,
        int version) {
    /** An act in person that the reporter told, the first being 0; null where they told no more. */
    public @Nullable OwnAct ownAct(int at) {
        return written == null || at >= written.acts().size()
                ? null
                : written.acts().get(at);
    }
}
