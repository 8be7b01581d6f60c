package org.guatu.desk.task.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.desk.list.KindWords;
import org.guatu.desk.list.TaskRow;
import org.guatu.insight.task.TaskStory;
import org.guatu.platform.Caller;
import org.guatu.platform.web.Reader;
import org.jspecify.annotations.Nullable;

/** Which task it is and where it stands: the head of its page and the strip of its milestones. */
@ApplicationScoped
public class HeadPanel {
    private final KeepingKinds kinds;
    private final Reader reader;
    private final OfficeTime time;

    HeadPanel(KeepingKinds kinds, Reader reader, OfficeTime time) {
        this.kinds = kinds;
        this.reader = reader;
        this.time = time;
    }

    /**
     * The head.
     *
     * @param nextDays working days until the next step is due; null where nothing is
     * @param strip null where there is none to show
     */
    public record Head(KindWords kind, TaskRow row, @Nullable Integer nextDays, @Nullable MilestoneTimeline strip) {}

    public Head of(TaskStory story, Caller by) {
        LocalDate due = story.card().next().due();
        return new Head(
                KindWords.of(kinds.one(story.card().list().kind(), by.regionId()), reader.locale()),
                new TaskRow(story.card()),
                due == null ? null : time.daysLeft(due, by.regionId()),
                MilestoneTimeline.of(story, time.today()));
    }
}
