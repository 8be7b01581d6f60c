package org.guatu.briefing.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What the office writes in a section instead of what was composed.
 *
 * @param words with figures by their names in 【】; null or empty takes what was composed again
 */
public record WriteSection(@Nullable String words) {}
