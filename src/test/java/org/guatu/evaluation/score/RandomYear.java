package org.guatu.evaluation.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.score.UnitForTests.Told;
import org.guatu.reporting.Report;

/** Years of units as chance has them: good ones, dreadful ones, empty ones. */
final class RandomYear {
    private static final List<DeadlineKind> KINDS = List.of(
            DeadlineKind.FIXED,
            DeadlineKind.FIXED,
            DeadlineKind.CONTINUOUS_IN_YEAR,
            DeadlineKind.MULTI,
            DeadlineKind.OPEN_ENDED,
            DeadlineKind.RECURRING);
    private static final List<Occasion> HAPPENINGS = List.of(
            Occasion.REMINDER_LETTER,
            Occasion.SUPERVISION_ORDER,
            Occasion.CIRCULAR,
            Occasion.INTERVIEW,
            Occasion.REFERRAL,
            Occasion.RECTIFICATION_OVERDUE,
            Occasion.MATERIAL_LATE,
            Occasion.NATIONAL,
            Occasion.PROVINCIAL,
            Occasion.MUNICIPAL,
            Occasion.DISTRICT_CASE,
            Occasion.COMMENDATION);

    private final Random random;

    RandomYear(Random random) {
        this.random = random;
    }

    /** One that leads or helps, has anything or nothing on record. */
    UnitForTests any() {
        UnitForTests unit = UnitForTests.unit("U" + random.nextInt(1000));
        filled(unit, random.nextInt(9), random.nextInt(14));
        return random.nextInt(4) == 0 ? unit.leadsNothing() : unit;
    }

    /** One that leads tasks and had reports due. */
    UnitForTests leading() {
        UnitForTests unit = UnitForTests.unit("U" + random.nextInt(1000));
        filled(unit, 1 + random.nextInt(9), 1 + random.nextInt(13));
        return unit.report(true, Report.Grade.values()[random.nextInt(4)]);
    }

    /** One unit in four is good throughout, one is dreadful. */
    private void filled(UnitForTests unit, int tasks, int reports) {
        Mood mood = Mood.values()[random.nextInt(Mood.values().length)];
        for (int task = 0; task < tasks; task++) {
            unit.task(percent(1, 99), random.nextInt(3) > 0, told(mood));
        }
        for (int report = 0; report < reports; report++) {
            boolean missed = random.nextInt(10) < mood.missed;
            boolean graded = !missed && random.nextInt(6) > 0;
            unit.report(
                    !missed && random.nextInt(10) > mood.missed,
                    missed,
                    missed ? 0 : random.nextInt(4),
                    graded ? Report.Grade.values()[random.nextInt(mood == Mood.GOOD ? 2 : 4)] : null);
        }
        for (int event = random.nextInt(mood.events); event > 0; event--) {
            unit.happened(HAPPENINGS.get(random.nextInt(HAPPENINGS.size())), "事项" + random.nextInt(12));
        }
        for (int veto = random.nextInt(3); veto > 0 && random.nextInt(4) == 0; veto--) {
            unit.veto("V" + (1 + random.nextInt(5)));
        }
    }

    /** How a unit's year went: reports missed out of ten, and how much happened. */
    private enum Mood {
        GOOD(0, 4),
        MIXED(1, 6),
        POOR(4, 10),
        DREADFUL(9, 40);

        private final int missed;
        private final int events;

        Mood(int missed, int events) {
            this.missed = missed;
            this.events = events;
        }
    }

    private Told told(Mood mood) {
        if (mood == Mood.GOOD) {
            return new Told(DeadlineKind.FIXED, true, -random.nextInt(3), random.nextInt(2), "100", "100", false, null);
        }
        if (mood == Mood.DREADFUL) {
            return new Told(DeadlineKind.FIXED, false, 0, 0, percent(0, 9), "100", false, null);
        }
        boolean done = random.nextBoolean();
        int rating = random.nextInt(5);
        return new Told(
                KINDS.get(random.nextInt(KINDS.size())),
                done,
                done ? random.nextInt(50) - 10 : 0,
                random.nextInt(3),
                done ? "100" : percent(0, 100),
                percent(0, 100),
                random.nextInt(4) == 0,
                rating == 4 ? null : Grade.values()[rating]);
    }

    private String percent(int from, int to) {
        return BigDecimal.valueOf(from * 10L + random.nextInt((to - from) * 10 + 1), 1)
                .toPlainString();
    }
}
