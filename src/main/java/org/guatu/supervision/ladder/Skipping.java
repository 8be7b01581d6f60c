package org.guatu.supervision.ladder;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 跳级: what the office may not do by itself, whatever it names as the trigger (domain brief §4.3). It goes as high as the
 * rules propose, and else one level above the highest letter that was signed on the task; the first is the reminder letter.
 */
public final class Skipping {
    private Skipping() {}

    /** @param proposed what the rules propose for the task now; null where nothing */
    public static boolean skips(Level level, Situation now, @Nullable Level proposed) {
        Optional<Level> reached = now.letters().stream()
                .filter(letter -> letter.counts() && letter.signedOn() != null)
                .map(LetterFact::level)
                .max(Comparator.naturalOrder());
        return skips(level, reached.orElse(null), proposed);
    }

    /** @param reached the highest level that was signed on the task; null where none */
    static boolean skips(Level level, @Nullable Level reached, @Nullable Level proposed) {
        Level next = Level.values()[
                Math.min((reached == null ? Level.REMINDER : reached).ordinal() + 1, Level.REFERRAL.ordinal())];
        return level.above(next) && (proposed == null || level.above(proposed));
    }
}
