package org.guatu.casework.failed;

import java.time.Instant;
import org.guatu.platform.engine.failed.FailureKind;
import org.jspecify.annotations.Nullable;

/**
 * A timer that failed each of its tries: what should have happened by itself has not happened.
 *
 * @param belongsTo whose process waits for it
 * @param name what that is called; null where it has no name of its own
 * @param element what should have happened, by the element of the model
 * @param period the reporting period that it is about, where it is about one
 * @param since when it failed for the last time
 */
public record FailedTimer(
        String id,
        TimerOwner belongsTo,
        @Nullable String name,
        String element,
        @Nullable String period,
        Instant since,
        FailureKind why) {}
