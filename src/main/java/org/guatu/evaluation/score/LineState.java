package org.guatu.evaluation.score;

/** Whether a line of a sheet counts, and if not why. */
public enum LineState {
    SCORED,
    /** Nothing was there to be judged: the line falls out and the others make up the hundred. */
    NOTHING,
    /** The line is not meant for the unit: it leads no task. It falls out as well. */
    NOT_MEANT,
    /** Nobody has entered the figure yet: no points, though they can still be had. */
    WAITS
}
