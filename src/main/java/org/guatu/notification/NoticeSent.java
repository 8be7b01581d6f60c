package org.guatu.notification;

/** A notice was written, told in the transaction in which it was. */
public record NoticeSent(Notice notice) {}
