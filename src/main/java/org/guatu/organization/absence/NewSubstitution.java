package org.guatu.organization.absence;

import java.time.LocalDate;
import java.util.List;
import org.guatu.organization.PostCard;

/**
 * Who is to stand in for whom, with nothing missing.
 *
 * @param from the first day
 * @param to the last day, included
 * @param posts the posts to lend; empty for all that may be lent
 * @param keepsRights whether the absent person may go on acting in them, for instance to come back early
 */
record NewSubstitution(
        long absentId,
        long substituteId,
        LocalDate from,
        LocalDate to,
        List<PostCard> posts,
        String reason,
        boolean keepsRights) {}
