package org.guatu.support;

/** An office that was down for weeks, on a database of its own. */
public class DowntimeOffice extends AnotherOffice {}
