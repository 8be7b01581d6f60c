package org.guatu.platform.web.form;

/** Where an act leads, and what the sentence that says it is done is told beside its key. */
public record Next(String address, Object... arguments) {}
