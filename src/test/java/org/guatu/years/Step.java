package org.guatu.years;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One act of a played year. What it falls on is drawn from its own dice and from what there is at that moment, so that a
 * year is still one when some of its acts are left out.
 *
 * @param region 0 for the top region, 1 for the other
 */
record Step(Act act, int region, long dice) {
    private static final Act[] ACTS = Act.values();
    /** Time passes so often that a year of so many acts comes well into the next. */
    private static final int CLOCK_OF_TEN = 4;

    /** The year of a seed. */
    static List<Step> year(long seed, int acts) {
        Random random = new Random(seed);
        return Stream.generate(() -> new Step(
                        random.nextInt(10) < CLOCK_OF_TEN ? Act.TIME : ACTS[random.nextInt(ACTS.length)],
                        random.nextInt(2),
                        random.nextLong()))
                .limit(acts)
                .toList();
    }

    @Override
    public String toString() {
        return act + " in " + (region == 0 ? "the top region" : "the other region") + " by " + dice;
    }
}
