package org.guatu.debriefing.template;

import org.jspecify.annotations.Nullable;

/**
 * A section of the template.
 *
 * @param asks the duties that it accounts for, as the office wrote them
 * @param share of the report's length in percent, as a hint; null for none
 */
public record Section(
        @Nullable SectionKind kind, @Nullable String title, @Nullable String asks, @Nullable Integer share) {}
