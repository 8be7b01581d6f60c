package org.guatu.debriefing.view;

import java.time.LocalDate;
import org.guatu.debriefing.CommentDuty;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * What a comment asks for, as a row.
 *
 * @param who answers: the reporter by name, or null where the unit does
 * @param daysLeft working days; negative when it is overdue, null once it is answered
 */
public record DutyLine(
        long id,
        long commentId,
        long reportId,
        @Nullable UnitRef unit,
        @Nullable String who,
        String matter,
        LocalDate due,
        @Nullable Integer daysLeft,
        CommentDuty.Stage stage,
        int version) {}
