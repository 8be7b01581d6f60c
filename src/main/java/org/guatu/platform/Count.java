package org.guatu.platform;

import java.util.Collection;
import java.util.function.Predicate;

/** How many of some are so. */
public final class Count {
    private Count() {}

    public static <T> int of(Collection<T> all, Predicate<? super T> wanted) {
        return Math.toIntExact(all.stream().filter(wanted).count());
    }
}
