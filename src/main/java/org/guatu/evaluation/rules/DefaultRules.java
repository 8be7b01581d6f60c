package org.guatu.evaluation.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The rules that the product ships with, domain brief §5: {@code evaluation/default-rules.json}. */
public final class DefaultRules {
    private static final RuleBook BOOK = read();

    private DefaultRules() {}

    public static RuleBook book() {
        return BOOK;
    }

    private static RuleBook read() {
        try (InputStream file = DefaultRules.class.getResourceAsStream("/evaluation/default-rules.json")) {
            byte[] json = Objects.requireNonNull(file, "evaluation/default-rules.json")
                    .readAllBytes();
            return Frozen.read(new String(json, StandardCharsets.UTF_8), RuleBook.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
