package org.guatu.supervision.ladder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that speaks for a step, with what the rules weigh.
 *
 * @param told which words say it: those of the trigger, or closer ones
 * @param arguments of the words under {@code supervision.reason.<told>}; a {@link org.guatu.reporting.Period} among
 *     them is named in the reader's language
 * @param last level of the letter that it is about; null where it is about none
 * @param periods consecutive periods
 * @param days working days
 * @param coversUntil end of the newest period that it is about, or null
 * @param letterId the letter that was not answered, or null
 */
public record Reason(
        Trigger trigger,
        String told,
        List<Object> arguments,
        @Nullable Level last,
        int periods,
        int days,
        @Nullable LocalDate coversUntil,
        @Nullable Long letterId) {

    static Reason of(Trigger trigger, Object... arguments) {
        return new Reason(trigger, trigger.name(), List.of(arguments), null, 0, 0, null, null);
    }

    Reason afterDays(int working) {
        return new Reason(trigger, told, arguments, last, periods, working, coversUntil, letterId);
    }

    Reason overPeriods(int consecutive, LocalDate until) {
        return new Reason(trigger, told, arguments, last, consecutive, days, until, letterId);
    }

    Reason missing(int late, LocalDate until) {
        return new Reason(trigger, told, arguments, last, periods, late, until, letterId);
    }

    Reason toldAs(String closer) {
        return new Reason(trigger, closer, arguments, last, periods, days, coversUntil, letterId);
    }

    Reason about(LetterFact letter) {
        return new Reason(trigger, told, arguments, letter.level(), periods, days, coversUntil, letter.id());
    }

    /** Key of its words. */
    public String key() {
        return "supervision.reason." + told;
    }
}
