package org.guatu.support;

/** An office for the walk through its calendar, on a database of its own. */
public class CalendarWalk extends AnotherOffice {}
