package org.guatu.supervision.rectification.inspection;

import java.time.LocalDate;
import java.util.List;
import org.guatu.platform.Invalid;
import org.guatu.platform.OnePerLine;
import org.jspecify.annotations.Nullable;

/**
 * An inspection to open.
 *
 * @param team who looks, in words; left out where the team is drawn
 * @param draw what is drawn; needed for a random inspection, and null where it does not say of what
 */
public record NewInspection(
        @Nullable String title,
        Inspection.@Nullable Kind kind,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends,
        @Nullable String team,
        @Nullable Draw draw) {
    private static final int TITLE = 200;
    private static final int TEAM = 500;
    /** In years. */
    private static final int AHEAD = 10;

    private static final int SEED = 100;

    public NewInspection {
        draw = draw == null || draw.of() == null ? null : draw;
    }

    /**
     * What to draw.
     *
     * @param list draw among the tasks of this list only; null: of all issued lists
     * @param seed as it was announced, such as a lottery's numbers; null: the product takes 128 random bits
     * @param teamPool inspectors among whom {@code teamCount} are drawn; empty where the team is named
     */
    public record Draw(
            Drawing.@Nullable Of of,
            @Nullable Integer count,
            @Nullable Long list,
            @Nullable String seed,
            @OnePerLine @Nullable List<String> teamPool,
            @Nullable Integer teamCount) {
        List<String> inspectors() {
            return teamPool == null
                    ? List.of()
                    : teamPool.stream()
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .toList();
        }
    }

    void check(LocalDate today) {
        int inspectors = draw == null ? 0 : draw.inspectors().size();
        Integer wanted = draw == null ? null : draw.teamCount();
        boolean drawsTeam = inspectors > 0;
        new Invalid.Check()
                .require(title != null && !title.isBlank(), "title", "supervision.rectification.titleMissing")
                .require(title == null || title.length() <= TITLE, "title", "supervision.tooLong", TITLE)
                .require(kind != null, "kind", "supervision.rectification.inspectionKindMissing")
                .require(begins != null, "begins", "supervision.rectification.periodMissing")
                .require(begins == null || !begins.isAfter(today.plusYears(AHEAD)), "begins", "platform.tooFar")
                .require(ends == null || !ends.isAfter(today.plusYears(AHEAD)), "ends", "platform.tooFar")
                .require(
                        begins == null || ends == null || !ends.isBefore(begins),
                        "ends",
                        "supervision.rectification.periodBackwards")
                .require(drawsTeam || team != null && !team.isBlank(), "team", "supervision.rectification.teamMissing")
                .require(team == null || team.length() <= TEAM, "team", "supervision.tooLong", TEAM)
                .require(
                        kind != Inspection.Kind.RANDOM || draw != null, "draw", "supervision.rectification.drawMissing")
                .require(
                        draw == null || draw.count() != null && draw.count() > 0,
                        "count",
                        "supervision.rectification.countMissing")
                .require(
                        draw == null || draw.seed() == null || draw.seed().length() <= SEED,
                        "seed",
                        "supervision.tooLong",
                        SEED)
                .require(
                        !drawsTeam || wanted != null && wanted > 0 && wanted <= inspectors,
                        "teamCount",
                        "supervision.rectification.teamCount")
                .orRefuse();
    }
}
