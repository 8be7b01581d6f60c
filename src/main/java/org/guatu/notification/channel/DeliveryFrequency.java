package org.guatu.notification.channel;

/** How often somebody wants to be told outside of the application. */
public enum DeliveryFrequency {
    AT_ONCE,
    /** Once a day, all in one message. */
    DIGEST,
    NEVER
}
