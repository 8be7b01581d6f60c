package org.guatu.support;

/** An office for the walk through what it changes, on a database of its own. */
public class ChangesWalk extends EmptyOffice {}
