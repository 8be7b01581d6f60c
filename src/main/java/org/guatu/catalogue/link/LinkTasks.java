package org.guatu.catalogue.link;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A link between tasks of two lists. When one is changed, {@code from} and {@code to} stay, and so does a type that is
 * left out.
 *
 * @param from id of the task that serves the other
 * @param contribution share of the whole, above 0 and at most 1; null for an equal share
 */
public record LinkTasks(
        @Nullable Long from, @Nullable Long to, Link.@Nullable Type type, @Nullable BigDecimal contribution) {}
