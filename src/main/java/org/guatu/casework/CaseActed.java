package org.guatu.casework;

/** Somebody, or the calendar, acted on a case, told in the same transaction; {@code href} is its page. */
public record CaseActed(String href) {}
