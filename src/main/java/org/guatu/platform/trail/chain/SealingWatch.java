package org.guatu.platform.trail.chain;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Warns where the trail is written and no longer sealed. The node serves all the same. */
@Wellness
@ApplicationScoped
class SealingWatch implements HealthCheck {
    private final Verifying verifying;

    SealingWatch(Verifying verifying) {
        this.verifying = verifying;
    }

    @Override
    public HealthCheckResponse call() {
        Waiting waiting = verifying.waiting();
        return HealthCheckResponse.named("trail")
                .status(!waiting.tooLong())
                .withData("waitingLines", waiting.lines())
                .withData("waitingSeconds", waiting.longest().toSeconds())
                .build();
    }
}
