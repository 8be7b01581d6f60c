package org.guatu.debriefing.view;

import java.util.List;
import org.guatu.casework.StoryStep;

/** What a comment asks for, with what it says and what was done, newest first. */
public record DutyStory(DutyLine line, CommentLine comment, List<StoryStep> steps, boolean mine, boolean mayDecide) {}
