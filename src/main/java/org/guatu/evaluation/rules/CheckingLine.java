package org.guatu.evaluation.rules;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** What must hold of one line by itself. */
final class CheckingLine {
    private static final List<Occasion> GRADES =
            List.of(Occasion.GRADE_A, Occasion.GRADE_B, Occasion.GRADE_C, Occasion.GRADE_D);
    private static final int LONGEST = 2_000;

    private final RuleLine line;
    private final Invalid.Check check;

    CheckingLine(RuleLine line, Invalid.Check check) {
        this.line = line;
        this.check = check;
    }

    void check() {
        part();
        cap();
        occurrences();
        if (line.shape() == Shape.QUALITY) {
            grades();
        }
        if (line.shape() == Shape.MANUAL) {
            said("criteria", line.criteria());
            said("standard", line.standard());
            said("material", line.material());
        }
    }

    private void require(boolean holds, String what, String key, Object... arguments) {
        check.require(holds, "lines." + line.code() + "." + what, "evaluation.rules." + key, arguments);
    }

    private void part() {
        boolean extra = line.part() == Part.EXTRA;
        boolean takes = extra && line.shape() == Shape.DEDUCTION;
        require(takes ? line.max().signum() == 0 : line.max().signum() > 0, "max", takes ? "maxTakes" : "max");
        switch (line.shape()) {
            case BONUS -> require(extra, "part", "bonusExtra");
            case COMPLETION, TIMELINESS, QUALITY, SUPERVISION -> require(!extra, "part", "notExtra");
            case DEDUCTION, MANUAL, SURVEY -> {
                // Both are in use: within the hundred and beyond it.
            }
        }
    }

    /** A cap below what one occurrence costs would cut the first one already. */
    private void cap() {
        BigDecimal cap = line.cap();
        if (cap == null) {
            return;
        }
        require(line.shape() == Shape.DEDUCTION, "cap", "capShape");
        require(line.max().signum() == 0 || cap.compareTo(line.max()) <= 0, "cap", "capAbovePoints");
        BigDecimal dearest =
                line.occurrences().stream().map(Occurrence::points).reduce(BigDecimal.ZERO, BigDecimal::max);
        require(cap.compareTo(dearest) >= 0, "cap", "capBelowOne", dearest.toPlainString());
    }

    private void occurrences() {
        require(
                line.shape().counts() != line.occurrences().isEmpty(),
                "occurrences",
                line.shape().counts() ? "countsNothing" : "countsNot");
        Set<Occasion> before = EnumSet.noneOf(Occasion.class);
        for (Occurrence one : line.occurrences()) {
            String what = "occurrences." + one.occasion();
            require(one.occasion().in(line.shape()), what, "occasionElsewhere");
            require(before.add(one.occasion()), what, "occasionTwice");
            require(one.points().signum() >= 0, what, "pointsNegative");
            require(one.free() >= 0, what, "freeNegative");
            require(
                    one.cap() == null || one.cap().compareTo(one.points()) >= 0,
                    what,
                    "capBelowOne",
                    one.points().toPlainString());
            require(line.shape() != Shape.BONUS || one.points().compareTo(line.max()) <= 0, what, "bonusAboveMax");
        }
        require(
                line.shape() != Shape.DEDUCTION || !before.contains(Occasion.ENTERED) || before.size() == 1,
                "occurrences",
                "enteredAlone");
    }

    private void grades() {
        BigDecimal better = BigDecimal.ONE;
        for (Occasion grade : GRADES) {
            BigDecimal worth = line.of(grade).map(Occurrence::points).orElse(null);
            require(worth != null, "occurrences", "gradeMissing");
            if (worth != null) {
                require(worth.compareTo(better) <= 0, "occurrences." + grade, "factorsRise");
                better = worth;
            }
        }
    }

    private void said(String what, @Nullable String text) {
        require(text != null && !text.isBlank(), what, "manual." + what);
        check.fits(LONGEST, "lines." + line.code() + "." + what, text);
    }
}
