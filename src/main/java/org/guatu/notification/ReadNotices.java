package org.guatu.notification;

import org.jspecify.annotations.Nullable;

/** Which notices were read: those of one task, or all where none is named. */
public record ReadNotices(@Nullable Long task) {}
