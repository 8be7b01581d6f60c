package org.guatu.debriefing.view;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** 述法登记: a round with all of its register that the reader sees, unit by unit, a team before its people. */
public record Register(RoundCard card, List<RegisterLine> lines) {
    public List<RegisterLine> shown(RegisterFilter filter) {
        return lines.stream().filter(filter).toList();
    }

    /** Who speaks at the meeting, in their order. */
    public List<RegisterLine> speakers() {
        return lines.stream()
                .filter(line -> line.place() != null)
                .sorted(Comparator.comparing(line -> Objects.requireNonNull(line.place())))
                .toList();
    }
}
