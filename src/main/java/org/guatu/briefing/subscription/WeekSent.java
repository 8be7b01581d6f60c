package org.guatu.briefing.subscription;

/** There is something to say of a week to whoever subscribed, told in the transaction in which it was written. */
public record WeekSent(Subscription to, WeekReport report) {}
