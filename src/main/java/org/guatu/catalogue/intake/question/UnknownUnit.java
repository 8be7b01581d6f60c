package org.guatu.catalogue.intake.question;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.organization.UnitDirectory;
import org.guatu.organization.UnitDirectory.Entry;

/**
 * A name in unit cells that the directory does not know.
 *
 * @param rows where it stands
 * @param guesses units whose names are like it: offered, never taken
 */
public record UnknownUnit(String name, List<Integer> rows, List<Entry> guesses) {
    private static final String UNKNOWN = "catalogue.unit.unknown";
    private static final double LIKE = 0.6;
    private static final int OFFERED = 3;

    /** All of them, the most frequent first. */
    public static List<UnknownUnit> in(ReadList read, UnitDirectory directory) {
        Map<String, TreeSet<Integer>> rows = new LinkedHashMap<>();
        for (ReadRow row : read.rows()) {
            for (ReadingProblem problem : row.problems()) {
                if (problem.key().equals(UNKNOWN) && !problem.args().isEmpty()) {
                    rows.computeIfAbsent(String.valueOf(problem.args().get(0)), none -> new TreeSet<>())
                            .add(row.row());
                }
            }
        }
        return rows.entrySet().stream()
                .map(one ->
                        new UnknownUnit(one.getKey(), List.copyOf(one.getValue()), guesses(one.getKey(), directory)))
                .sorted(Comparator.comparingInt((UnknownUnit one) -> -one.rows().size()))
                .toList();
    }

    static List<Entry> guesses(String name, UnitDirectory directory) {
        record Guess(Entry unit, double value) {}
        return directory.entries().stream()
                .map(unit -> new Guess(
                        unit,
                        names(unit).mapToDouble(one -> like(name, one)).max().orElse(0)))
                .filter(guess -> guess.value() >= LIKE)
                .sorted(Comparator.comparingDouble(Guess::value).reversed())
                .limit(OFFERED)
                .map(Guess::unit)
                .toList();
    }

    private static Stream<String> names(Entry unit) {
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream());
    }

    /** How much of the name stands in the same order in the other; what all units are called by does not count. */
    private static double like(String name, String other) {
        String core = core(name);
        String its = core(other);
        if (core.length() < 2 || its.length() < 2) {
            return 0;
        }
        int[][] same = new int[core.length() + 1][its.length() + 1];
        for (int i = 1; i <= core.length(); i++) {
            for (int j = 1; j <= its.length(); j++) {
                same[i][j] = core.charAt(i - 1) == its.charAt(j - 1)
                        ? same[i - 1][j - 1] + 1
                        : Math.max(same[i - 1][j], same[i][j - 1]);
            }
        }
        int both = same[core.length()][its.length()];
        return both < 2 ? 0 : (double) both / core.length() - 0.01 * Math.abs(its.length() - core.length());
    }

    private static String core(String name) {
        return name.replaceAll("^[区县市旗]", "").replaceAll("(?:局|委员会|委|办公室|办|中心|部|处|科)$", "");
    }
}
