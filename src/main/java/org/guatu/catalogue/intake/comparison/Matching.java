package org.guatu.catalogue.intake.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guatu.catalogue.sheet.rows.CellText;
import org.guatu.catalogue.wording.NewTask;

/**
 * Which row of a corrected file is which task of the list: by code where the file has codes, else by place (section and
 * serial) and title. A serial that moved to another title is not the same task; a title that moved to another serial is.
 */
final class Matching {
    /** Two titles of one place are one task reworded from here on; in different places they must be more alike. */
    private static final double REWORDED = 0.5;

    private static final double REWORDED_ELSEWHERE = 0.7;

    private final Map<Long, NewTask> now;
    private final List<NewTask> file;
    private final Map<Integer, Long> found = new LinkedHashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private final boolean sections;

    private Matching(Map<Long, NewTask> now, List<NewTask> file) {
        this.now = now;
        this.file = file;
        this.sections = file.stream().anyMatch(task -> !task.wording().section().isEmpty());
    }

    /** The task of the list by the index of its row; rows that are none of them are absent. */
    static Map<Integer, Long> of(Map<Long, NewTask> now, List<NewTask> file) {
        Matching matching = new Matching(now, file);
        matching.byCode();
        matching.by(task -> matching.place(task) + title(task));
        matching.by(task -> matching.section(task) + title(task));
        matching.by(Matching::title);
        matching.reworded(true, REWORDED);
        matching.reworded(false, REWORDED_ELSEWHERE);
        return Map.copyOf(matching.found);
    }

    /** A code goes before everything, unless titles show that the codes were dealt anew. */
    private void byCode() {
        Map<String, List<Long>> codes = groups(now.keySet(), id -> code(task(id)));
        Set<String> titlesNow = now.values().stream().map(Matching::title).collect(Collectors.toSet());
        Set<String> titlesInFile = file.stream().map(Matching::title).collect(Collectors.toSet());
        for (int row = 0; row < file.size(); row++) {
            List<Long> same = codes.getOrDefault(code(file.get(row)), List.of());
            if (!code(file.get(row)).isEmpty() && same.size() == 1) {
                String title = title(file.get(row));
                String before = title(task(same.get(0)));
                if (title.equals(before) || !titlesNow.contains(title) && !titlesInFile.contains(before)) {
                    pair(row, same.get(0));
                }
            }
        }
    }

    /** Pairs what bears the same mark, where only one row and one task are left that do. */
    private void by(Function<NewTask, String> mark) {
        Map<String, List<Long>> tasks = groups(open(), id -> mark.apply(task(id)));
        Map<String, List<Integer>> rows = groups(openRows(), row -> mark.apply(file.get(row)));
        rows.forEach((key, same) -> {
            List<Long> fitting = tasks.getOrDefault(key, List.of());
            if (same.size() == 1 && fitting.size() == 1) {
                pair(same.get(0), fitting.get(0));
            }
        });
    }

    private record Likeness(int row, long task, double value) {}

    /** Pairs what is left and alike, the most alike first. */
    private void reworded(boolean samePlace, double least) {
        Map<String, List<Long>> tasks = groups(open(), id -> samePlace ? place(task(id)) : section(task(id)));
        List<Likeness> alike = new ArrayList<>();
        for (int row : openRows()) {
            String key = samePlace ? place(file.get(row)) : section(file.get(row));
            for (long id : tasks.getOrDefault(key, List.of())) {
                double value = alike(title(file.get(row)), title(task(id)));
                if (value >= least) {
                    alike.add(new Likeness(row, id, value));
                }
            }
        }
        alike.sort(Comparator.comparingDouble(Likeness::value).reversed().thenComparingInt(Likeness::row));
        for (Likeness one : alike) {
            if (!found.containsKey(one.row()) && !taken.contains(one.task())) {
                pair(one.row(), one.task());
            }
        }
    }

    private void pair(int row, long task) {
        if (taken.add(task)) {
            found.put(row, task);
        }
    }

    private List<Long> open() {
        return now.keySet().stream().filter(id -> !taken.contains(id)).toList();
    }

    private List<Integer> openRows() {
        return IntStream.range(0, file.size())
                .filter(row -> !found.containsKey(row))
                .boxed()
                .toList();
    }

    private NewTask task(long id) {
        return java.util.Objects.requireNonNull(now.get(id));
    }

    private static <T> Map<String, List<T>> groups(java.util.Collection<T> all, Function<T, String> mark) {
        return all.stream().collect(Collectors.groupingBy(mark));
    }

    private static String code(NewTask task) {
        return task.code().toUpperCase(Locale.ROOT);
    }

    private static String title(NewTask task) {
        return CellText.dense(task.wording().title()).replaceAll("\\p{Punct}|[，。、；：！？“”‘’（）《》]", "");
    }

    /** A file without any sections says nothing about them. */
    private String section(NewTask task) {
        return sections ? CellText.dense(String.join("/", task.wording().section())) + "|" : "|";
    }

    private String place(NewTask task) {
        return section(task) + task.wording().serial() + "|";
    }

    /** How much of two texts is the same, 0 to 1: pairs of neighbouring letters that both have. */
    static double alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int at = 0; at + 2 <= one.length(); at++) {
            pairs.merge(one.substring(at, at + 2), 1, Integer::sum);
        }
        int both = 0;
        for (int at = 0; at + 2 <= other.length(); at++) {
            String pair = other.substring(at, at + 2);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                both++;
                pairs.put(pair, left - 1);
            }
        }
        int all = Math.max(0, one.length() - 1) + Math.max(0, other.length() - 1);
        return all == 0 ? 0 : 2.0 * both / all;
    }
}
