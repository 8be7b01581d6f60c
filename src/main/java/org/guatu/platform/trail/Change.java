package org.guatu.platform.trail;

import org.jspecify.annotations.Nullable;

/**
 * What an audit line says was done to what.
 *
 * @param act message key of the act, {@code <module>.act.<name>}
 * @param subjectType the kind of thing, such as {@code task} or {@code account}
 */
public record Change(
        String act,
        String subjectType,
        long subjectId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {
    public static Change of(String act, String subjectType, long subjectId) {
        return new Change(act, subjectType, subjectId, null, null, null);
    }

    public Change from(@Nullable Object value) {
        return new Change(act, subjectType, subjectId, value == null ? null : value.toString(), after, reason);
    }

    public Change to(@Nullable Object value) {
        return new Change(act, subjectType, subjectId, before, value == null ? null : value.toString(), reason);
    }

    public Change because(@Nullable String why) {
        return new Change(act, subjectType, subjectId, before, after, why);
    }
}
