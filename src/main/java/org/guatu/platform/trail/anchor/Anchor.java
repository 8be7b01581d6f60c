package org.guatu.platform.trail.anchor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a region's chain ended on a day. Whoever keeps it elsewhere can tell later whether the chain was made anew. */
public record Anchor(long regionId, LocalDate day, long place, String hash) {
    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) region (\\d+) place (\\d+) hash ([0-9a-f]{64})");

    /** As it stands in a file, a mail or a group chat. */
    public String line() {
        return "%s region %d place %d hash %s".formatted(day, regionId, place, hash);
    }

    /** Reads it back wherever in a line of text it stands. */
    static Optional<Anchor> in(String text) {
        Matcher read = LINE.matcher(text);
        return read.find()
                ? Optional.of(new Anchor(
                        Long.parseLong(read.group(2)),
                        LocalDate.parse(read.group(1)),
                        Long.parseLong(read.group(3)),
                        read.group(4)))
                : Optional.empty();
    }
}
