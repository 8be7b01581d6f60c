package org.guatu.support;

/** An office for the walk through an extension, on a database of its own. */
public class ExtensionWalk extends EmptyOffice {}
