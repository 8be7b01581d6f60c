package org.guatu.platform.web.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an act leads, and what the sentence that says it is done is told beside its key.
 *
 * @param done the sentence's key, where only the act tells which one it is; null for the form's own
 */
public record Next(String address, @Nullable String done, List<Object> arguments) {
    public Next(String address, Object... arguments) {
        this(address, null, List.of(arguments));
    }

    /** The same with this sentence in the place of the form's own. */
    public Next saying(String key) {
        return new Next(address, key, arguments);
    }
}
