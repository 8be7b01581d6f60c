package org.guatu.notification.web;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.guatu.notification.delivery.DeliverySettings;
import org.guatu.notification.delivery.Preferring;
import org.guatu.platform.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What the page of the account says about notices; it lies here for the same reason as the frame. */
@Named("myNotices")
@Unremovable
@RequestScoped
public class MyNotices {
    private final Preferring preferring;
    private final CurrentCaller caller;

    MyNotices(Preferring preferring, CurrentCaller caller) {
        this.preferring = preferring;
        this.caller = caller;
    }

    public DeliverySettings getReach() {
        return preferring.of(caller.get());
    }

    public @Nullable String getAddress() {
        return preferring.address(caller.get());
    }
}
