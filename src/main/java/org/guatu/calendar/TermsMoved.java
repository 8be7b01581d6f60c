package org.guatu.calendar;

/**
 * The calendar was changed, and these terms moved with it.
 *
 * @param what the day or the notice that changed it
 * @param terms how many open terms have another last day now
 */
public record TermsMoved(String what, int terms, long regionId) {}
