package org.guatu.supervision.rectification.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guatu.supervision.rectification.inspection.Drawing;
import org.guatu.supervision.rectification.inspection.Inspection;
import org.jspecify.annotations.Nullable;

/** An inspection; {@code draw} is null where nothing was drawn. */
public record InspectionAnswer(
        long id,
        String title,
        Inspection.Kind kind,
        LocalDate begins,
        LocalDate ends,
        String team,
        String openedBy,
        Instant openedAt,
        @Nullable Draw draw) {

    /**
     * A draw that everybody can repeat: of the pool's keys, those whose SHA-256 of {@code seed:key} is the smallest.
     *
     * @param repeats whether drawing again, now, gives the same
     */
    public record Draw(Drawing.Of of, String seed, List<String> pool, List<String> drawn, boolean repeats) {
        static Draw of(Drawing one) {
            return new Draw(one.of(), one.seed(), one.poolKeys(), one.drawnKeys(), one.repeats());
        }
    }

    static InspectionAnswer of(Inspection one) {
        Drawing drawing = one.drawing();
        return new InspectionAnswer(
                one.id(),
                one.title(),
                one.kind(),
                one.begins(),
                one.ends(),
                one.team(),
                one.openedBy(),
                one.openedAt(),
                drawing == null ? null : Draw.of(drawing));
    }
}
