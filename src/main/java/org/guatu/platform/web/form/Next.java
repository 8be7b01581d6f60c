package org.guatu.platform.web.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an act leads, and what the next page says of it.
 *
 * @param done key of the sentence, where it depends on the act; else null: the form's own is said
 * @param arguments of the sentence
 */
public record Next(String address, @Nullable String done, List<Object> arguments) {
    public Next(String address, Object... arguments) {
        this(address, null, List.of(arguments));
    }

    /** The same with words of its own. */
    public Next saying(String key) {
        return new Next(address, key, arguments);
    }
}
