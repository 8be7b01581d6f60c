package org.guatu.supervision.letter;

import org.jspecify.annotations.Nullable;

/**
 * A signature.
 *
 * @param despite why the letter goes out although its task is no longer behind; needed then and only then
 */
public record SignLetter(@Nullable String despite) {
    public static final SignLetter PLAIN = new SignLetter(null);
}
