package org.guatu.organization.access.limit;

import org.guatu.platform.Secret;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody tries to sign in.
 *
 * @param address of the network, as the framework tells it
 * @param device what a browser shows that signed in before; null where it shows nothing
 */
public record Visitor(String address, @Nullable String device) {
    /** What is kept of the address. */
    String addressHash() {
        return Secret.sha256("address:" + address);
    }

    /** What is kept of the device; null where it shows nothing. */
    @Nullable
    String deviceHash() {
        return device == null || device.isEmpty() ? null : Secret.sha256("device:" + device);
    }

    @Override
    public String toString() {
        return "visitor from " + address;
    }
}
