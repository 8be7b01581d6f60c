package org.guatu.catalogue.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.organization.UnitDirectory.Entry;

/**
 * A list as an office would send it, and what it means.
 *
 * @param profile what was said once about lists of this issuer
 * @param meant one line a task: {@code section>section #serial title | lead | others | deadline}
 */
record MessyFile(String name, byte[] content, Reading profile, List<String> meant) {
    private static final String NOBODY = "?";

    ReadList read() {
        return Sample.read(name, content, profile);
    }

    /** The tasks that were read as they are meant, with nothing for a person to settle. */
    List<String> readRightly() {
        return read().rows().stream()
                .filter(row -> !row.needsReview())
                .map(MessyFile::said)
                .filter(meant::contains)
                .toList();
    }

    /** The tasks that were taken for something else than is meant, and nobody would be asked: the worst that can be. */
    List<String> misread() {
        return read().rows().stream()
                .filter(row -> !row.needsReview())
                .map(MessyFile::said)
                .filter(said -> !meant.contains(said))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private static String said(ReadRow row) {
        String leading =
                row.lead() == null ? NOBODY : names(Stream.concat(Stream.of(row.lead()), row.coLeads().stream()));
        String others = names(Stream.concat(row.cooperating().stream(), row.sets().stream()));
        return "%s #%s %s | %s | %s | %s"
                .formatted(
                        String.join(">", row.section()),
                        row.serial(),
                        row.title(),
                        leading,
                        others,
                        said(row.deadline()));
    }

    private static String said(Deadline deadline) {
        return switch (deadline.kind()) {
            case FIXED, MULTI -> String.valueOf(deadline.due());
            case RECURRING -> String.valueOf(deadline.recurrence());
            default -> deadline.kind().name();
        };
    }

    private static String names(Stream<Entry> units) {
        return units.map(Entry::name).collect(Collectors.joining(";"));
    }
}
