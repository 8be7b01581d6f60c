package org.guatu.support;

/** An empty office for the walk through the pages. */
public class WalkedOffice extends EmptyOffice {}
