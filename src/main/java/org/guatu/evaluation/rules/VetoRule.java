package org.guatu.evaluation.rules;

import org.jspecify.annotations.Nullable;

/**
 * 否决项: whoever did this gets no better grade, whatever the points.
 *
 * @param name in the office's own words; null for one of the default rules
 * @param best the best grade that is still possible
 */
public record VetoRule(String code, @Nullable String name, Grade best) {}
