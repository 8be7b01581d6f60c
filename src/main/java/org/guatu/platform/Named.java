package org.guatu.platform;

/** An argument of a text that is a text itself, such as the name of a role: said in the reader's language. */
public record Named(String key) {}
