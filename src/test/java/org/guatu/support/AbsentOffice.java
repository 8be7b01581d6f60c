package org.guatu.support;

/** An office whose people are away and hand over, on a database of its own. */
public class AbsentOffice extends AnotherOffice {}
