package org.guatu.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the house: everything that waits for one recipient, by task, the latest first.
 *
 * @param id stays the same however often it is sent
 * @param lead a sentence above the groups, or null
 * @param more how many notices did not fit
 * @param foot why this was sent and where that is changed
 */
public record Message(
        String id, String title, @Nullable String lead, List<Group> groups, int more, String foot, Instant at) {

    /** What there is about one task. */
    public record Group(String task, String href, List<Line> lines) {}

    /** One notice: what to do, and the page where it is done. */
    public record Line(String text, String href, String at) {}

    public Stream<Line> lines() {
        return groups.stream().flatMap(group -> group.lines().stream());
    }
}
