package org.guatu.platform.web;

import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * A page whose form was refused and is shown again: what is wrong stands beside the fields, and what was typed stays.
 * Field ids are {@code <form>-<field>}, so that several forms of a page may have a field of the same name.
 *
 * @param form id of the refused form; empty where the page is shown for the first time
 */
public record Again(String form, List<ProblemAnswer.Item> problems) {
    public static final Again NONE = new Again("", List.of());

    /** Whether this form is the refused one. ({@code is} is a word of the templates.) */
    public boolean holds(String id) {
        return form.equals(id);
    }

    /** What is wrong with a field, or null. */
    public @Nullable String error(String id, String field) {
        return holds(id)
                ? problems.stream()
                        .filter(problem -> (id + "-" + field).equals(problem.field()))
                        .map(ProblemAnswer.Item::message)
                        .findFirst()
                        .orElse(null)
                : null;
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
