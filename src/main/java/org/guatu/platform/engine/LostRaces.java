package org.guatu.platform.engine;

import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.guatu.platform.database.Failures;

/** What is thrown where two took the same step at once: the second lost, and nothing of it was written. */
public final class LostRaces {
    private LostRaces() {}

    public static boolean isOne(Throwable failure) {
        return failure instanceof TokenPassed
                || failure instanceof FlowableOptimisticLockingException
                || failure instanceof FlowableObjectNotFoundException
                || Failures.isLostRace(failure);
    }
}
