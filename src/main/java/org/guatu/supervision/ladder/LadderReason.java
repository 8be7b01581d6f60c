package org.guatu.supervision.ladder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that speaks for a step, with what the rules weigh.
 *
 * @param told which words say it: those of the trigger, or closer ones
 * @param arguments of the words under {@code supervision.reason.<told>}; a {@link org.guatu.reporting.standing.Period} among
 *     them is named in the reader's language
 * @param last level of the letter that it is about; null where it is about none
 * @param periods consecutive periods
 * @param days working days
 * @param coversUntil end of the newest period that it is about, or null
 * @param letterId the letter that was not answered, or null
 */
public record LadderReason(
        Trigger trigger,
        String told,
        List<Object> arguments,
        @Nullable Level last,
        int periods,
        int days,
        @Nullable LocalDate coversUntil,
        @Nullable Long letterId) {

    /** Without a letter that came before. */
    public static LadderReason of(Trigger trigger, Object... arguments) {
        return new LadderReason(trigger, trigger.name(), List.of(arguments), null, 0, 0, null, null);
    }

    LadderReason afterDays(int working) {
        return new LadderReason(trigger, told, arguments, last, periods, working, coversUntil, letterId);
    }

    LadderReason overPeriods(int consecutive, LocalDate until) {
        return new LadderReason(trigger, told, arguments, last, consecutive, days, until, letterId);
    }

    LadderReason missing(int late, LocalDate until) {
        return new LadderReason(trigger, told, arguments, last, periods, late, until, letterId);
    }

    LadderReason toldAs(String closer) {
        return new LadderReason(trigger, closer, arguments, last, periods, days, coversUntil, letterId);
    }

    LadderReason about(LetterFact letter) {
        return new LadderReason(trigger, told, arguments, letter.level(), periods, days, coversUntil, letter.id());
    }

    /** Key of its words. */
    public String key() {
        return "supervision.reason." + told;
    }
}
