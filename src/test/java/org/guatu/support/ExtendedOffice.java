package org.guatu.support;

/** An office whose units ask for extensions, on a database of its own. */
public class ExtendedOffice extends AnotherOffice {}
