package org.guatu.support;

/** An office whose lists are adjusted, on a database of its own. */
public class ChangedOffice extends AnotherOffice {}
