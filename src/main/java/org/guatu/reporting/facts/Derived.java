package org.guatu.reporting.facts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was derived of facts that do not change, each once. It goes with them, and is forgotten where it grows. */
final class Derived {
    /** Of one task: its standing on some days, its card, what waits. */
    static final int OF_A_TASK = 30;

    /** Of a whole region: its charts too, each by its axes and measure, and its tasks in each order. */
    static final int OF_A_REGION = 200;

    private final int most;
    private final Map<Object, Object> known = new ConcurrentHashMap<>(4);

    /** @param most so much is kept at once */
    Derived(int most) {
        this.most = most;
    }

    boolean knows(Object key) {
        return known.containsKey(key);
    }

    @SuppressWarnings("unchecked")
    <T> T once(Object key, Supplier<T> derive) {
        Object value = known.get(key);
        if (value == null) {
            if (known.size() >= most) {
                known.clear();
            }
            value = derive.get();
            known.put(key, value);
        }
        return (T) value;
    }
}
