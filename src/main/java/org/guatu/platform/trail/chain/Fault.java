package org.guatu.platform.trail.chain;

/** What a walk along a chain finds wrong first. */
public enum Fault {
    /** A line or its link is not what was sealed, or stands at another place. */
    LINE_CHANGED,
    /** A sealed line or a link is gone. */
    LINE_MISSING,
    /** A line is there that is neither sealed nor waits for it. */
    LINE_ADDED,
    /** The head is not the one that the last link had, or bears no right code. */
    HEAD,
    /** A key that sealed is not known to this server: nothing can be said. */
    KEY_UNKNOWN
}
