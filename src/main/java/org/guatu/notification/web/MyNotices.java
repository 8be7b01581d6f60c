package org.guatu.notification.web;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.guatu.notification.preference.DeliverySettings;
import org.guatu.notification.preference.NoticePreferences;
import org.guatu.platform.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What the page of the account says about notices; it lies here for the same reason as the frame. */
@Named("myNotices")
@Unremovable
@RequestScoped
public class MyNotices {
    private final NoticePreferences preferences;
    private final CurrentCaller caller;

    MyNotices(NoticePreferences preferences, CurrentCaller caller) {
        this.preferences = preferences;
        this.caller = caller;
    }

    public DeliverySettings getReach() {
        return preferences.of(caller.get());
    }

    public @Nullable String getAddress() {
        return preferences.address(caller.get());
    }
}
