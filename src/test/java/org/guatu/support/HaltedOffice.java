package org.guatu.support;

/** An office whose tasks stand still and are carried over, on a database of its own. */
public class HaltedOffice extends AnotherOffice {}
