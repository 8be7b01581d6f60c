package org.guatu.papers;

/** A file to be handed out. */
public record Document(String name, String mediaType, byte[] content) {}
