package org.guatu.platform.engine;

import org.flowable.common.engine.api.FlowableOptimisticLockingException;

/** What the engine throws where two took the same step at once: the second lost, and nothing of it was written. */
public final class LostRaces {
    private LostRaces() {}

    public static boolean isOne(Throwable failure) {
        return failure instanceof FlowableOptimisticLockingException;
    }
}
