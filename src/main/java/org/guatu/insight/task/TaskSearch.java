package org.guatu.insight.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.Task;
import org.guatu.organization.Unit;
import org.guatu.platform.SearchWords;
import org.guatu.reporting.facts.TaskFacts;

/**
 * Looks for words in tasks that are at hand. What a task says is made plain once as long as nothing of it changes, so that
 * no database is asked, whichever it is.
 */
final class TaskSearch {
    private static final Object SAID = TaskSearch.class;

    /** By each word that is looked for the units that bear it in their name. */
    private final Map<String, Set<Long>> units;

    /** @param units all that may lead a task */
    TaskSearch(SearchWords words, List<Unit> units) {
        Map<Long, String> names = words.isEmpty()
                ? Map.of()
                : units.stream().collect(Collectors.toMap(Unit::id, one -> said(one.name(), one.fullName())));
        this.units = words.plainWords().stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), word -> names.entrySet().stream()
                        .filter(one -> one.getValue().contains(word))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet())));
    }

    /** Whether each of the words occurs in code, serial, title or requirement, or in a name of the lead unit. */
    boolean finds(TaskFacts one) {
        if (units.isEmpty()) {
            return true;
        }
        Task task = one.task();
        String said = one.once(
                SAID,
                () -> said(
                        task.code(), task.serial(), task.title(), task.wording().requirement()));
        return units.entrySet().stream()
                .allMatch(
                        word -> said.contains(word.getKey()) || word.getValue().contains(task.leadUnitId()));
    }

    /** Texts parted by what no word has in it. */
    private static String said(String... texts) {
        return Stream.of(texts).map(SearchWords::plain).collect(Collectors.joining("\n"));
    }
}
