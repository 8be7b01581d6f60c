package org.guatu.lifecycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The progress with which a year began, as it was known until a day: it follows what the year before still has accepted.
 *
 * @param until the last day on which that was known
 * @param percent 0 to 100
 */
record PastOpening(LocalDate until, int percent) {

    static List<PastOpening> read(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines().map(PastOpening::ofLine).toList();
    }

    /** The openings with one more; the second of a day was known on none. */
    static String with(@Nullable String lines, PastOpening one) {
        List<PastOpening> known = read(lines);
        if (lines != null && !known.get(known.size() - 1).until.isBefore(one.until)) {
            return lines;
        }
        String line = one.until + " " + one.percent;
        return lines == null ? line : lines + "\n" + line;
    }

    private static PastOpening ofLine(String line) {
        String[] words = line.split(" ", -1);
        return new PastOpening(LocalDate.parse(words[0]), Integer.parseInt(words[1]));
    }
}
