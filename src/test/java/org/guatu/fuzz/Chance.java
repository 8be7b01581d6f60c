package org.guatu.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What one request of a fuzz run is made from: the same number makes the same request. */
final class Chance {
    private final RandomGenerator random;

    Chance(long seed, int request) {
        random = new SplittableRandom(seed * 1_000_003 + request);
    }

    /** True in so many of a hundred cases. */
    boolean in100(int cases) {
        return random.nextInt(100) < cases;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    final <T> T any(T... some) {
        return some[random.nextInt(some.length)];
    }
}
