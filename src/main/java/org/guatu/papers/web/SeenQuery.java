package org.guatu.papers.web;

import org.guatu.insight.task.TaskFilter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filter, part and order that stand in the address of the page of tasks. */
public class SeenQuery {
    @RestQuery
    @Nullable
    Long list;

    @RestQuery
    @Nullable
    String unit;

    @RestQuery
    @Nullable
    String part;

    @RestQuery
    @Nullable
    String leader;

    @RestQuery
    @Nullable
    String section;

    @RestQuery
    @Nullable
    String phase;

    @RestQuery
    @Nullable
    String light;

    @RestQuery
    @Nullable
    String due;

    @RestQuery
    @Nullable
    String grade;

    @RestQuery
    @Nullable
    String q;

    @RestQuery
    @Nullable
    String sort;

    TaskFilter filter() {
        return TaskFilter.of(list, unit, part, section, phase, light, due, q)
                .ledBy(leader)
                .graded(grade);
    }

    String part() {
        return part == null || part.isBlank() ? "lead" : part.strip();
    }

    String sort() {
        return sort == null ? "" : sort.strip();
    }
}
