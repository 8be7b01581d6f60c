package org.guatu.support;

/** An office whose calendar changes, on a database of its own. */
public class CalendarOffice extends AnotherOffice {}
