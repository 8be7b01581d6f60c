package org.guatu.evaluation.score;

import org.guatu.organization.UnitGroup;

/** A unit's score among those of its group. */
public record Graded(String unit, UnitGroup group, ScoreSheet sheet) {}
