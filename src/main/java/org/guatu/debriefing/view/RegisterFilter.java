package org.guatu.debriefing.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.guatu.debriefing.DebriefingReport.Stage;
import org.guatu.debriefing.template.Rating;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** What of a register is shown; null for all. */
public record RegisterFilter(@Nullable Shown shown, @Nullable String unit, @Nullable Rating rating, @Nullable String q)
        implements Predicate<RegisterLine> {
    public static final RegisterFilter ALL = new RegisterFilter(null, null, null, null);

    /** The words of an address that filter. */
    public static final List<String> WORDS = List.of("shown", "unit", "rating", "q");

    /** A part of the register. */
    public enum Shown {
        REPORTED,
        NOT_REPORTED,
        LATE,
        TO_READ,
        EXCUSED,
        SPEAKERS;

        boolean has(RegisterLine line) {
            return switch (this) {
                case REPORTED -> line.reported();
                case NOT_REPORTED -> line.stage().waitsForReport();
                case LATE -> line.late();
                case TO_READ -> line.stage() == Stage.SUBMITTED;
                case EXCUSED -> line.stage() == Stage.EXCUSED;
                case SPEAKERS -> line.place() != null;
            };
        }
    }

    /** As an address writes it; a choice that there is not is refused. */
    public static RegisterFilter of(
            @Nullable String shown, @Nullable String unit, @Nullable String rating, @Nullable String q) {
        RegisterFilter filter = new RegisterFilter(
                choice(Shown.values(), said(shown)), said(unit), choice(Rating.values(), said(rating)), said(q));
        new Invalid.Check()
                .require(said(shown) == null || filter.shown != null, "shown", "debriefing.shownUnknown", "" + shown)
                .require(
                        said(rating) == null || filter.rating != null,
                        "rating",
                        "debriefing.ratingUnknown",
                        "" + rating)
                .orRefuse();
        return filter;
    }

    private static @Nullable String said(@Nullable String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }

    private static <E extends Enum<E>> @Nullable E choice(E[] all, @Nullable String word) {
        return List.of(all).stream()
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean test(RegisterLine line) {
        return (shown == null || shown.has(line))
                && (unit == null
                        || line.unit() != null && unit.equals(line.unit().code()))
                && (rating == null || rating == line.rating())
                && (q == null || says(line, q.toLowerCase(Locale.ROOT)));
    }

    private static boolean says(RegisterLine line, String words) {
        String unit = line.unit() == null ? "" : line.unit().name();
        return (line.name() + "\n" + unit).toLowerCase(Locale.ROOT).contains(words);
    }
}
