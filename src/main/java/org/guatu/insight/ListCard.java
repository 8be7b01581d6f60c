package org.guatu.insight;

import java.time.Instant;
import java.util.Map;
import org.guatu.catalogue.TaskList;
import org.jspecify.annotations.Nullable;

/**
 * A list with its counts; a unit's counts are over the tasks that it leads or takes part in.
 *
 * @param kind code of its kind
 * @param tasks how many tasks the reader sees
 * @param until the last year of its span
 * @param phases how many stand in which phase, every phase named; {@code DRAFT} before the issue
 * @param edition 第N版: 0 while it is drafted, 1 at the issue, one more at each adjustment
 * @param lights how many show which light, every light named
 */
public record ListCard(
        long id,
        String kind,
        String title,
        int year,
        int until,
        TaskList.Status status,
        int tasks,
        Map<String, Integer> phases,
        Map<String, Integer> lights,
        @Nullable Instant issuedAt,
        int edition,
        int version) {}
