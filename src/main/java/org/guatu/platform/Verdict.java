package org.guatu.platform;

/** What is held of something that was handed in. */
public enum Verdict {
    ACCEPT,
    RETURN
}
