package org.guatu.platform.web;

import org.guatu.platform.Stale;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: {@code "7"} for version 7. */
public final class Etags {
    private Etags() {}

    public static String of(int version) {
        return '"' + Integer.toString(version) + '"';
    }

    /** The version that an If-Match header names, or null where there is none; a foreign tag can match nothing. */
    public static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.strip().replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new Stale("platform.stale");
        }
    }
}
