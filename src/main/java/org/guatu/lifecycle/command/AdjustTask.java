package org.guatu.lifecycle.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.wording.TaskUnits;
import org.guatu.catalogue.wording.TaskWording;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What a task is to say from now on; what is null stays as it is.
 *
 * @param deadline in the words of a list
 * @param lead code of the lead unit
 * @param coLeads codes; an empty list takes all of them out, as with the other two
 * @param sets codes of collective names
 */
public record AdjustTask(
        @Nullable String title,
        @Nullable String requirement,
        @Nullable String deadline,
        @Nullable Cadence cadence,
        @Nullable String lead,
        @Nullable List<String> coLeads,
        @Nullable List<String> cooperating,
        @Nullable List<String> sets,
        @Nullable String deliverable,
        @Nullable BigDecimal points,
        @Nullable String leadingOfficial) {
    public static AdjustTask deadline(String words) {
        return new AdjustTask(null, null, words, null, null, null, null, null, null, null, null);
    }

    /** @param read the deadline that the words were read as */
    public TaskWording wording(TaskWording now, Deadline read) {
        return new TaskWording(
                now.section(),
                now.serial(),
                said(title, now.title()),
                said(requirement, now.requirement()),
                emptied(leadingOfficial, now.leadingOfficial()),
                read,
                Objects.requireNonNullElse(cadence, now.cadence()),
                points == null ? now.points() : points,
                emptied(deliverable, now.deliverable()));
    }

    public TaskUnits units(TaskUnits now, UnitCodes codes, Invalid.Check check) {
        return new TaskUnits(
                lead == null ? now.lead() : codes.single(lead, "lead", check),
                codes.singles(coLeads, "coLeads", now.coLeads(), check),
                codes.singles(cooperating, "cooperating", now.cooperating(), check),
                codes.sets(sets, "sets", now.sets(), check));
    }

    private static String said(@Nullable String sent, String now) {
        return sent == null ? now : sent.strip();
    }

    private static @Nullable String emptied(@Nullable String sent, @Nullable String now) {
        if (sent == null) {
            return now;
        }
        return sent.isBlank() ? null : sent.strip();
    }
}
