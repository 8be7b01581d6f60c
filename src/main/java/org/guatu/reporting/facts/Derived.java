package org.guatu.reporting.facts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was derived of facts that do not change, each once. It goes with them, and is forgotten where it grows. */
final class Derived {
    private static final int MOST = 30;

    private final Map<Object, Object> known = new ConcurrentHashMap<>(4);

    boolean knows(Object key) {
        return known.containsKey(key);
    }

    @SuppressWarnings("unchecked")
    <T> T once(Object key, Supplier<T> derive) {
        Object value = known.get(key);
        if (value == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            value = derive.get();
            known.put(key, value);
        }
        return (T) value;
    }
}
