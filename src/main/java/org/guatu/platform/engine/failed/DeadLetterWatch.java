package org.guatu.platform.engine.failed;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Warns where timers failed and nobody has tried them again. The node serves all the same. */
@Wellness
@ApplicationScoped
class DeadLetterWatch implements HealthCheck {
    private final DeadLetters letters;

    DeadLetterWatch(DeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public HealthCheckResponse call() {
        long failed = letters.count();
        return HealthCheckResponse.named("timers")
                .status(failed == 0)
                .withData("failedTimers", failed)
                .build();
    }
}
