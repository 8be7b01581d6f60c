package org.guatu.desk.task.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.insight.task.ProcessView;
import org.guatu.insight.task.TaskProcesses;
import org.guatu.insight.task.TaskTrails;
import org.guatu.insight.task.TrailLine;
import org.guatu.platform.Caller;

/** What happened to a task, and where it is in its process. */
@ApplicationScoped
public class TrailPanel {
    private static final int NEWEST_LINES = 8;
    private static final int ALL_LINES = 500;

    private final TaskTrails trails;
    private final TaskProcesses processes;

    TrailPanel(TaskTrails trails, TaskProcesses processes) {
        this.trails = trails;
        this.processes = processes;
    }

    /** The panel; {@code more} where older lines are left out. */
    public record Shown(List<TrailLine> lines, boolean more, ProcessView process) {}

    public Shown of(long id, boolean whole, Caller by) {
        int most = whole ? ALL_LINES : NEWEST_LINES;
        List<TrailLine> lines = trails.trail(id, Long.MAX_VALUE, most + 1, by);
        return new Shown(lines.stream().limit(most).toList(), lines.size() > most, processes.process(id, null, by));
    }
}
