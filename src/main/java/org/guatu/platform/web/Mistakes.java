package org.guatu.platform.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was wrong with a form, in the reader's language: summed up above it, and beside each field. */
public record Mistakes(List<ProblemAnswer.Item> items) {
    public static final Mistakes NONE = new Mistakes(List.of());

    /** What is wrong with the field; null where nothing is. */
    public @Nullable String at(String field) {
        return items.stream()
                .filter(item -> field.equals(item.field()))
                .map(ProblemAnswer.Item::message)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
