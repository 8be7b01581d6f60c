package org.guatu.platform.web;

import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * A page whose form was refused and is shown again: what is wrong stands beside the fields, and what was typed stays.
 * Field ids are {@code <form>-<field>}, so that several forms of a page may have a field of the same name; where the form
 * is the page's only one, they are the fields' own names.
 *
 * @param form id of the refused form; empty for a page's only one, and where the page is shown for the first time
 */
public record Again(String form, List<ProblemAnswer.Item> problems) {
    public static final Again NONE = new Again("", List.of());

    /** Whether this form is the refused one. ({@code is} is a word of the templates.) */
    public boolean holds(String id) {
        return form.equals(id);
    }

    static @Nullable String id(String form, @Nullable String field) {
        return field == null || form.isEmpty() ? field : form + "-" + field;
    }

    /** What is wrong with a field, or null. */
    public @Nullable String error(String id, String field) {
        String wanted = id(id, field);
        return problems.stream()
                .filter(problem -> holds(id) && Objects.equals(problem.field(), wanted))
                .map(ProblemAnswer.Item::message)
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with a field of the page's only form, or null. */
    public @Nullable String at(String field) {
        return error("", field);
    }

    /** What was typed into a field of the refused form, else what stands there by itself. */
    public Object value(String id, String field, @Nullable Object otherwise) {
        List<String> sent = holds(id) ? values(field) : List.of();
        return sent.isEmpty() ? Objects.requireNonNullElse(otherwise, "") : sent.get(0);
    }

    /** All that was sent under this name; nothing where the page is shown for the first time. */
    public List<String> values(String field) {
        if (form.isEmpty() || CurrentRequestManager.get() == null) {
            return List.of();
        }
        Object sent = CurrentRequestManager.get().getFormParameter(field, false, false);
        return sent instanceof Iterable<?> many
                ? java.util.stream.StreamSupport.stream(many.spliterator(), false)
                        .map(String::valueOf)
                        .toList()
                : List.of();
    }

    /** Whether this box of the refused form was ticked. */
    public boolean ticked(String id, String field, Object value) {
        return holds(id) && values(field).contains(value.toString());
    }
}
