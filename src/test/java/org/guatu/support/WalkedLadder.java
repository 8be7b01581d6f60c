package org.guatu.support;

/** An empty office for the walk through the pages of the ladder. */
public class WalkedLadder extends EmptyOffice {}
