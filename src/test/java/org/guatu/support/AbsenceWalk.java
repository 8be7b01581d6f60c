package org.guatu.support;

/** An office for the walk of somebody who is away, on a database of its own. */
public class AbsenceWalk extends AnotherOffice {}
