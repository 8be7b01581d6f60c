package org.guatu.organization.absence;

import java.util.List;
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

    /** The whole first, then one by one what would be left, in words of its own kind. */
    @Override
    public List<Problem> problems() {
        List<Problem> all = new java.util.ArrayList<>();
        all.add(new Problem("unheld", null, key(), List.of(arguments())));
        left.forEach(one -> all.add(new Problem(
                "unheld",
                null,
                one.judged() == null ? "organization.absence.left" : "organization.absence.leftToJudge",
                List.of(name(one), one.open(), one.coming()))));
        return all;
    }

    private String name(Unheld one) {
        UnitRef unit = one.unit() == null ? one.judged() : one.unit();
        return unit == null ? region : unit.name();
    }
}
