package org.guatu.supervision.rectification.web;

import java.util.List;
import java.util.Locale;
import org.guatu.supervision.rectification.FindingFilter;
import org.guatu.supervision.rectification.FindingStage;
import org.guatu.supervision.rectification.Found;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the address of the list of findings asks for; a word that is none of the known ones asks for nothing. */
public class FindingQuery {
    static final List<String> FILTER = List.of("stage", "source", "kind", "unit", "task", "inspection", "state", "q");

    @RestQuery
    @Nullable
    String stage;

    @RestQuery
    @Nullable
    String source;

    @RestQuery
    @Nullable
    String kind;

    @RestQuery
    @Nullable
    String unit;

    @RestQuery
    @Nullable
    Long task;

    @RestQuery
    @Nullable
    Long inspection;

    @RestQuery
    @Nullable
    String state;

    @RestQuery
    @Nullable
    String q;

    FindingFilter filter() {
        return new FindingFilter(
                of(FindingStage.class, stage),
                of(Found.Source.class, source),
                of(Found.Kind.class, kind),
                unit == null || unit.isBlank() ? null : unit,
                task,
                inspection,
                "overdue".equals(state),
                "open".equals(state),
                q == null || q.isBlank() ? null : q);
    }

    /** What was asked for under this name; empty where nothing was. */
    public String get(String name) {
        Object value =
                switch (name) {
                    case "stage" -> stage;
                    case "source" -> source;
                    case "kind" -> kind;
                    case "unit" -> unit;
                    case "task" -> task;
                    case "inspection" -> inspection;
                    case "state" -> state;
                    default -> q;
                };
        return value == null ? "" : value.toString();
    }

    public boolean asks(String name, Object value) {
        return get(name).equals(value.toString());
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !filter().equals(FindingFilter.ALL);
    }

    private static <E extends Enum<E>> @Nullable E of(Class<E> type, @Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
