package org.guatu.organization.web;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.platform.trail.AuditLine;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor reads of a line. Of the administration of the office all of it; of the business who did what to which
 * thing, with states, days and numbers, and no word that people wrote: that is for those whose work it is.
 */
final class TrailContent {
    /** Kinds of things of which a line is told with all it holds. */
    static final Set<String> OPEN = Set.of(
            "account",
            "person",
            "unit",
            "region",
            "calendar",
            "kind",
            "channel",
            "parcel",
            "letterHead",
            "trail",
            "retention");

    /** Kinds of things that are called by their names: a list and its tasks are known to all, a letter is not. */
    static final Set<String> NAMED =
            Stream.concat(OPEN.stream(), Stream.of("task", "list")).collect(Collectors.toUnmodifiableSet());

    private static final Pattern CODES = Pattern.compile("[A-Z0-9_ .,;:%/→–+-]*");

    private TrailContent() {}

    /** A value of the line; null where it is not for the auditor. */
    static @Nullable String told(AuditLine line, @Nullable String value) {
        boolean open = OPEN.contains(line.subjectType())
                || value != null && CODES.matcher(value).matches();
        return open ? value : null;
    }
}
