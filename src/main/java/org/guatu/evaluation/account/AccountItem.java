package org.guatu.evaluation.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.guatu.organization.UnitRef;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A task of a list with its class.
 *
 * @param deadline as its list says it
 * @param due when it is due; null where nothing is
 * @param closable whether it can be closed out at all
 * @param weight its points in the list; 1 where the list gives none
 */
public record AccountItem(
        long taskId,
        String code,
        String title,
        String area,
        UnitRef lead,
        String deadline,
        @Nullable LocalDate due,
        boolean closable,
        BigDecimal weight,
        TaskClass taskClass,
        Standing standing) {}
