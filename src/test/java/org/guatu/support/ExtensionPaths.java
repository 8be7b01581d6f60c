package org.guatu.support;

/** An office for every way of the process of extensions, on a database of its own. */
public class ExtensionPaths extends AnotherOffice {}
