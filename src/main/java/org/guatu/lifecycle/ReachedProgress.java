package org.guatu.lifecycle;

import org.guatu.catalogue.Task;

/** How far a task came in a year, as the module that keeps its reports tells it. */
public interface ReachedProgress {
    /** What is accepted of the year by today, 0 to 100, judged on its last day or, while that is to come, today. */
    int percent(Task task, TaskYear year);
}
