package org.guatu.organization.absence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Problem;
import org.guatu.platform.Refusal;

/** The act would leave duties that nobody could do; whoever means it says so, or hands over first. */
public class LeavesUnheld extends Refusal {
    private final transient List<Unheld> left;
    private final String region;

    LeavesUnheld(List<Unheld> left, String region) {
        super(
                "organization.absence.leavesUnheld",
                left.stream().mapToLong(Unheld::open).sum(),
                left.stream().mapToLong(Unheld::coming).sum());
        this.left = List.copyOf(left);
        this.region = region;
    }

    /** The whole first, then unit by unit what would be left. */
    @Override
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        all.add(new Problem("unheld", null, key(), List.of(arguments())));
        left.stream()
                .collect(Collectors.groupingBy(this::place, LinkedHashMap::new, Collectors.toList()))
                .forEach((place, gaps) -> all.add(new Problem(
                        "unheld",
                        null,
                        place.key(),
                        List.of(
                                place.name(),
                                gaps.stream().mapToLong(Unheld::open).sum(),
                                gaps.stream().mapToLong(Unheld::coming).sum()))));
        return all;
    }

    private record Place(String key, String name) {}

    private Place place(Unheld one) {
        return new Place(
                one.judged() == null ? "organization.absence.left" : "organization.absence.leftToJudge", name(one));
    }

    private String name(Unheld one) {
        UnitRef unit = one.unit() == null ? one.judged() : one.unit();
        return unit == null ? region : unit.name();
    }
}
